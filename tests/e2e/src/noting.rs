//! What a board's page notes for a measurement: when the message of each participant came to it, and when it was painted
//! with which count. The product knows nothing of it.
//!
//! A board does not say whose pin it counts. But it takes them in the order in which they come, so the n-th that came is
//! painted with the first paint that counts n more than before. That is exact as long as each of them is counted.

use std::collections::HashSet;
use std::time::{SystemTime, UNIX_EPOCH};

use llo_dialogue::contract::wire::Topic;
use llo_dialogue::domain::session::ParticipantId;
use serde_json::{Value, json};

use crate::board::Board;
use crate::page::Page;

/// Times are milliseconds since 1970, as the page's clock has them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Noted {
    /// In the order in which they came; who sends twice is here twice.
    pub came: Vec<(f64, ParticipantId)>,
    pub paints: Vec<Paint>,
}

/// The board after a paint.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    pub at: f64,
    pub placed: usize,
    pub of: usize,
}

/// One participant's pin: when it came, and when it was painted, if it was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    pub who: ParticipantId,
    pub came: f64,
    pub painted: Option<f64>,
}

impl Noted {
    /// The pins of those who had none, on a board that counted so many `before`.
    #[must_use]
    pub fn shown(&self, before: usize, is_new: impl Fn(ParticipantId) -> bool) -> Vec<Shown> {
        let mut seen = HashSet::new();
        let first = self.came.iter().filter(|(_, who)| is_new(*who) && seen.insert(*who));
        let painted = |count| self.paints.iter().find(|paint| paint.placed >= count).map(|paint| paint.at);
        first
            .zip(before + 1..)
            .map(|((came, who), count)| Shown { who: *who, came: *came, painted: painted(count) })
            .collect()
    }
}

impl Page {
    /// Every page that this tab opens from now on can note; Chromium alone.
    pub async fn will_note(&self) {
        let params = json!({ "source": include_str!("js/noting.js") });
        let command = json!({ "cmd": "Page.addScriptToEvaluateOnNewDocument", "params": params });
        self.command("goog/cdp/execute", command).await;
    }

    /// How far the page's clock is from this program's, in milliseconds: not less than the first, not more than the
    /// second.
    ///
    /// # Panics
    /// When the page gives no time.
    pub async fn clock_is_off(&self) -> (f64, f64) {
        let mut off = (f64::NEG_INFINITY, f64::INFINITY);
        for _ in 0..50 {
            let before = epoch();
            let page = self.run("return performance.timeOrigin + performance.now()", &[]).await;
            let after = epoch();
            let page = page.as_f64().expect("a page has a clock");
            off = (off.0.max(page - after), off.1.min(page - before));
        }
        off
    }
}

impl Board {
    /// Begins to note the paints of this board.
    pub async fn notes_paints(&self) {
        self.run("lloNoted.watch(root)", &[]).await;
    }

    /// What was painted last: so many placed, of so many.
    pub async fn painted_last(&self) -> Option<(usize, usize)> {
        let last = self.run("return lloNoted.paints.at(-1)", &[]).await;
        paint(&last).map(|paint| (paint.placed, paint.of))
    }

    /// What was noted since it was asked last.
    pub async fn noted(&self) -> Noted {
        let body = "return { came: lloNoted.came.splice(0), paints: lloNoted.paints.splice(0) }";
        let noted = self.run(body, &[]).await;
        let list = |name: &str| noted[name].as_array().cloned().unwrap_or_default();
        let came = |one: &Value| match Topic::parse(one[1].as_str()?) {
            Some(Topic::Pin(_, who)) => Some((one[0].as_f64()?, who)),
            Some(Topic::State(_)) | None => None,
        };
        Noted {
            came: list("came").iter().filter_map(came).collect(),
            paints: list("paints").iter().filter_map(paint).collect(),
        }
    }
}

fn paint(value: &Value) -> Option<Paint> {
    let count = |at: usize| value[at].as_u64().map(|count| count as usize);
    Some(Paint { at: value[0].as_f64()?, placed: count(1)?, of: count(2)? })
}

/// Milliseconds since 1970, by this program's clock.
///
/// # Panics
/// When the clock stands before 1970.
#[must_use]
pub fn epoch() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970").as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANNE: ParticipantId = ParticipantId([1; 16]);
    const BEN: ParticipantId = ParticipantId([2; 16]);
    const CARL: ParticipantId = ParticipantId([3; 16]);

    fn noted(came: &[(f64, ParticipantId)], paints: &[(f64, usize)]) -> Noted {
        let paints = paints.iter().map(|(at, placed)| Paint { at: *at, placed: *placed, of: 9 }).collect();
        Noted { came: came.to_vec(), paints }
    }

    #[test]
    fn each_is_painted_when_the_count_has_come_to_them() {
        let noted = noted(&[(1.0, BEN), (2.0, ANNE), (5.0, CARL)], &[(3.0, 4), (4.0, 6), (6.0, 7)]);
        let shown = noted.shown(4, |_| true);
        assert_eq!(
            shown,
            [
                Shown { who: BEN, came: 1.0, painted: Some(4.0) },
                Shown { who: ANNE, came: 2.0, painted: Some(4.0) },
                Shown { who: CARL, came: 5.0, painted: Some(6.0) },
            ]
        );
    }

    #[test]
    fn who_comes_twice_or_was_counted_before_does_not_count_again() {
        let noted = noted(&[(1.0, ANNE), (2.0, BEN), (3.0, BEN), (4.0, CARL)], &[(5.0, 2), (6.0, 3)]);
        let shown = noted.shown(1, |who| who != ANNE);
        assert_eq!(
            shown.iter().map(|one| (one.who, one.painted)).collect::<Vec<_>>(),
            [(BEN, Some(5.0)), (CARL, Some(6.0))]
        );
    }

    #[test]
    fn what_no_paint_counts_is_lost() {
        let noted = noted(&[(1.0, ANNE), (2.0, BEN)], &[(3.0, 1)]);
        let painted: Vec<_> = noted.shown(0, |_| true).iter().map(|one| one.painted).collect();
        assert_eq!(painted, [Some(3.0), None]);
    }
}
