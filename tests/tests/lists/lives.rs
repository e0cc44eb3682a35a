use std::collections::BTreeSet;

use bv_cms_core::Random as _;
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::still::SeededRandom;
use bv_cms_tests::world::play;
use serde_json::Value;

use crate::making::make;
use crate::model::{Live, Question, TIMES, everything, order};
use crate::page::Page;
use crate::{at, knows_every_parameter};

/// Asks the server and the model, and returns what the model said: the lives by their places.
fn held(questions: &[Question]) -> Vec<Vec<usize>> {
    held_of_those_made(|_| questions.to_vec())
}

fn held_of_those_made(questions: impl FnOnce(&[Live]) -> Vec<Question>) -> Vec<Vec<usize>> {
    play(async |world| {
        let lives = make(world).await;
        let mut answers = Vec::new();
        for question in questions(&lives) {
            let request = question.request();
            let shown = world.succeed(&request).await;
            let place = |live: &Value| {
                let found = lives.iter().position(|made| live["id"] == made.id.as_str());
                found.unwrap_or_else(|| panic!("{}: nobody made {live}", request.target()))
            };
            let places: Vec<usize> =
                shown["lives"].as_array().expect("a list").iter().map(place).collect();
            let (expected, pagination) = question.answer(&lives);
            assert_eq!(places, expected, "{question:#?}\n{}", request.target());
            assert_eq!(shown["pagination"], pagination, "{}", request.target());
            answers.push(expected);
        }
        answers
    })
}

/// How many lives there are.
fn all() -> usize {
    held(&[everything()])[0].len()
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

fn values(schema: &str) -> Vec<String> {
    let values = contract().document().get(&format!("/components/schemas/{schema}/enum"));
    let values = values.and_then(Value::as_array).expect("an enumeration");
    values.iter().map(|value| value.as_str().expect("a text").to_owned()).collect()
}

#[test]
fn the_model_knows_every_parameter() {
    knows_every_parameter(operation("ListLives"), Question::parameters());
}

#[test]
fn a_name_is_found_by_any_part_of_it() {
    let parts = [
        "launch", "LAUNCH", "summer l", "UNCH", "été", "ÉTÉ", "É", "à", "夏祭", "🎬", "ß", "%",
        "_", "\"", "'name'", " ",
    ];
    let named = |part: &str| Question { name: Some(part.to_owned()), ..everything() };
    let found = held(&parts.map(named));
    let all = all();
    for (part, found) in parts.iter().zip(&found) {
        assert!((1..all).contains(&found.len()), "`{part}` tells nothing apart");
    }
    assert_eq!(found[0], found[1], "the case of ASCII letters does not count");
    assert_eq!(held(&["nowhere", "launch launch", "夏夏"].map(named)), [[]; 3] as [[usize; 0]; 3]);
    assert_eq!(held(&[named("")])[0].len(), all, "an empty text is part of everything");
}

#[test]
fn one_of_the_statuses_is_enough() {
    let statuses = values("LiveStatus");
    let of = |statuses: &[String]| Question { statuses: statuses.to_vec(), ..everything() };
    let alone: Vec<_> = statuses.chunks(1).map(of).collect();
    let found = held(&alone);
    assert!(found.iter().all(|found| !found.is_empty()), "no status is without a live");
    let disjoint: BTreeSet<_> = found.iter().flatten().collect();
    assert_eq!(disjoint.len(), all());
    let several: Vec<_> =
        statuses.windows(2).chain(statuses.windows(5)).chain([&statuses[..]]).map(of).collect();
    held(&several);
}

#[test]
fn every_label_is_needed() {
    let labels = [
        &["news"][..],
        &["News"],
        &["été"],
        &["a"],
        &["b"],
        &["a,b"],
        &["\"]"],
        &["news", "été"],
        &["été", "news"],
        &["a", "b"],
        &["a", "a"],
        &["a", "b", "news"],
    ];
    let labelled = |labels: &[&str]| Question { labels: texts(labels), ..everything() };
    let (found, all) = (held(&labels.map(labelled)), all());
    for (labels, found) in labels.iter().zip(&found) {
        assert!((1..all).contains(&found.len()), "{labels:?} tell nothing apart");
    }
    let nowhere = [&["new"][..], &["nowhere"], &["a", "nowhere"], &["été", "a"], &["", "a"]];
    assert!(held(&nowhere.map(labelled)).iter().all(Vec::is_empty));
}

#[test]
fn an_interval_has_its_start_but_not_its_end() {
    let mut questions = Vec::new();
    for time in 0..TIMES.len() {
        for bound in [-1, 0, 1, 2] {
            let mut question = everything();
            question.start[time] = Some(at(bound));
            questions.push(question.clone());
            for end in [bound, bound + 1] {
                question.end[time] = Some(at(end));
                questions.push(question.clone());
            }
            let mut question = everything();
            question.end[time] = Some(at(bound));
            questions.push(question);
        }
    }
    held(&questions);
}

/// Otherwise the filter for one time could take the place of another and nobody would notice.
#[test]
fn no_two_times_have_the_same_lives_before_at_or_after_a_moment() {
    let mut questions = Vec::new();
    for (start, end) in [(Some(0), None), (None, Some(0)), (Some(0), Some(1)), (Some(1), None)] {
        for time in 0..TIMES.len() {
            let mut question = everything();
            question.start[time] = start.map(at);
            question.end[time] = end.map(at);
            questions.push(question);
        }
    }
    let found = held(&questions);
    for found in found.chunks(TIMES.len()) {
        let different: BTreeSet<_> = found.iter().collect();
        assert_eq!(different.len(), TIMES.len());
        assert!(found.iter().all(|found| !found.is_empty()));
    }
}

#[test]
fn lives_come_in_the_order_that_was_asked_for() {
    let orders = values("ListLiveOrderBy");
    let by = |order_by: &[&String]| Question {
        order_by: order_by.iter().map(|&order| order.clone()).collect(),
        ..everything()
    };
    let alone: Vec<_> = orders.iter().map(|order| by(&[order])).collect();
    let different: BTreeSet<_> = held(&alone).into_iter().collect();
    assert_eq!(different.len(), orders.len(), "two orders cannot be told apart");
    let covered: BTreeSet<_> = orders.iter().map(|criterion| order(criterion)).collect();
    assert_eq!(covered.len(), TIMES.len() * 2, "both directions of each time");

    let mut several = vec![everything()];
    for first in &orders {
        several.extend(orders.iter().map(|second| by(&[first, second])));
    }
    several.push(by(&orders.iter().collect::<Vec<_>>()));
    several.push(by(&orders.iter().rev().collect::<Vec<_>>()));
    held(&several);
}

#[test]
fn a_list_comes_in_pages() {
    let count = all();
    let by_start = texts(&["LIST_LIVE_ORDER_BY_STARTED_AT_ASC"]);
    let mut questions: Vec<_> = Page::of_every_kind(count)
        .into_iter()
        .map(|page| Question { page, ..Question::default() })
        .collect();
    questions.extend(Page::of_every_kind(count).into_iter().map(|page| Question {
        page,
        order_by: by_start.clone(),
        ..Question::default()
    }));
    held(&questions);
}

#[test]
fn pages_count_what_the_filters_let_through() {
    let named = Question { name: Some("launch".to_owned()), ..everything() };
    let count = held(std::slice::from_ref(&named))[0].len();
    let pages = Page::of_every_kind(count).into_iter();
    held(&pages.map(|page| Question { page, ..named.clone() }).collect::<Vec<_>>());
}

/// Filters that were each right alone could still be joined wrongly.
#[test]
fn filters_orders_and_pages_are_combined() {
    const QUESTIONS: usize = 300;
    let dice = Dice::default();
    let (statuses, orders) = (values("LiveStatus"), values("ListLiveOrderBy"));
    let found = held_of_those_made(|lives| {
        let question = |_| {
            // About a live that is there: most other questions find nothing.
            let about = &lives[dice.below(lives.len())];
            let mut question = everything();
            if dice.one_in(3) {
                question.name = about.name.as_ref().map(|name| {
                    let letters: Vec<char> = name.chars().collect();
                    let start = dice.below(letters.len());
                    letters[start..].iter().collect::<String>().to_ascii_uppercase()
                });
            }
            if dice.one_in(3) {
                question.statuses = (0..dice.below(8)).map(|_| dice.pick(&statuses)).collect();
                question.statuses.push(about.status.clone());
            }
            if dice.one_in(3) && !about.labels.is_empty() {
                question.labels.push(dice.pick(&about.labels));
            }
            for time in 0..TIMES.len() {
                let around = |offset: i64| about.times[time].map(|_| at(offset));
                if dice.one_in(5) {
                    question.start[time] = around([-1, 0][dice.below(2)]);
                }
                if dice.one_in(5) {
                    question.end[time] = around([1, 2][dice.below(2)]);
                }
            }
            question.order_by = (0..dice.below(4)).map(|_| dice.pick(&orders)).collect();
            if dice.one_in(3) {
                let size = 1 + dice.below(4);
                question.page = Page { number: Some(1 + dice.below(3)), size: Some(size) };
            }
            question
        };
        (0..QUESTIONS).map(question).collect()
    });
    let telling = found.iter().filter(|found| found.len() > 1).count();
    assert!(telling > QUESTIONS / 3, "only {telling} questions found more than one live");
}

/// Chance that repeats itself.
#[derive(Default)]
struct Dice(SeededRandom);

impl Dice {
    fn below(&self, limit: usize) -> usize {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes).expect("it always delivers");
        let number = u64::from_le_bytes(bytes) % u64::try_from(limit).expect("a small number");
        usize::try_from(number).expect("below a small number")
    }

    fn one_in(&self, number: usize) -> bool {
        self.below(number) == 0
    }

    fn pick(&self, from: &[String]) -> String {
        from[self.below(from.len())].clone()
    }
}
