//! `cargo xtask conform`, played against the real server, and against servers that are wrong.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use bv_cms::demo::{DemoToken, ORGANISATION, OTHER_ORGANISATION};
use bv_cms_conformance::run::{Access, Conclusion, Outcome, Server, UNKNOWN_TOKEN, run};
use bv_cms_conformance::{Answer, Request, RowName, rule};
use bv_cms_core::Clock as _;
use bv_cms_findings::Rule;
use bv_cms_tests::client;
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::still::StillClock;
use bv_cms_tests::world::{World, play, play_serving};
use bv_cms_token::ApiToken;
use serde_json::{Value, json};

/// Spoils an answer on its way, or loses it.
type Fault = fn(&Request, Answer) -> Result<Answer, String>;

/// A world, called from outside through a fault.
struct Remote {
    base_url: String,
    clock: Arc<StillClock>,
    runtime: actix_rt::Runtime,
    fault: Fault,
}

impl Server for Remote {
    fn send(&mut self, request: &Request, token: Option<&str>) -> Result<Answer, String> {
        let answer = self.runtime.block_on(client::send(&self.base_url, request, token))?;
        (self.fault)(request, answer)
    }

    fn wait(&mut self, time: Duration) {
        self.clock.set(self.clock.now() + time);
    }
}

fn access(world: &World) -> Access {
    let token = |token: DemoToken| token.secret().expose().to_owned();
    Access {
        base_url: world.base_url().to_owned(),
        organisation: ORGANISATION.to_string(),
        token: token(DemoToken::Admin),
        viewer_token: Some(token(DemoToken::Viewer)),
        outsider_token: None,
    }
}

/// Plays the rows whose names contain `row`, from a thread that may wait for each answer.
async fn conform(
    world: &World,
    access: &Access,
    row: &'static str,
    fault: Fault,
) -> Result<Conclusion, String> {
    let (access, clock) = (access.clone(), Arc::clone(&world.clock));
    let run = actix_rt::task::spawn_blocking(move || {
        let base_url = access.base_url.clone();
        let runtime = actix_rt::Runtime::new().expect("a runtime");
        let mut remote = Remote { base_url, clock, runtime, fault };
        let wanted = |name: &RowName| name.to_string().contains(row);
        run(contract(), &mut remote, &access, &wanted, &mut |_| {})
    });
    run.await.expect("the run ends")
}

const FAULTLESS: Fault = |_, answer| Ok(answer);

/// How many rows were not run, by their example and the reason.
fn not_run(conclusion: &Conclusion) -> BTreeMap<(&str, &str), usize> {
    let mut not_run = BTreeMap::new();
    for (row, outcome) in &conclusion.outcomes {
        if let Outcome::NotRun(reason) = outcome {
            *not_run.entry((row.example(), reason.as_str())).or_default() += 1;
        }
    }
    not_run
}

const STORAGE: &str = "it takes a storage that fails, which only a test can arrange";
const PREFER: &str = "it takes a demo, since no other server listens to `Prefer`";
const STALL: &str = "it takes a client that stops in the middle of its request";
const HASTE: &str = "it takes a server whose limits are low";
const VIEWER: &str = "it takes the API token of a viewer: give `--viewer-token`";

/// How many rows have this example.
fn rows_of(example: &str) -> usize {
    let count = contract().rows().iter().filter(|row| row.example() == example).count();
    assert!(count > 0, "no row is {example}");
    count
}

async fn conforms(world: &World) {
    let conclusion = conform(world, &access(world), "", FAULTLESS).await.expect("it runs");
    assert_eq!(conclusion.findings, []);
    assert_eq!(conclusion.left_behind, [""; 0]);
    let expected = [
        ("Internal", STORAGE),
        ("StorageNotWritable", STORAGE),
        ("StorageDamaged", STORAGE),
        ("Unavailable", STORAGE),
        ("PreferenceUnknown", PREFER),
        ("RequestTimeout", STALL),
        ("RateLimited", HASTE),
    ];
    let expected: BTreeMap<_, _> = expected.map(|of| (of, rows_of(of.0))).into();
    assert_eq!(not_run(&conclusion), expected);
    let conform = conclusion.outcomes.iter().filter(|(_, it)| *it == Outcome::Conforms).count();
    assert_eq!(conform + expected.values().sum::<usize>(), contract().rows().len());
}

#[test]
fn the_demo_conforms_but_for_what_nobody_outside_can_provoke() {
    play(async |world| conforms(world).await);
}

#[test]
fn the_server_conforms_as_it_is_deployed() {
    play_serving(async |world| conforms(world).await);
}

#[test]
fn what_takes_a_viewer_is_not_run_without_one() {
    play(async |world| {
        let access = Access { viewer_token: None, ..access(world) };
        let conclusion = conform(world, &access, "CreateLive::", FAULTLESS).await.expect("it runs");
        assert_eq!(not_run(&conclusion)[&("PermissionDenied", VIEWER)], 1);
    });
}

#[test]
fn a_token_of_an_outsider_is_used() {
    play(async |world| {
        let outsider_token = Some(DemoToken::Outsider.secret().expose().to_owned());
        let access = Access { outsider_token, ..access(world) };
        let conclusion =
            conform(world, &access, "MembershipMissing", FAULTLESS).await.expect("it runs");
        assert_eq!(conclusion.outcomes.len(), rows_of("MembershipMissing"));
        assert_eq!(not_run(&conclusion), BTreeMap::new());
        assert_eq!(conclusion.findings, []);
    });
}

#[test]
fn nothing_is_left_behind() {
    play(async |world| {
        let count = async |operation_id: &str, pointer: &str, status: &str| {
            let mut request = valid_request(operation(operation_id));
            if !status.is_empty() {
                request.set_query("filter.statuses", status);
            }
            let list = world.succeed(&request).await;
            list.pointer(pointer).and_then(Value::as_u64).expect("a number")
        };
        let open = "LIVE_STATUS_WAIT_FOR_PREVIEW";
        let tokens = count("ListApiTokens", "/pagination/total_items", "").await;
        let lives = count("ListLives", "/pagination/total_items", open).await;
        let all = count("ListLives", "/pagination/total_items", "").await;
        conform(world, &access(world), "", FAULTLESS).await.expect("it runs");
        assert_eq!(count("ListApiTokens", "/pagination/total_items", "").await, tokens);
        assert_eq!(count("ListLives", "/pagination/total_items", open).await, lives);
        let archived = "LIVE_STATUS_ARCHIVED";
        let archived = count("ListLives", "/pagination/total_items", archived).await;
        assert_eq!(count("ListLives", "/pagination/total_items", "").await, all + archived);
        assert!(archived > 100, "each scenario has a live of its own: {archived}");
    });
}

/// The answer with another body.
fn with_body(answer: Answer, change: impl FnOnce(&mut Value)) -> Answer {
    let Ok(mut body) = answer.json() else { return answer };
    change(&mut body);
    Answer { body: body.to_string().into_bytes(), ..answer }
}

/// A rule, a row that is played, and how the answer is spoilt so that the rule is broken.
const FAULTS: [(&Rule, &str, Fault); 12] = [
    (rule::CONFORM_NO_ANSWER, "GetHealth::200::answer", |request, answer| {
        let lost = request.path == "/healthz";
        if lost { Err("the connection was closed".to_owned()) } else { Ok(answer) }
    }),
    (rule::CONFORM_PREPARATION, "StartLive::200::answer", |request, answer| {
        let refused = request.path.ends_with(":preview");
        Ok(Answer { status: if refused { 503 } else { answer.status }, ..answer })
    }),
    (rule::CONFORM_UNDOCUMENTED, "UnmatchedRoute::404::RouteNotFound", |_, answer| {
        Ok(Answer { status: if answer.status == 404 { 410 } else { answer.status }, ..answer })
    }),
    (rule::CONFORM_UNDOCUMENTED, "GetHealth::200::answer", |_, mut answer| {
        answer.headers.push(("x-powered-by".to_owned(), "hope".to_owned()));
        Ok(answer)
    }),
    (rule::CONFORM_UNDOCUMENTED, "GetHealth::200::answer", |_, mut answer| {
        let kind = answer.headers.iter_mut().find(|(name, _)| name == "content-type");
        "text/html".clone_into(&mut kind.expect("there is one").1);
        Ok(answer)
    }),
    (rule::CONFORM_HEADER, "GetLive::200::answer", |_, mut answer| {
        answer.headers.retain(|(name, _)| name != "x-request-id");
        Ok(answer)
    }),
    (rule::CONFORM_HEADER, "GetLive::200::answer", |_, mut answer| {
        let id = answer.headers.iter_mut().find(|(name, _)| name == "x-request-id");
        "7".clone_into(&mut id.expect("there is one").1);
        Ok(answer)
    }),
    (rule::CONFORM_BODY, "GetLive::200::answer", |request, answer| {
        Ok(with_body(answer, |body| {
            if request.method == "GET" {
                body["live"]["status"] = json!("LIVE_STATUS_TIRED");
            }
        }))
    }),
    (rule::CONFORM_ROW, "GetLive::404::LiveNotFound", |_, answer| {
        Ok(with_body(answer, |body| {
            if body["code"] == 5 {
                body["message"] = json!("gone");
            }
        }))
    }),
    (rule::CONFORM_ROW, "GetLive::401::AuthorizationMissing", |_, answer| {
        // Authentication is ignored.
        Ok(Answer { status: if answer.status == 401 { 200 } else { answer.status }, ..answer })
    }),
    (rule::CONFORM_ALLOW, "GetLive::default::MethodNotAllowed", |_, mut answer| {
        for (_, value) in answer.headers.iter_mut().filter(|(name, _)| name == "allow") {
            "GET".clone_into(value);
        }
        Ok(answer)
    }),
    (rule::CONFORM_REQUEST_ID, "GetLive::404::LiveNotFound", |_, mut answer| {
        for (_, value) in answer.headers.iter_mut().filter(|(name, _)| name == "x-request-id") {
            "0de30000-0000-7000-8000-00000000c0de".clone_into(value);
        }
        Ok(answer)
    }),
];

#[test]
fn every_rule_finds_the_server_that_breaks_it() {
    play(async |world| {
        for (rule, row, fault) in FAULTS {
            let conclusion = conform(world, &access(world), row, fault).await.expect("it runs");
            let [(name, outcome)] = conclusion.outcomes.as_slice() else { panic!("{row}") };
            assert_eq!((name.to_string().as_str(), outcome), (row, &Outcome::Differs));
            let finding = conclusion.findings.iter().find(|finding| finding.rule == rule);
            let finding = finding.unwrap_or_else(|| panic!("{row}: {:#?}", conclusion.findings));
            assert!(finding.message.contains(row), "{finding:#?}");
            assert!(finding.position.is_some() && !finding.expected.is_empty(), "{finding:#?}");
            assert!(finding.help.contains(&format!("--row {row}`")), "{finding:#?}");
            let command = finding.help.lines().nth(1).expect("a command");
            assert!(command.starts_with("curl -sS -i -X "), "{command}");
            assert!(command.contains(world.base_url()), "{command}");
        }
        for rule in rule::CONFORM_RULES {
            assert!(FAULTS.iter().any(|(broken, ..)| broken == rule), "{rule}");
        }
    });
}

#[test]
fn no_secret_is_shown() {
    let fault: Fault = |request, answer| {
        let created = request.method == "POST" && request.path.ends_with("/api-tokens");
        Ok(with_body(answer, |body| {
            if created && body["expired_date"].is_null() {
                body["token_type"] = json!(7);
                body["echo"] = body["token"].clone();
            }
        }))
    };
    play(async |world| {
        let conclusion = conform(world, &access(world), "CreateApiToken::200", fault).await;
        let conclusion = conclusion.expect("it runs");
        let [finding] = conclusion.findings.as_slice() else { panic!("{conclusion:#?}") };
        assert!(finding.found.contains("[secret]"), "{finding:#?}");
        let text = format!("{conclusion:?} {:?}", access(world));
        let mut words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
        assert!(!words.any(|word| word.parse::<ApiToken>().is_ok()), "{text}");
    });
}

#[test]
fn a_server_that_stops_answering_is_asked_no_more() {
    play(async |world| {
        let fault: Fault = |request, answer| match request.path.as_str() {
            "/bv/cms/v1/lives/{id}:preview" => Err("the connection was closed".to_owned()),
            _ => Ok(answer),
        };
        let conclusion =
            conform(world, &access(world), "PreviewLive::", fault).await.expect("it runs");
        let count = |wanted: &dyn Fn(&Outcome) -> bool| {
            conclusion.outcomes.iter().filter(|(_, outcome)| wanted(outcome)).count()
        };
        assert_eq!(count(&|outcome| *outcome == Outcome::Differs), 3);
        assert_eq!(count(&|outcome| *outcome == Outcome::Conforms), 0);
        let gone = Outcome::NotRun("the server had stopped answering".to_owned());
        assert!(count(&|outcome| *outcome == gone) > 10);
        assert_eq!(conclusion.left_behind, [""; 0], "it answers again");
    });
}

#[test]
fn what_cannot_be_put_away_is_told() {
    play(async |world| {
        let fault: Fault = |request, answer| {
            let lost = request.path.ends_with(":archive");
            if lost { Err("the connection was closed".to_owned()) } else { Ok(answer) }
        };
        let conclusion = conform(world, &access(world), "GetLive::200", fault).await;
        let left_behind = conclusion.expect("it runs").left_behind;
        assert_eq!(left_behind.len(), 2, "{left_behind:?}");
        assert!(left_behind.iter().all(|thing| thing.starts_with("the live ")), "{left_behind:?}");
    });
}

#[test]
fn what_cannot_run_says_why() {
    let refusal = async |world: &World, access: &Access, fault: Fault| {
        conform(world, access, "", fault).await.expect_err("it does not run")
    };
    play(async |world| {
        let good = access(world);
        let with = |token: &str| Access { token: token.to_owned(), ..good.clone() };
        let message = refusal(world, &with(UNKNOWN_TOKEN), FAULTLESS).await;
        assert!(message.contains("refuses the API token: This server does not know"), "{message}");
        let viewer = DemoToken::Viewer.secret();
        let message = refusal(world, &with(viewer.expose()), FAULTLESS).await;
        assert!(message.contains("POST /bv/cms/v1/lives does not succeed: 403"), "{message}");
        let elsewhere = Access { organisation: UNKNOWN_TOKEN.to_owned(), ..good.clone() };
        let message = refusal(world, &elsewhere, FAULTLESS).await;
        assert!(message.contains("ERROR_REASON_ORG_HEADER_INVALID"), "{message}");
        let elsewhere = Access { organisation: OTHER_ORGANISATION.to_string(), ..good.clone() };
        let message = refusal(world, &elsewhere, FAULTLESS).await;
        assert!(message.contains("not a member of organisation"), "{message}");
        let message = refusal(world, &good, |_, _| Err("connection refused".to_owned())).await;
        assert!(message.contains("does not answer: connection refused"), "{message}");
        let message = refusal(world, &good, |_, _| {
            let headers = vec![("content-type".to_owned(), "text/html".to_owned())];
            Ok(Answer { status: 200, headers, body: b"<p>Hello".to_vec() })
        })
        .await;
        assert!(message.contains("is not a server of this API"), "{message}");
    });
}
