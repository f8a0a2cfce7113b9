//! `cargo xtask bench load`: how soon a page takes the first answer and how lightly every other one, ours beside others.
//!
//! The same work by our elements out of the built site, by a page that is written by hand with Preact, by SurveyJS as its
//! documentation shows, and by static HTML with a few lines of script, which does the least that can be done. The pages of
//! the others stand in `tests/bench/pages`, and each says what it leaves out. All come from one server, packed and cached
//! alike; none has a policy.
//!
//! * The self-check: fourteen statements with four answers each. Where there is a start button, it is pressed. The dialogue:
//!   a corner of four, then a pin that two sliders move; SurveyJS has the sliders and draws no pin.
//! * The cold visit is to a new origin, so nothing is cached and nothing stored. The second visit is to the same one, with
//!   the first answer stored; it answers another statement. Each is in a new tab.
//! * *First answer* is from the start of the navigation to the tap that the page accepted. A driver in the page taps in every
//!   frame, so it is as exact as a frame.
//! * *Longest task* is that of the cold visit until half a second after the first answer; 0 says that none took 50 ms.
//! * *Click to paint* and *main thread* are of many answers, given one after the other at the second visit. A tap comes right
//!   after a paint, so no page is faster than one frame; what the driver itself takes is in every row, also in the floor.
//! * The heap is after the first answer, after a garbage collection. WebAssembly's memory lies beside it.
//!
//! The visits are interleaved: in each round every page is visited under every condition, each time another one first.
//! The measurement fails when an answer is not accepted, or what is stored in the end is not what was answered; a page that
//! hears nothing is tried at the beginning, and has to be found out.
//!
//! How cost grows is measured for statements. For our elements, 140 statements are ten elements on one page, since one has
//! fourteen; for the others they are one list. Growth of the board, from 500 to 20,000 pins, is not measured here.

mod figures;
mod pages;
mod plot;
mod server;
mod visit;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use figures::{Case, Figures};
use pages::{Peer, Words, Work};
use server::{Files, Origin};
use visit::{Browser, Conditions, Result, Visit};

/// So many times the fourteen statements.
const SIZES: [usize; 4] = [1, 2, 5, 10];
/// Each of the fourteen three times.
const ANSWERS: usize = 42;
/// How long an answer may take, in milliseconds: 140 statements at 4× CPU on a busy machine take long.
const PATIENCE: usize = 60_000;
/// What a page gets that is known to hear nothing.
const SHORT_PATIENCE: usize = 2_000;
/// The processor of a phone against that of a computer.
const SLOW: u8 = 4;

#[tokio::main]
async fn main() -> ExitCode {
    match measure().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nthe measurement is worth nothing: {why}");
            ExitCode::FAILURE
        }
    }
}

async fn measure() -> Result<()> {
    let mut args = std::env::args_os().skip(1);
    let mut arg = |what: &str| args.next().ok_or(format!("{what} is missing; cargo xtask bench load says which"));
    let (site, peers) = (PathBuf::from(arg("the site")?), PathBuf::from(arg("the folder of the peers")?));
    let (chromium, chromedriver) = (arg("Chromium")?.into(), arg("its driver")?.into());
    let plot = PathBuf::from(arg("the file of the plot")?);
    let rounds =
        arg("the number of rounds")?.to_str().and_then(|rounds| rounds.parse().ok()).ok_or("a number of rounds")?;

    let words = Words::read(&peers);
    let mut files = Files::default();
    files.add_folder(&site.join("pkg"), "/llo/pkg");
    files.add("/llo/llo.js", &fs::read(site.join("llo.js")).map_err(|why| format!("the site's llo.js: {why}"))?);
    files.add_folder(&peers.join("assets"), "/assets");
    pages::add(&mut files, &words, &SIZES);

    println!("load average when it began (1 min): {}", load_average());
    let browser = Browser::start(chromium, chromedriver).await?;
    let bench = Bench { browser, files: Arc::new(files), words };
    println!("the same loop at {SLOW}× CPU takes {:.1} times as long", bench.browser.slowed_down(SLOW).await?);
    bench.finds_out().await?;
    let figures = bench.all_rounds(rounds).await?;
    bench.browser.end().await;

    println!("\nmedians of {rounds} rounds, with the smallest and the largest");
    figures.print();
    let grown = plot::plot(&figures, &SIZES, GROWING, rounds);
    fs::write(&plot, grown).map_err(|why| format!("{}: {why}", plot.display()))?;
    println!("\nhow cost grows from 14 to 140 statements: {}", plot.display());
    println!("how it grows on a board from 500 to 20,000 pins: not measured");
    println!("load average when it ended (1 min): {}", load_average());
    Ok(())
}

/// Under which cost is measured as it grows.
const GROWING: Conditions = Conditions { cpu: SLOW, slow_4g: false };

struct Bench {
    browser: Browser,
    files: Arc<Files>,
    words: Words,
}

impl Bench {
    /// A page that hears nothing is found out, with either work.
    async fn finds_out(&self) -> Result<()> {
        for work in [Work::Check, Work::Dialogue] {
            let conditions = Conditions { cpu: 1, slow_4g: false };
            let case = Case { work, conditions, times: 1, returning: false, peer: Peer::Deaf };
            let origin = Origin::new(&self.files).await;
            match self.visit(&origin, case, SHORT_PATIENCE, None).await {
                Err(why) if why.contains("an accepted first answer did not come") => {}
                Err(why) => return Err(why),
                Ok(_) => return Err("a page that hears nothing was taken for one that works".to_owned()),
            }
        }
        Ok(())
    }

    async fn all_rounds(&self, rounds: usize) -> Result<Figures> {
        // What the first visit of all costs is the browser's own start.
        self.round(0, &mut Figures::default(), &[Conditions { cpu: 1, slow_4g: false }], &[]).await?;
        let conditions = [(1, false), (SLOW, false), (1, true), (SLOW, true)];
        let conditions = conditions.map(|(cpu, slow_4g)| Conditions { cpu, slow_4g });
        let mut figures = Figures::default();
        for round in 0..rounds {
            eprintln!("round {} of {rounds}, load average {}", round + 1, load_average());
            self.round(round, &mut figures, &conditions, &SIZES).await?;
        }
        Ok(figures)
    }

    async fn round(
        &self,
        round: usize,
        figures: &mut Figures,
        conditions: &[Conditions],
        sizes: &[usize],
    ) -> Result<()> {
        let peers = || (0..Peer::ALL.len()).map(|at| Peer::ALL[(at + round) % Peer::ALL.len()]);
        for work in [Work::Check, Work::Dialogue] {
            for conditions in conditions.iter().copied() {
                for peer in peers() {
                    let origin = Origin::new(&self.files).await;
                    let cold = Case { work, conditions, times: 1, returning: false, peer };
                    let second = Case { returning: true, ..cold };
                    let visited = self.visit(&origin, cold, PATIENCE, None).await?;
                    // What an answer takes does not depend on the network.
                    let answers = (!conditions.slow_4g).then_some(ANSWERS);
                    let returned = self.visit(&origin, second, PATIENCE, answers).await?;
                    figures.add(second, returned);
                    figures.add(cold, visited);
                }
            }
        }
        for times in sizes.iter().copied() {
            for peer in peers() {
                let origin = Origin::new(&self.files).await;
                let case = Case { work: Work::Check, conditions: GROWING, times, returning: false, peer };
                let visit = self.visit(&origin, case, PATIENCE, Some(ANSWERS)).await?;
                figures.add(case, visit);
            }
        }
        Ok(())
    }

    async fn visit(&self, origin: &Origin, case: Case, patience: usize, answers: Option<usize>) -> Result<Visit> {
        let which = usize::from(case.returning);
        let path = pages::path(case.peer, case.work, case.times);
        let mut config = pages::config(case.peer, case.work, case.times, which, &self.words);
        config["patience"] = patience.into();
        self.browser.visit(origin, &path, &config, case.conditions, answers).await
    }
}

/// Above the number of processors, the figures say more about the others than about us.
fn load_average() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split_whitespace().next().unwrap_or("unknown").to_owned()
}
