use std::cmp::Ordering;

use bv_cms_conformance::Request;
use bv_cms_tests::contract::operation;
use serde_json::Value;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::page::Page;
use crate::{ask, request};

/// The times of a live, by the names that filters have for them.
pub(crate) const TIMES: [&str; 5] =
    ["updated_at", "started_at", "ended_at", "vod_started_at", "vod_ended_at"];

/// A time for each of [`TIMES`].
pub(crate) type Times = [Option<OffsetDateTime>; 5];

/// A live, as far as lists look at it.
#[derive(Debug, Clone)]
pub(crate) struct Live {
    pub(crate) id: String,
    pub(crate) name: Option<String>,
    pub(crate) labels: Vec<String>,
    pub(crate) status: String,
    pub(crate) times: Times,
}

/// What a list is asked for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Question {
    pub(crate) name: Option<String>,
    pub(crate) statuses: Vec<String>,
    pub(crate) labels: Vec<String>,
    pub(crate) start: Times,
    pub(crate) end: Times,
    pub(crate) order_by: Vec<String>,
    pub(crate) page: Page,
}

/// Everything, in its own order.
pub(crate) fn everything() -> Question {
    Question { page: Page::ALL, ..Question::default() }
}

impl Question {
    /// Every query parameter that a question may have.
    pub(crate) fn parameters() -> impl Iterator<Item = String> {
        let plain = ["filter.name", "filter.statuses", "filter.labels", "order_by"];
        let times = TIMES.iter().flat_map(|time| [bound(time, "start"), bound(time, "end")]);
        plain.into_iter().chain(Page::NAMES).map(str::to_owned).chain(times)
    }

    /// The question as it is asked.
    pub(crate) fn request(&self) -> Request {
        let mut request = request(operation("ListLives"));
        for (name, values) in [
            ("filter.name", self.name.as_slice()),
            ("filter.statuses", &self.statuses),
            ("filter.labels", &self.labels),
            ("order_by", &self.order_by),
        ] {
            for value in values {
                ask(&mut request, name, value);
            }
        }
        for (end, times) in [("start", &self.start), ("end", &self.end)] {
            for (name, time) in TIMES.iter().zip(times) {
                if let Some(time) = time {
                    let time = time.format(&Rfc3339).expect("a time of this century");
                    ask(&mut request, &bound(name, end), &time);
                }
            }
        }
        self.page.ask(&mut request);
        request
    }

    /// Which of the lives the page holds, by their places, and what is said about the page.
    pub(crate) fn answer(&self, lives: &[Live]) -> (Vec<usize>, Value) {
        let mut found: Vec<usize> =
            (0..lives.len()).filter(|place| self.finds(&lives[*place])).collect();
        found.sort_by(|left, right| self.compare(&lives[*left], &lives[*right]));
        self.page.of(&found)
    }

    fn finds(&self, live: &Live) -> bool {
        // In any case of ASCII letters, as `DIFFERENCES.md` says.
        let name = live.name.as_deref().map(str::to_ascii_lowercase);
        let named = self.name.as_ref().is_none_or(|part| {
            let part = part.to_ascii_lowercase();
            part.is_empty() || name.is_some_and(|name| name.contains(&part))
        });
        let in_a_status = self.statuses.is_empty() || self.statuses.contains(&live.status);
        let labelled = self.labels.iter().all(|label| live.labels.contains(label));
        let in_time = (0..TIMES.len()).all(|index| {
            let time = live.times[index];
            self.start[index].is_none_or(|start| time.is_some_and(|time| start <= time))
                && self.end[index].is_none_or(|end| time.is_some_and(|time| time < end))
        });
        named && in_a_status && labelled && in_time
    }

    fn compare(&self, left: &Live, right: &Live) -> Ordering {
        for criterion in &self.order_by {
            let (time, descending) = order(criterion);
            let ordering = match (left.times[time], right.times[time]) {
                (Some(left), Some(right)) if descending => right.cmp(&left),
                (Some(left), Some(right)) => left.cmp(&right),
                // Whatever the direction, what lacks the time comes last.
                (left, right) => left.is_none().cmp(&right.is_none()),
            };
            if ordering.is_ne() {
                return ordering;
            }
        }
        right.times[0].cmp(&left.times[0]).then_with(|| left.id.cmp(&right.id))
    }
}

fn bound(time: &str, end: &str) -> String {
    format!("filter.{time}.{end}_time")
}

/// Which time a criterion is about, as a place in [`TIMES`], and whether the latest comes first.
pub(crate) fn order(criterion: &str) -> (usize, bool) {
    let name =
        criterion.strip_prefix("LIST_LIVE_ORDER_BY_").expect("the prefix of the enumeration");
    let (time, direction) = name.rsplit_once('_').expect("a time and a direction");
    let time = TIMES.iter().position(|known| known.to_uppercase() == time);
    let descending = match direction {
        "ASC" => false,
        "DESC" => true,
        other => panic!("`{criterion}` has the unknown direction {other}"),
    };
    (time.unwrap_or_else(|| panic!("`{criterion}` is about no time that is known")), descending)
}
