//! What was measured, as medians with the smallest and the largest of the rounds.

use std::collections::BTreeMap;

use super::pages::{Peer, Work};
use super::visit::{Conditions, Visit};

/// What is measured again in each round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    pub work: Work,
    pub conditions: Conditions,
    /// So many times the fourteen statements.
    pub times: usize,
    pub returning: bool,
    pub peer: Peer,
}

#[derive(Default)]
pub struct Figures(BTreeMap<Case, Vec<Visit>>);

/// A median, and what it lies between.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    pub median: f64,
    pub least: f64,
    pub most: f64,
}

impl Spread {
    fn of(mut values: Vec<f64>) -> Option<Spread> {
        values.sort_by(f64::total_cmp);
        let (least, most) = (*values.first()?, *values.last()?);
        let middle = values.len() / 2;
        let median = if values.len().is_multiple_of(2) {
            f64::midpoint(values[middle - 1], values[middle])
        } else {
            values[middle]
        };
        Some(Spread { median, least, most })
    }

    /// In these units, with so many decimals.
    fn written(self, unit: f64, decimals: usize) -> String {
        let [median, least, most] = [self.median, self.least, self.most].map(|value| value / unit);
        format!("{median:.decimals$} ({least:.decimals$}–{most:.decimals$})")
    }
}

/// One figure of a visit; none where it was not measured.
pub type Figure = fn(&Visit) -> Option<f64>;

pub const FIRST: Figure = |visit| Some(visit.first);
pub const LONGEST: Figure = |visit| Some(visit.longest);
pub const TRANSFERRED: Figure = |visit| Some(visit.transferred);
pub const HEAP: Figure = |visit| Some(visit.heap);
pub const WASM: Figure = |visit| Some(visit.wasm);
pub const PAINT: Figure = |visit| visit.answers.as_ref().map(|answers| answers.paint_p95);
pub const MAIN_THREAD: Figure = |visit| visit.answers.as_ref().map(|answers| answers.main_thread);

struct Column {
    head: &'static str,
    returning: bool,
    figure: Figure,
    unit: f64,
    decimals: usize,
}

const fn column(head: &'static str, returning: bool, figure: Figure, unit: f64, decimals: usize) -> Column {
    Column { head, returning, figure, unit, decimals }
}

const COLUMNS: [Column; 9] = [
    column("first answer, ms", false, FIRST, 1.0, 0),
    column("second visit, ms", true, FIRST, 1.0, 0),
    column("longest task, ms", false, LONGEST, 1.0, 0),
    column("click to paint p95, ms", true, PAINT, 1.0, 1),
    column("main thread per answer, ms", true, MAIN_THREAD, 1.0, 1),
    column("transferred, kB", false, TRANSFERRED, 1000.0, 1),
    column("second visit, kB", true, TRANSFERRED, 1000.0, 1),
    column("JS heap, kB", false, HEAP, 1000.0, 0),
    column("wasm memory, kB", false, WASM, 1000.0, 0),
];

impl Figures {
    pub fn add(&mut self, case: Case, visit: Visit) {
        self.0.entry(case).or_default().push(visit);
    }

    pub fn of(&self, case: Case, figure: Figure) -> Option<Spread> {
        Spread::of(self.0.get(&case)?.iter().filter_map(figure).collect())
    }

    /// A table for each work under each condition.
    pub fn print(&self) {
        for work in [Work::Check, Work::Dialogue] {
            for (cpu, slow_4g) in [(1, false), (4, false), (1, true), (4, true)] {
                self.print_table(work, Conditions { cpu, slow_4g });
            }
        }
    }

    fn print_table(&self, work: Work, conditions: Conditions) {
        let what = if work == Work::Check { "self-check" } else { "dialogue" };
        let network = if conditions.slow_4g { "slow 4G" } else { "loopback" };
        println!("\n### {what}, {}× CPU, {network}\n", conditions.cpu);
        println!("| page | {} |", COLUMNS.map(|column| column.head).join(" | "));
        println!("|---|{}", "---|".repeat(COLUMNS.len()));
        let case = |peer, returning| Case { work, conditions, times: 1, returning, peer };
        for peer in Peer::ALL {
            let cells = COLUMNS.map(|column| {
                let found = self.of(case(peer, column.returning), column.figure);
                found.map_or("–".to_owned(), |spread| spread.written(column.unit, column.decimals))
            });
            println!("| {} | {} |", peer.name(), cells.join(" | "));
        }
        for other in [Peer::Preact, Peer::SurveyJs, Peer::Floor] {
            let cells = COLUMNS.map(|column| {
                let median = |peer| self.of(case(peer, column.returning), column.figure).map(|spread| spread.median);
                let ratio = median(Peer::Ours).zip(median(other)).filter(|(_, other)| *other > 0.0);
                ratio.map_or("–".to_owned(), |(ours, other)| format!("{:.2} ×", ours / other))
            });
            println!("| *ours ÷ {}* | {} |", other.name(), cells.join(" | "));
        }
    }
}
