//! Every response of every operation, with every example, produced by the real server: over HTTP,
//! and once more without a port, by calling it as a function.
//!
//! Which there are is computed from the contract. One trial stands for one operation each way; other
//! trials see to it that no scenario and no snapshot is left over.

mod judge;

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bv_cms_conformance::resource::Subject;
use bv_cms_conformance::scenario::{Scenario, find};
use bv_cms_conformance::{RowName, table};
use bv_cms_tests::contract::contract;
use bv_cms_tests::snapshot::{self, Snapshot};
use bv_cms_tests::stage::perform;
use bv_cms_tests::world::{World, play, play_in_process};
use libtest_mimic::{Arguments, Failed, Trial};

/// How the server is reached.
#[derive(Clone, Copy)]
enum Way {
    OverHttp,
    InProcess,
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let table: Arc<[Scenario]> = table::scenarios().into();
    let produced = Arc::new(AtomicUsize::new(0));
    let mut trials = Vec::new();
    for operation_id in operation_ids() {
        let (scenarios, count) = (Arc::clone(&table), Arc::clone(&produced));
        trials.push(Trial::test(format!("over_http::{operation_id}"), move || {
            let rows = answers(Way::OverHttp, &scenarios, operation_id)?;
            count.fetch_add(rows, Ordering::Relaxed);
            Ok(())
        }));
        let scenarios = Arc::clone(&table);
        trials.push(Trial::test(format!("in_process::{operation_id}"), move || {
            answers(Way::InProcess, &scenarios, operation_id).map(|_| ())
        }));
    }
    for index in 0..table.len() {
        let table = Arc::clone(&table);
        let name = format!("scenarios::{}", table[index].title());
        trials.push(Trial::test(name, move || is_needed(&table, &table[index])));
    }
    let name = "snapshots::every_file_belongs_to_an_operation";
    trials.push(Trial::test(name, no_snapshot_is_left_over));
    let conclusion = libtest_mimic::run(&arguments, trials);
    if arguments.list {
        return conclusion.exit_code();
    }
    let complete = report(produced.load(Ordering::Relaxed), contract().rows().len());
    if conclusion.num_filtered_out == 0 && !complete {
        return ExitCode::FAILURE;
    }
    conclusion.exit_code()
}

/// The operations that answer something.
fn operation_ids() -> BTreeSet<&'static str> {
    contract().rows().iter().map(|row| row.0.operation_id.as_str()).collect()
}

/// Produces every answer of an operation, each in a world of its own, and holds them against the
/// contract and against the snapshot. Says how many there are.
fn answers(way: Way, table: &[Scenario], operation_id: &str) -> Result<usize, Failed> {
    let rows = contract().rows().iter().filter(|row| row.0.operation_id == operation_id);
    let rows: Vec<&RowName> = rows.collect();
    // What nobody can find nobody can play anything with.
    if let Some(operation) = contract().find_operation(operation_id) {
        Subject::of(contract(), operation)?;
    }
    let mut snapshot = Snapshot::of(operation_id);
    let mut faults = Vec::new();
    for row in &rows {
        let scene = async |world: &World| produce(world, table, row).await;
        let produced = match way {
            Way::OverHttp => play(scene),
            Way::InProcess => play_in_process(scene),
        };
        match produced {
            Ok(exchange) => snapshot.add(row, &exchange),
            Err(fault) => faults.push(format!("{row}: {fault}")),
        }
    }
    if !faults.is_empty() {
        return Err(faults.join("\n\n").into());
    }
    snapshot.compare();
    Ok(rows.len())
}

async fn produce(world: &World, table: &[Scenario], row: &RowName) -> Result<String, String> {
    let scenario = find(table, row)?;
    let (request, answer) = perform(world, scenario, &row.0.operation_id).await;
    judge::judge(world, row, &request, &answer).await
}

/// A scenario that produces no row is one that the contract knows nothing of.
fn is_needed(table: &[Scenario], scenario: &Scenario) -> Result<(), Failed> {
    let plays = |row: &RowName| find(table, row).is_ok_and(|found| std::ptr::eq(found, scenario));
    if contract().rows().iter().any(plays) {
        return Ok(());
    }
    Err(format!("the contract has no row for the scenario `{}`", scenario.title()).into())
}

fn no_snapshot_is_left_over() -> Result<(), Failed> {
    let left_over = snapshot::unreferenced(&operation_ids())?;
    if left_over.is_empty() {
        return Ok(());
    }
    Err(format!("no operation has these snapshots; remove them: {}", left_over.join(", ")).into())
}

/// Prints the coverage and says whether it is complete.
fn report(produced: usize, required: usize) -> bool {
    let percent = 100 * produced / required.max(1);
    println!(
        "coverage: {produced} of {required} rows (operation × response × example), {percent} %\n"
    );
    produced == required
}
