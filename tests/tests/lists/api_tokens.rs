use bv_cms_conformance::{Identity, Request};
use bv_cms_core::Clock as _;
use bv_cms_tests::contract::operation;
use bv_cms_tests::identity::api_token_id;
use bv_cms_tests::still::BEGINNING;
use bv_cms_tests::world::{World, play};
use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

use crate::page::Page;
use crate::{ask, at, knows_every_parameter, request};

/// An API token, as far as lists look at it.
#[derive(Debug, Clone)]
struct ApiToken {
    id: String,
    name: String,
    created_at: OffsetDateTime,
}

/// The names of the tokens, in the order they are made, and when: microseconds from the moment
/// around which everything happens.
const MADE: [(&str, i64); 8] = [
    ("Deploy Key", 0),
    ("the deploy of staging", -1),
    ("夏祭り 🎬", 1),
    ("ÉTÉ", 0),
    ("été", 0),
    ("100% off_air", 1),
    ("DEPLOY", 2),
    ("to be deleted deploy", 0),
];

/// Makes API tokens over HTTP, deletes the last of them, and knows those that are left.
async fn make(world: &World) -> Vec<ApiToken> {
    let mut tokens = vec![ApiToken {
        id: api_token_id(Identity::Outsider).to_string(),
        name: "demo outsider".to_owned(),
        created_at: BEGINNING - Duration::DAY,
    }];
    for (name, microseconds) in MADE {
        world.clock.set(at(microseconds));
        let mut create = request(operation("CreateApiToken"));
        create.set_json(&json!({ "name": name }));
        let made = world.succeed(&create).await;
        let id = made["id"].as_str().expect("an API token has an id").to_owned();
        tokens.push(ApiToken { id, name: name.to_owned(), created_at: world.clock.now() });
    }
    let deleted = tokens.pop().expect("some were made");
    let mut delete = request(operation("DeleteApiToken"));
    delete.set_path_parameter(&deleted.id);
    world.succeed(&delete).await;
    tokens.sort_by(|left, right| {
        right.created_at.cmp(&left.created_at).then_with(|| left.id.cmp(&right.id))
    });
    tokens
}

fn question(name: Option<&str>, page: Page) -> Request {
    let mut request = request(operation("ListApiTokens"));
    page.ask(&mut request);
    if let Some(name) = name {
        ask(&mut request, "filter.name", name);
    }
    request
}

/// Asks the server and the model, and returns the names that the model said.
async fn held(world: &World, tokens: &[ApiToken], name: Option<&str>, page: Page) -> Vec<String> {
    let request = question(name, page);
    let shown = world.succeed(&request).await;
    let (expected, pagination) = {
        // In any case of ASCII letters, as for lives.
        let part = name.unwrap_or_default().to_ascii_lowercase();
        let named = |token: &&ApiToken| token.name.to_ascii_lowercase().contains(&part);
        page.of(&tokens.iter().filter(named).cloned().collect::<Vec<_>>())
    };
    let told: Vec<_> = expected.iter().map(|token| json!([token.id, token.name])).collect();
    let seen = |token: &Value| json!([token["id"], token["name"]]);
    let list: Vec<_> = shown["api_tokens"].as_array().expect("a list").iter().map(seen).collect();
    assert_eq!(list, told, "{}", request.target());
    assert_eq!(shown["pagination"], pagination, "{}", request.target());
    expected.into_iter().map(|token| token.name).collect()
}

#[test]
fn the_model_knows_every_parameter() {
    let known = Page::NAMES.into_iter().chain(["filter.name"]).map(str::to_owned);
    knows_every_parameter(operation("ListApiTokens"), known);
}

#[test]
fn an_api_token_is_found_by_any_part_of_its_name() {
    play(async |world| {
        let tokens = make(world).await;
        for part in ["deploy", "DEPLOY", "key", "of s", "été", "ÉTÉ", "夏", "🎬", "%", "_", " "]
        {
            let found = held(world, &tokens, Some(part), Page::ALL).await;
            assert!((1..tokens.len()).contains(&found.len()), "`{part}` tells nothing apart");
        }
        assert!(held(world, &tokens, Some("nowhere"), Page::ALL).await.is_empty());
        assert_eq!(held(world, &tokens, Some(""), Page::ALL).await.len(), tokens.len());
    });
}

#[test]
fn the_newest_comes_first_a_page_at_a_time() {
    play(async |world| {
        let tokens = make(world).await;
        let names = held(world, &tokens, None, Page::ALL).await;
        assert_eq!(names.first().map(String::as_str), Some("DEPLOY"));
        assert_eq!(names.last().map(String::as_str), Some("demo outsider"));
        for name in [None, Some("deploy")] {
            let count = held(world, &tokens, name, Page::ALL).await.len();
            let pages = Page::of_every_kind(count).into_iter();
            for page in pages.filter(|page| page.number.is_some() && page.size.is_some()) {
                held(world, &tokens, name, page).await;
            }
        }
    });
}
