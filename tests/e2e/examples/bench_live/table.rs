//! What was measured, as a table.

use std::time::Duration;

pub struct Row {
    what: String,
    pub p50: f64,
    pub p95: f64,
    pub p99: f64,
    most: f64,
    pub lost: usize,
}

impl Row {
    /// `None` for each that was lost.
    pub fn new(what: String, took: Vec<Option<Duration>>) -> Row {
        let lost = took.iter().filter(|one| one.is_none()).count();
        let mut took: Vec<f64> = took.into_iter().flatten().map(|one| one.as_secs_f64() * 1000.0).collect();
        took.sort_by(f64::total_cmp);
        let at =
            |share: usize| took.get((took.len() * share).div_ceil(100).max(1) - 1).copied().unwrap_or(f64::INFINITY);
        Row { what, p50: at(50), p95: at(95), p99: at(99), most: at(100), lost }
    }
}

pub fn print(head: &str, rows: &[Row]) {
    println!("\n| {head} | p50 | p95 | p99 | most | lost |");
    println!("|---|---|---|---|---|---|");
    for Row { what, p50, p95, p99, most, lost } in rows {
        println!("| {what} | {p50:.1} | {p95:.1} | {p99:.1} | {most:.1} | {lost} |");
    }
}
