//! Lists of lives: each criterion, the order, the pages.

use bv_cms_core::{
    Interval, ListLives, ListOrder, Live, LiveSettings, LiveStatus, LiveStore, LiveVod,
    LiveVodSource, Metadata, OrderField, Page, StoreError,
};
use time::Duration;

use crate::scene::{Scene, at, live, organisation};

pub(crate) fn everything() -> ListLives {
    ListLives::all(Page { number: 1, size: 100 })
}

fn settings(name: Option<&str>, labels: &[&str], vod: Option<(i64, i64)>) -> LiveSettings {
    LiveSettings {
        name: name.map(str::to_owned),
        metadata: Some(Metadata {
            labels: labels.iter().map(|label| (*label).to_owned()).collect(),
            ..Metadata::default()
        }),
        live_vod: vod.map(|(started, ended)| LiveVod {
            source: LiveVodSource::Catchup,
            replace: None,
            playback: None,
            started_at: at(started),
            ended_at: at(ended),
        }),
        ..live(1).settings
    }
}

/// Lives 1 to 4, changed in this order; 4 is new, and another organisation has one like 1.
async fn scene() -> Scene {
    let scene = Scene::new().await;
    let lives = [
        Live {
            settings: settings(Some("Summer Launch"), &["a", "b"], Some((100, 200))),
            status: LiveStatus::Vod,
            updated_at: at(1),
            started_at: Some(at(10)),
            ended_at: Some(at(20)),
            ..live(1)
        },
        Live {
            settings: settings(Some("winter launch"), &["b", "c\"%"], Some((110, 190))),
            status: LiveStatus::Closed,
            updated_at: at(2),
            started_at: Some(at(11)),
            ended_at: Some(at(19)),
            ..live(2)
        },
        Live {
            settings: settings(Some("100% off_air"), &["a", "ab"], None),
            status: LiveStatus::Live,
            updated_at: at(3),
            started_at: Some(at(10)),
            ..live(3)
        },
        Live { updated_at: at(4), ..live(4) },
    ];
    let other = Live { id: live(5).id, organisation: organisation(2), ..lives[0].clone() };
    for live in lives.iter().chain([&other]) {
        scene.store.insert_live(live).await.expect("new");
    }
    scene
}

async fn listed(scene: &Scene, list: ListLives) -> (Vec<u128>, u64) {
    let slice = scene.store.list_lives(organisation(1), &list).await.expect("readable");
    (slice.items.iter().map(|live| live.id.0.as_u128()).collect(), slice.total)
}

/// Which lives a list without further order and pages has, smallest first.
async fn found(scene: &Scene, list: ListLives) -> Vec<u128> {
    let (mut items, total) = listed(scene, list).await;
    assert_eq!(total, items.len() as u64);
    items.sort_unstable();
    items
}

#[tokio::test]
async fn a_name_is_found_by_any_part_in_any_case() {
    let scene = scene().await;
    for (name, expected) in [
        ("LAUNCH", &[1, 2][..]),
        ("summer", &[1]),
        ("0% o", &[3]),
        ("%", &[3]),
        ("_", &[3]),
        ("autumn", &[]),
        ("", &[1, 2, 3, 4]),
    ] {
        let list = ListLives { name: Some(name.to_owned()), ..everything() };
        assert_eq!(found(&scene, list).await, expected, "{name}");
    }
}

#[tokio::test]
async fn a_name_is_searched_beyond_a_nul() {
    let scene = Scene::new().await;
    for (number, name) in [(1, "a\0b"), (2, "a"), (3, "b")] {
        let mut live = live(number);
        live.settings.name = Some(name.to_owned());
        scene.store.insert_live(&live).await.expect("new");
    }
    for (name, expected) in
        [("B", &[1, 3][..]), ("a\0b", &[1]), ("\0", &[1]), ("a\0c", &[]), ("a", &[1, 2])]
    {
        let list = ListLives { name: Some(name.to_owned()), ..everything() };
        assert_eq!(found(&scene, list).await, expected, "{name:?}");
    }
}

#[tokio::test]
async fn one_of_the_statuses_is_enough() {
    let scene = scene().await;
    let statuses = vec![LiveStatus::Vod, LiveStatus::Live, LiveStatus::Archived];
    assert_eq!(found(&scene, ListLives { statuses, ..everything() }).await, [1, 3]);
    let statuses = vec![LiveStatus::Archived];
    assert!(found(&scene, ListLives { statuses, ..everything() }).await.is_empty());
}

#[tokio::test]
async fn every_label_is_needed() {
    let scene = scene().await;
    for (labels, expected) in [
        (&["a"][..], &[1, 3][..]),
        (&["a", "b"], &[1]),
        (&["b", "a", "a"], &[1]),
        (&["c\"%"], &[2]),
        (&["A"], &[]),
        (&["a", "nowhere"], &[]),
    ] {
        let list = ListLives {
            labels: labels.iter().map(|label| (*label).to_owned()).collect(),
            ..everything()
        };
        assert_eq!(found(&scene, list).await, expected, "{labels:?}");
    }
    let many = (0..5000).map(|number| number.to_string()).collect();
    assert!(found(&scene, ListLives { labels: many, ..everything() }).await.is_empty());
}

#[tokio::test]
async fn an_interval_has_its_start_but_not_its_end_and_nothing_without_a_time() {
    let scene = scene().await;
    let interval =
        |start: Option<i64>, end: Option<i64>| Interval { start: start.map(at), end: end.map(at) };
    for (list, expected) in [
        (ListLives { updated_at: interval(Some(2), Some(4)), ..everything() }, &[2, 3][..]),
        (ListLives { started_at: interval(Some(10), Some(11)), ..everything() }, &[1, 3]),
        (ListLives { started_at: interval(None, Some(1000)), ..everything() }, &[1, 2, 3]),
        (ListLives { started_at: interval(Some(11), None), ..everything() }, &[2]),
        (ListLives { ended_at: interval(Some(19), Some(20)), ..everything() }, &[2]),
        (ListLives { ended_at: interval(Some(0), None), ..everything() }, &[1, 2]),
        (ListLives { vod_started_at: interval(Some(101), None), ..everything() }, &[2]),
        (ListLives { vod_started_at: interval(None, Some(110)), ..everything() }, &[1]),
        (ListLives { vod_ended_at: interval(Some(200), None), ..everything() }, &[1]),
        (ListLives { vod_ended_at: interval(None, Some(200)), ..everything() }, &[2]),
        (ListLives { updated_at: interval(Some(4), Some(2)), ..everything() }, &[]),
    ] {
        assert_eq!(found(&scene, list.clone()).await, expected, "{list:?}");
    }
}

#[tokio::test]
async fn criteria_add_up() {
    let scene = scene().await;
    let list = ListLives {
        name: Some("launch".to_owned()),
        labels: vec!["b".to_owned()],
        statuses: vec![LiveStatus::Closed, LiveStatus::Live],
        ..everything()
    };
    assert_eq!(found(&scene, list).await, [2]);
}

#[tokio::test]
async fn the_order_is_as_asked_then_latest_change_then_identifier() {
    let scene = scene().await;
    let twin = Live { updated_at: at(4), ..live(6) };
    scene.store.insert_live(&twin).await.expect("new");
    let by = |field, descending| ListOrder { field, descending };
    for (order_by, expected) in [
        (vec![], [4, 6, 3, 2, 1]),
        (vec![by(OrderField::UpdatedAt, false)], [1, 2, 3, 4, 6]),
        (vec![by(OrderField::StartedAt, true)], [2, 3, 1, 4, 6]),
        (vec![by(OrderField::StartedAt, false)], [3, 1, 2, 4, 6]),
        (vec![by(OrderField::EndedAt, false)], [2, 1, 4, 6, 3]),
        (vec![by(OrderField::EndedAt, true)], [1, 2, 4, 6, 3]),
        (vec![by(OrderField::VodStartedAt, false)], [1, 2, 4, 6, 3]),
        (vec![by(OrderField::VodEndedAt, false)], [2, 1, 4, 6, 3]),
        (vec![by(OrderField::StartedAt, false), by(OrderField::EndedAt, true)], [1, 3, 2, 4, 6]),
        (vec![by(OrderField::StartedAt, true), by(OrderField::StartedAt, false)], [2, 3, 1, 4, 6]),
    ] {
        let list = ListLives { order_by: order_by.clone(), ..everything() };
        assert_eq!(listed(&scene, list).await, (expected.to_vec(), 5), "{order_by:?}");
    }
}

#[tokio::test]
async fn pages_follow_each_other_and_know_the_total() {
    let scene = scene().await;
    for (number, size, expected) in
        [(1, 3, &[4, 3, 2][..]), (2, 3, &[1]), (3, 3, &[]), (u32::MAX, u32::MAX, &[]), (2, 1, &[3])]
    {
        let list = ListLives { page: Page { number, size }, ..everything() };
        assert_eq!(listed(&scene, list).await, (expected.to_vec(), 4), "{number} of {size}");
    }
    let launches = ListLives {
        name: Some("launch".to_owned()),
        page: Page { number: 1, size: 1 },
        ..everything()
    };
    assert_eq!(listed(&scene, launches).await, (vec![2], 2));
}

#[tokio::test]
async fn times_at_the_ends_of_the_calendar_are_no_panic() {
    let scene = scene().await;
    let earliest = time::Date::MIN.midnight().assume_utc();
    let latest = time::PrimitiveDateTime::MAX.assume_utc();
    let all = Interval { start: Some(earliest), end: Some(latest) };
    let list = ListLives { updated_at: all, ..everything() };
    assert_eq!(found(&scene, list).await, [1, 2, 3, 4]);

    let eternal = Live { updated_at: latest, started_at: Some(earliest), ..live(7) };
    scene.store.insert_live(&eternal).await.expect("new");
    let kept = scene.store.live(organisation(1), eternal.id).await.expect("readable");
    let kept = kept.expect("there");
    assert!(latest - kept.updated_at < Duration::MICROSECOND);
    assert_eq!(kept.started_at, Some(earliest));
}

#[tokio::test]
async fn a_distant_page_is_the_one_that_follows() {
    let scene = Scene::new().await;
    scene
        .store
        .insert_live(&Live { settings: settings(Some("x"), &[], None), ..live(1) })
        .await
        .expect("new");
    scene
        .tamper(
            "WITH RECURSIVE numbers (number) AS ( \
                 SELECT 2 UNION ALL SELECT number + 1 FROM numbers WHERE number < 10300 \
             ) \
             INSERT INTO lives (id, organisation_id, kind, broadcast_mode, resolution, status, \
                 settings, chat_id, created_at, updated_at, started_at, revision, name, label_numbers) \
             SELECT printf('00000000-0000-0000-0000-%012x', number), organisation_id, kind, \
                 broadcast_mode, resolution, status, settings, chat_id, created_at, \
                 updated_at + number, number % 7, revision, name, '' \
             FROM lives, numbers",
        )
        .await;
    let order_by = vec![ListOrder { field: OrderField::StartedAt, descending: false }];
    let mut expected: Vec<u128> = (2..=10_300).collect();
    expected.sort_by_key(|number| (number % 7, std::cmp::Reverse(*number)));
    expected.push(1);
    for name in [None, Some("X".to_owned())] {
        for number in [1, 101, 102, 103, 104] {
            let page = Page { number, size: 100 };
            let list =
                ListLives { name: name.clone(), order_by: order_by.clone(), page, ..everything() };
            let from = (usize::try_from(number).expect("small") - 1) * 100;
            let to = expected.len().min(from + 100);
            let expected = expected.get(from..to).unwrap_or_default();
            assert_eq!(listed(&scene, list).await, (expected.to_vec(), 10_300), "{number}");
        }
    }
}

#[tokio::test]
async fn labels_are_those_of_the_last_change_and_of_the_own_organisation() {
    let scene = scene().await;
    let labelled = |label: &str| ListLives { labels: vec![label.to_owned()], ..everything() };
    let change = Live { settings: settings(None, &["b", "new"], None), ..live(1) };
    scene.replace(&change).await.expect("writable");
    assert_eq!(found(&scene, labelled("a")).await, [3]);
    assert_eq!(found(&scene, labelled("b")).await, [1, 2]);
    assert_eq!(found(&scene, labelled("new")).await, [1]);
    let slice = scene.store.list_lives(organisation(2), &labelled("new")).await.expect("readable");
    assert_eq!((slice.items, slice.total), (vec![], 0));
    scene.replace(&live(1)).await.expect("writable");
    assert!(found(&scene, labelled("new")).await.is_empty());
}

#[tokio::test]
async fn no_label_is_taken_for_another_however_many_there_are() {
    let scene = Scene::new().await;
    let label = |number: u128| format!("label {number}");
    for number in 1..=12 {
        let labels: Vec<String> = (number..number + 20).rev().map(label).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let live = Live { settings: settings(None, &labels, None), ..live(number) };
        scene.store.insert_live(&live).await.expect("new");
    }
    for first in 1..=31 {
        for last in first..=31 {
            let labels = (first..=last).map(label).collect();
            let expected: Vec<u128> =
                (1..=12).filter(|live| *live <= first && last < live + 20).collect();
            let list = ListLives { labels, ..everything() };
            assert_eq!(found(&scene, list).await, expected, "{first} to {last}");
        }
    }
}

#[tokio::test]
async fn what_was_not_stored_is_not_counted() {
    let scene = scene().await;
    scene.store.insert_live(&live(1)).await.expect_err("it is there already");
    assert_eq!(listed(&scene, everything()).await.1, 4);
    scene.tamper("DELETE FROM lives WHERE id LIKE '%4'").await;
    assert_eq!(listed(&scene, everything()).await, (vec![3, 2, 1], 3));
}

#[tokio::test]
async fn a_list_is_interrupted_when_its_time_is_over() {
    let scene = Scene::new().await;
    for number in 1..=200 {
        scene.store.insert_live(&live(number)).await.expect("new");
    }
    let store = scene.store.with_list_time(Duration::ZERO.unsigned_abs());
    let list = ListLives { name: Some("nowhere".to_owned()), ..everything() };
    let interrupted = store.list_lives(organisation(1), &list).await;
    assert!(matches!(interrupted, Err(StoreError::Unavailable(_))), "{interrupted:?}");
    store.live(organisation(1), live(1).id).await.expect("a read of one thing is none");
}
