//! Every value that the contract lets travel does: each optional property there and not, each value
//! of each enumeration, each parameter; `null` for whatever may be left out.

use bv_cms::demo::{DemoLive, ORGANISATION};
use bv_cms_core::{Decision, Live, LiveChange, LiveStatus, LiveStore as _};
use bv_cms_document::pointer::join;
use bv_cms_document::{Operation, follow};
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::variants::variants;
use bv_cms_tests::world::{World, play};
use serde_json::{Value, json};

#[test]
fn every_request_that_the_contract_allows_is_taken() {
    let mut sent = 0;
    for operation in contract().operations() {
        let schema = "requestBody/content/application~1json/schema";
        let schema = format!("{}/{schema}", operation.pointer);
        if contract().document().get(&schema).is_none() {
            continue;
        }
        play(async |world| {
            for (number, mut body) in variants(&schema).into_iter().enumerate() {
                let settings = if body["live"].is_object() { &mut body["live"] } else { &mut body };
                if let Some(custom_id) = settings.get_mut("custom_id") {
                    *custom_id = json!(format!("variant-{number}"));
                }
                let mut request = valid_request(operation);
                if operation.operation_id == "UpdateLive" {
                    request.set_path_parameter(&live_with_the_same_options(world, &body).await);
                } else if body == json!({}) {
                    continue;
                }
                request.set_json(&body);
                let answer = world.succeed(&request).await;
                if answer["live"].is_object() {
                    let shown = &answer["live"];
                    let settings = if body["live"].is_object() { &body["live"] } else { &body };
                    is_as_sent("/live", settings, shown);
                }
                sent += 1;
            }
        });
    }
    assert!(sent > 80, "only {sent} requests were sent");
}

/// An update cannot change the options of a chatroom.
async fn live_with_the_same_options(world: &World, settings: &Value) -> String {
    let mut create = valid_request(operation("CreateLive"));
    create.change_json(|body| {
        body["live"]["interaction"] = settings.get("interaction").cloned().unwrap_or(json!({}));
    });
    let live = world.succeed(&create).await;
    live["live"]["id"].as_str().expect("a live has an id").to_owned()
}

/// What was sent is shown, but for what is not the client's to say.
fn is_as_sent(at: &str, sent: &Value, shown: &Value) {
    let Some(members) = sent.as_object() else {
        assert_eq!(sent, shown, "{at}");
        return;
    };
    for (name, sent) in members {
        let member = join(at, name);
        match shown.get(name) {
            // It says as little as nothing.
            _ if sent.is_null() => {}
            // An object without members says nothing.
            None => assert_eq!(sent, &json!({}), "{member} is not shown"),
            Some(shown) => is_as_sent(&member, sent, shown),
        }
    }
}

/// What is shown of a live, but for what no two of them share.
fn shown(mut answer: Value) -> Value {
    let live = answer["live"].as_object_mut().expect("a live");
    for own in ["id", "created_at", "updated_at"] {
        live.remove(own).expect("every live has it");
    }
    if let Some(interaction) = live.get_mut("interaction") {
        for own in ["chat_id", "event_id"] {
            interaction[own] = Value::Null;
        }
    }
    answer
}

/// A body with `null` for every member that the schema lets be left out and that is not there.
fn with_null(schema: &str, body: &mut Value) -> usize {
    let root = contract().document().value();
    let (pointer, resolved) = follow(root, schema).expect("a schema");
    let mut added = 0;
    for (name, property) in resolved["properties"].as_object().into_iter().flatten() {
        let required = resolved["required"].as_array().into_iter().flatten();
        let is_required = { required }.any(|required| required == name);
        let at = join(&join(&pointer, "properties"), name);
        let inner = if property.get("oneOf").is_some() { format!("{at}/oneOf/0") } else { at };
        match body.get_mut(name) {
            Some(member) if member.is_object() => added += with_null(&inner, member),
            // A list says the same when it is empty.
            None if !is_required && property["type"] != "array" => {
                body[name] = Value::Null;
                added += 1;
            }
            _ => {}
        }
    }
    added
}

#[test]
fn null_says_as_little_as_nothing_and_what_only_answers_have_is_ignored() {
    play(async |world| {
        let sent = json!({ "live": {
            "type": "LIVE_TYPE_LIVE",
            "broadcast_mode": "BROADCAST_MODE_DVR",
            "resolution": "LIVE_RESOLUTION_HD",
            "security": { "privacy": { "type": "SECURITY_PRIVACY_TYPE_TOKEN", "token": {} } },
            "metadata": {},
            "interaction": { "chatroom": { "live": {}, "options": { "broadcast_setting": {} } } },
        }});
        let create = async |body: &Value| {
            let mut request = valid_request(operation("CreateLive"));
            request.set_json(body);
            world.succeed(&request).await
        };
        let plain = create(&sent).await;
        let mut nulls = sent.clone();
        let added = with_null("/components/schemas/CreateLiveRequest", &mut nulls);
        assert!(added > 12, "only {added} members may be null");
        nulls["live"]["id"] = json!(7);
        nulls["live"]["status"] = json!("LIVE_STATUS_ARCHIVED");
        assert_eq!(shown(create(&nulls).await), shown(plain.clone()));
        let mut named = sent.clone();
        named["live"]["custom_id"] = json!("named");
        named["live"]["name"] = json!("Named");
        let named = create(&named).await;
        let mut request = valid_request(operation("UpdateLive"));
        request.set_path_parameter(named["live"]["id"].as_str().expect("an id"));
        request.set_json(&nulls["live"]);
        assert_eq!(shown(world.succeed(&request).await), shown(plain));
    });
}

#[test]
fn every_parameter_is_taken_alone_and_with_each_of_its_values() {
    let mut sent = 0;
    for operation in contract().operations() {
        play(async |world| {
            for (name, schema) in optional_query_parameters(operation) {
                for value in variants(&schema) {
                    let mut request = valid_request(operation);
                    request.set_query(&name, &plain(&value));
                    world.succeed(&request).await;
                    sent += 1;
                }
            }
        });
    }
    assert!(sent > 40, "only {sent} requests were sent");
}

/// The names and the schemas' pointers.
fn optional_query_parameters(operation: &Operation) -> Vec<(String, String)> {
    let root = contract().document().value();
    let list = join(&operation.pointer, "parameters");
    let length = root.pointer(&list).and_then(Value::as_array).map_or(0, Vec::len);
    (0..length)
        .filter_map(|index| {
            let (pointer, parameter) = follow(root, &join(&list, &index.to_string())).ok()?;
            let optional = parameter["in"] == "query" && parameter["required"] != true;
            let name = parameter["name"].as_str()?.to_owned();
            optional.then(|| (name, join(&pointer, "schema")))
        })
        .collect()
}

/// A value as a query writes it; a list has one item here.
fn plain(value: &Value) -> String {
    match value {
        Value::Array(items) => items.first().map(plain).unwrap_or_default(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[test]
fn every_status_that_a_live_can_have_is_shown_by_its_name() {
    play(async |world| {
        let id = DemoLive::All.id();
        for status in LiveStatus::ALL {
            let mut become_it = |live: &mut Live| {
                live.status = *status;
                Decision::Commit
            };
            let changed = world.store.change_live(ORGANISATION, id, &mut become_it).await;
            assert!(matches!(changed, Ok(LiveChange::Changed(_))), "{changed:?}");
            let shown = world.succeed(&valid_request(operation("GetLive"))).await;
            assert_eq!(shown["live"]["status"], status.name());
        }
    });
}

#[test]
fn what_may_be_left_out_everywhere_is_absent_everywhere() {
    play(async |world| {
        let mut request = valid_request(operation("CreateLive"));
        request.change_json(|body| {
            let live = body["live"].as_object_mut().expect("a live");
            let optional = ["name", "custom_id", "metadata", "interaction"];
            live.retain(|name, _| !optional.contains(&name.as_str()));
        });
        let live = world.succeed(&request).await["live"].clone();
        for name in ["name", "custom_id", "metadata", "interaction", "scheduled_at", "live_vod"] {
            assert_eq!(live.get(name), None, "nobody gave it");
        }
    });
}
