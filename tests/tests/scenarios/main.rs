//! Every response of every operation, with every example, produced by the real server: over HTTP,
//! and once more without a port, by calling it as a function.
//!
//! Which there are is computed from the contract. One trial stands for one of them each way; other
//! trials see to it that no scenario and no snapshot is left over.

mod judge;

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};

use bv_cms_conformance::scenario::{Scenario, find};
use bv_cms_conformance::{Row, RowName, table};
use bv_cms_tests::contract::contract;
use bv_cms_tests::snapshot;
use bv_cms_tests::stage::perform;
use bv_cms_tests::world::{World, play, play_in_process};
use libtest_mimic::{Arguments, Failed, Trial};

/// The rows that were really produced.
type Produced = Arc<Mutex<BTreeSet<Row>>>;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let required = contract().rows();
    let table: Arc<[Scenario]> = table::scenarios().into();
    let produced = Produced::default();
    let mut trials = Vec::new();
    for row in required {
        let (scenarios, produced) = (Arc::clone(&table), Arc::clone(&produced));
        trials.push(Trial::test(row.to_string(), move || {
            play(async |world| produce(world, &scenarios, row).await)?;
            produced.lock().expect("no trial panicked here").insert(row.0.clone());
            Ok(())
        }));
        let scenarios = Arc::clone(&table);
        trials.push(Trial::test(format!("in_process::{row}"), move || {
            play_in_process(async |world| produce(world, &scenarios, row).await)
        }));
    }
    for index in 0..table.len() {
        let table = Arc::clone(&table);
        let name = format!("scenarios::{}", table[index].title());
        trials.push(Trial::test(name, move || is_needed(&table, &table[index])));
    }
    let name = "snapshots::every_file_belongs_to_a_row";
    trials.push(Trial::test(name, no_snapshot_is_left_over));
    let conclusion = libtest_mimic::run(&arguments, trials);
    if arguments.list {
        return conclusion.exit_code();
    }
    let complete = report(produced.lock().expect("no trial panicked here").len(), required.len());
    if conclusion.num_filtered_out == 0 && !complete {
        return ExitCode::FAILURE;
    }
    conclusion.exit_code()
}

async fn produce(world: &World, table: &[Scenario], row: &RowName) -> Result<(), Failed> {
    let scenario = find(table, row)?;
    let (request, answer) = perform(world, scenario, &row.0.operation_id).await;
    Ok(judge::judge(world, row, &request, &answer).await?)
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
    let left_over = snapshot::unreferenced(contract().rows().iter().map(RowName::to_string))?;
    if left_over.is_empty() {
        return Ok(());
    }
    Err(format!("no row has these snapshots; remove them: {}", left_over.join(", ")).into())
}

/// Prints the coverage and says whether it is complete.
fn report(produced: usize, required: usize) -> bool {
    let percent = 100 * produced / required.max(1);
    println!(
        "coverage: {produced} of {required} rows (operation × response × example), {percent} %\n"
    );
    produced == required
}
