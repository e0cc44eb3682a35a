//! How much a server takes on: what is beyond that is refused at once, and changes nothing for whoever
//! is let in.

use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use bv_cms::LoadLimits;
use bv_cms_conformance::{Answer, Identity, Request};
use bv_cms_tests::client;
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::identity::secret;
use bv_cms_tests::raw::{self, RawAnswer};
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::world::play_in_process;
use bv_cms_token::ApiToken;
use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;

async fn ask(base_url: &str, request: &Request) -> Answer {
    let token = secret(request.identity);
    let token = token.as_ref().map(ApiToken::expose);
    client::send(base_url, request, token).await.expect("an answer")
}

/// Asks for so many seconds, and counts the answers that are refusals and those that are not.
async fn ask_for(base_url: &str, request: &Request, time: Duration) -> (u32, u32) {
    let (begun, mut served, mut refused) = (Instant::now(), 0, 0);
    while begun.elapsed() < time {
        let answer = ask(base_url, request).await;
        if answer.status == 429 {
            let row = contract().identify("GetLive", &answer).expect("a documented answer");
            assert_eq!(row.example(), "RateLimited");
            refused += 1;
        } else {
            served += 1;
        }
    }
    (served, refused)
}

#[test]
fn a_limit_lets_so_many_through_and_refuses_the_rest() {
    let seconds = 2;
    for limit in ["account", "api-token", "address"] {
        play_in_process(async |world| {
            let ten = NonZeroU32::new(10);
            let none = LoadLimits::default();
            let limits = match limit {
                "account" => LoadLimits { account: ten, ..none },
                "api-token" => LoadLimits { api_token: ten, ..none },
                _ => LoadLimits { address: ten, ..none },
            };
            let (base_url, handle) = world.listen_with(limits).await;
            let request = valid_request(operation("GetLive"));
            let time = Duration::from_secs(seconds);
            let begun = Instant::now();
            let (served, refused) = ask_for(&base_url, &request, time).await;
            // Ten at once, and ten in each second.
            let most = 10 + 10 * (begun.elapsed().as_secs() + 1);
            assert!(u64::from(served) <= most, "{limit}: {served} of at most {most}");
            assert!(refused > 0, "{limit}: nobody was refused, and {served} served");

            let other = request.by(Identity::Viewer);
            let status = ask(&base_url, &other).await.status;
            assert_eq!(
                status,
                if limit == "address" { 429 } else { 200 },
                "{limit}: somebody else"
            );
            handle.stop(false).await;
        });
    }
}

#[test]
fn who_guesses_is_slowed_and_nobody_else_at_the_same_address() {
    play_in_process(async |world| {
        let limits =
            LoadLimits { failed_authentications: NonZeroU32::new(5), ..LoadLimits::default() };
        let (base_url, handle) = world.listen_with(limits).await;
        let request = valid_request(operation("GetLive"));
        let guess = request.clone().by(Identity::Unknown);
        let mut refused = 0;
        for _ in 0..40 {
            refused += u32::from(ask(&base_url, &guess).await.status == 429);
        }
        assert!(refused > 0);
        assert_eq!(ask(&base_url, &request).await.status, 200);
        handle.stop(false).await;
    });
}

/// Bodies that do not end, of requests that are waited for.
fn hold<'a>(
    base_url: &'a str,
    request: &'a Request,
    count: usize,
) -> FuturesUnordered<impl Future<Output = RawAnswer> + 'a> {
    (0..count).map(|_| raw::exchange_part(base_url, request)).collect()
}

#[test]
fn what_is_too_much_at_once_is_refused_at_once() {
    play_in_process(async |world| {
        let limits = LoadLimits { under_way: Some(2), ..LoadLimits::default() };
        let (base_url, handle) = world.listen_with(limits).await;
        // Two of the requests are waited for.
        let begun = Instant::now();
        let create = valid_request(operation("CreateLive"));
        let refused = hold(&base_url, &create, 3)
            .next()
            .await
            .expect("one is refused")
            .parsed()
            .expect("an answer");
        assert!(begun.elapsed() < Duration::from_secs(10), "it was waited for as well");
        let row = contract().identify("CreateLive", &refused).expect("a documented answer");
        assert_eq!((refused.status, row.example()), (503, "Unavailable"));
        handle.stop(false).await;
    });
}

#[test]
fn an_account_that_has_all_it_may_have_under_way_keeps_nobody_else_out() {
    play_in_process(async |world| {
        let limits =
            LoadLimits { under_way: Some(20), account_under_way: Some(5), ..LoadLimits::default() };
        let (base_url, handle) = world.listen_with(limits).await;
        let create = valid_request(operation("CreateLive"));
        let mut held = hold(&base_url, &create, 6);
        // One is too many, and is refused: from then on the others have the whole share.
        let refused = held.next().await.expect("one is refused").parsed().expect("an answer");
        let row = contract().identify("CreateLive", &refused).expect("a documented answer");
        assert_eq!((refused.status, row.example()), (503, "Unavailable"));
        let request = valid_request(operation("GetLive"));
        assert_eq!(ask(&base_url, &request).await.status, 503, "its own requests");
        let other = request.by(Identity::Viewer);
        assert_eq!(ask(&base_url, &other).await.status, 200, "somebody else");
        handle.stop(false).await;
    });
}

#[test]
fn probes_are_answered_however_much_there_is_to_do() {
    play_in_process(async |world| {
        let limits =
            LoadLimits { under_way: Some(2), address: NonZeroU32::new(5), ..LoadLimits::default() };
        let (base_url, handle) = world.listen_with(limits).await;
        let create = valid_request(operation("CreateLive"));
        let mut held = hold(&base_url, &create, 3);
        held.next().await.expect("one is refused");
        let request = valid_request(operation("GetLive"));
        for probe in ["GetHealth", "GetReadiness"] {
            assert_eq!(ask(&base_url, &request).await.status, 503, "there is no room");
            for _ in 0..10 {
                assert_eq!(ask(&base_url, &valid_request(operation(probe))).await.status, 200);
            }
        }
        handle.stop(false).await;
    });
}
