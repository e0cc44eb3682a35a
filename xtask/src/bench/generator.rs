//! What asks: oha, the same for everything that is measured.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, ensure};
use serde_json::Value;

use super::cores::Cores;
use super::figures::Sample;
use super::request::Request;
use super::server::Server;

/// How often to ask.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Pace {
    /// As often as there are answers, for the usual time: a closed loop.
    Closed,
    /// So many times a second whether there are answers or not, for the usual time: an open loop. A
    /// latency counts from the moment when the request was due, so that a server which stalls is not
    /// asked less and found faster for it.
    Open(f64),
    /// So many times, as often as there are answers.
    Times(u32),
}

/// Asks for so long at a time.
#[derive(Debug)]
pub(crate) struct Generator<'c> {
    pub(crate) program: PathBuf,
    pub(crate) cores: &'c Cores,
    pub(crate) duration: Duration,
}

impl Generator<'_> {
    /// Asks a server over so many connections. Requests that are under way at the end are waited for.
    pub(crate) fn ask(
        &self,
        server: &Server,
        request: &Request,
        connections: u16,
        pace: Pace,
    ) -> anyhow::Result<Sample> {
        let mut oha = Command::new(&self.program);
        oha.args(["--no-tui", "--output-format", "json", "--no-color"]);
        oha.args(["-c", &connections.to_string()]);
        let time = format!("{}ms", self.duration.as_millis());
        let mut rate = None;
        match pace {
            Pace::Closed => {
                oha.args(["-z", &time, "--wait-ongoing-requests-after-deadline"]);
            }
            Pace::Open(open) => {
                rate = Some(open.round().max(1.0));
                oha.args(["-z", &time, "--wait-ongoing-requests-after-deadline"]);
                oha.args(["-q", &format!("{:.0}", open.max(1.0)), "--latency-correction"]);
            }
            Pace::Times(times) => {
                oha.args(["-n", &times.to_string()]);
            }
        }
        request.arguments(&server.base_url, &mut oha);
        let mut command = self.cores.generator(&oha);
        let before = server.cpu_nanoseconds();
        let output = command.stdin(Stdio::null()).stderr(Stdio::piped()).output();
        let output = output.with_context(|| format!("cannot run {}", self.program.display()))?;
        let cpu = server.cpu_nanoseconds().saturating_sub(before);
        ensure!(
            output.status.success(),
            "oha failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
        let said: Value = serde_json::from_slice(&output.stdout)
            .context("oha writes its results in another form than this program reads")?;
        sample(&said, rate, cpu, server.resident_bytes())
    }
}

/// What oha says, as figures. An answer that is no success makes all of them worthless.
fn sample(
    said: &Value,
    asked_per_second: Option<f64>,
    cpu_nanoseconds: u64,
    resident_bytes: u64,
) -> anyhow::Result<Sample> {
    let number = |pointer: &str| {
        let number = said.pointer(pointer).and_then(Value::as_f64);
        number.with_context(|| format!("oha does not say {pointer}"))
    };
    let distribution = |pointer: &str| {
        let distribution = said.pointer(pointer).and_then(Value::as_object);
        distribution.with_context(|| format!("oha does not say {pointer}"))
    };
    let statuses = distribution("/statusCodeDistribution")?;
    let others = statuses.iter().filter(|(status, _)| *status != "200");
    let others = others.chain(distribution("/errorDistribution")?);
    let others: Vec<String> =
        others.map(|(what, count)| format!("{what} ({count} times)")).collect();
    ensure!(
        others.is_empty(),
        "not every request was answered 200, and figures of failures mean nothing; there was also: \
         {}",
        others.join(", ")
    );
    let answers = statuses.get("200").and_then(Value::as_f64).unwrap_or_default();
    ensure!(answers > 0.0, "there was no answer at all");
    #[expect(clippy::cast_precision_loss, reason = "a second has few enough nanoseconds")]
    let cpu_us = cpu_nanoseconds as f64 / 1000.0 / answers;
    Ok(Sample {
        asked_per_second,
        answers_per_second: answers / number("/summary/total")?,
        p50_us: number("/latencyPercentiles/p50")? * 1e6,
        p99_us: number("/latencyPercentiles/p99")? * 1e6,
        cpu_us,
        resident_bytes,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn said(statuses: &Value, errors: &Value) -> Value {
        json!({
            "summary": { "total": 2.0 },
            "latencyPercentiles": { "p50": 0.001, "p99": 0.002 },
            "statusCodeDistribution": statuses,
            "errorDistribution": errors,
        })
    }

    #[test]
    fn the_figures_of_oha_are_those_of_its_successes() {
        let sample =
            sample(&said(&json!({ "200": 1000 }), &json!({})), None, 50_000_000, 7).unwrap();
        assert!((sample.answers_per_second - 500.0).abs() < 1e-9);
        assert!((sample.p50_us - 1000.0).abs() < 1e-9 && (sample.p99_us - 2000.0).abs() < 1e-9);
        assert!((sample.cpu_us - 50.0).abs() < 1e-9);
    }

    #[test]
    fn an_answer_that_is_no_success_makes_a_measurement_worthless() {
        for (statuses, errors, told) in [
            (json!({ "200": 1000, "401": 3 }), json!({}), "401 (3 times)"),
            (
                json!({ "200": 1000 }),
                json!({ "connection reset": 1 }),
                "connection reset (1 times)",
            ),
            (json!({}), json!({}), "no answer at all"),
        ] {
            let error = sample(&said(&statuses, &errors), None, 1, 1).unwrap_err().to_string();
            assert!(error.contains(told), "{error}");
        }
    }
}
