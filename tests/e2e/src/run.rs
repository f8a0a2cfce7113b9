//! The runner: every scenario in every engine, the engines side by side, each scenario on a fresh origin.

use crate::engine::{Engine, Session};
use crate::page::Page;
use crate::site::Site;
use crate::tools::Tools;
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use std::backtrace::Backtrace;
use std::cell::RefCell;
use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// What a person does and sees, as one story.
#[derive(Clone, Copy)]
pub struct Scenario {
    pub name: &'static str,
    pub engines: &'static [Engine],
    pub run: fn(Page) -> LocalBoxFuture<'static, ()>,
}

/// Makes `pub const ALL: &[Scenario]` of async functions that take a [`Page`]; those after `Chromium only:` need
/// something that no other driver has.
#[macro_export]
macro_rules! scenarios {
    ($($name:ident),* $(,)? $(; Chromium only: $($only:ident),* $(,)?)?) => {
        pub const ALL: &[$crate::run::Scenario] = &[
            $($crate::scenarios!(@ $name, &$crate::engine::Engine::ALL)),*
            $(, $($crate::scenarios!(@ $only, &[$crate::engine::Engine::Chromium])),*)?
        ];
    };
    (@ $name:ident, $engines:expr) => {
        $crate::run::Scenario {
            name: concat!(module_path!(), "::", stringify!($name)),
            engines: $engines,
            run: |page| Box::pin($name(page)),
        }
    };
}

const LIMIT: Duration = Duration::from_secs(120);
const PICTURE: Duration = Duration::from_secs(10);

thread_local! {
    static LAST_PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Which part of all tests is asked for: `[part of a name]… [--engine chromium|firefox|webkit]`.
struct Choice {
    parts: Vec<String>,
    engines: Vec<Engine>,
}

impl Choice {
    fn from_args(mut args: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut choice = Self { parts: Vec::new(), engines: Vec::new() };
        while let Some(arg) = args.next() {
            if arg == "--engine" {
                let name = args.next().unwrap_or_default();
                let engine = Engine::ALL.into_iter().find(|engine| engine.name() == name);
                choice
                    .engines
                    .push(engine.ok_or_else(|| format!("--engine {name}: it is chromium, firefox or webkit"))?);
            } else if arg.starts_with('-') {
                return Err(format!("{arg}: unknown; this runner takes parts of names and --engine NAME"));
            } else {
                choice.parts.push(arg);
            }
        }
        if choice.engines.is_empty() {
            choice.engines = Engine::ALL.to_vec();
        }
        Ok(choice)
    }

    fn wants(&self, scenario: &Scenario) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|part| scenario.name.contains(part.as_str()))
    }
}

/// Runs all chosen scenarios; `folder` takes logs and the screenshots of failures.
#[must_use]
pub fn main(scenarios: &[Scenario], folder: &Path) -> ExitCode {
    let (choice, tools) = match (Choice::from_args(std::env::args().skip(1)), Tools::from_env()) {
        (Ok(choice), Ok(tools)) => (choice, tools),
        (Err(why), _) | (_, Err(why)) => {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    };
    let chosen: Vec<Scenario> = scenarios.iter().filter(|scenario| choice.wants(scenario)).copied().collect();
    std::panic::set_hook(Box::new(|panic| {
        let trace = Backtrace::force_capture().to_string();
        let places: Vec<&str> = trace.lines().filter(|line| line.contains("scenarios/")).map(str::trim).collect();
        LAST_PANIC.with_borrow_mut(|last| *last = format!("{panic}\n{}", places.join("\n")));
    }));
    let start = Instant::now();
    let outcomes: Vec<Outcome> = std::thread::scope(|scope| {
        let workers: Vec<_> = choice
            .engines
            .iter()
            .map(|&engine| {
                scope.spawn({
                    let (chosen, tools) = (&chosen, &tools);
                    move || work(engine, chosen, tools, &folder.join(engine.name()))
                })
            })
            .collect();
        let crashed = |_| Outcome { passed: 0, failed: 1 };
        workers.into_iter().map(|worker| worker.join().unwrap_or_else(crashed)).collect()
    });
    let passed: usize = outcomes.iter().map(|outcome| outcome.passed).sum();
    let failed: usize = outcomes.iter().map(|outcome| outcome.failed).sum();
    println!("{} scenarios, {} engines, {:.0?}", chosen.len(), choice.engines.len(), start.elapsed());
    println!("{passed} passed, {failed} failed");
    if failed == 0 && !chosen.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// How many scenarios of one engine ended how.
#[derive(Default)]
struct Outcome {
    passed: usize,
    failed: usize,
}

/// One engine, all scenarios one after the other. One that fails is told once more in a fresh browser, because a
/// driver under load loses a key now and then; it then passes as `UNSTEADY`, with what went wrong the first time.
fn work(engine: Engine, scenarios: &[Scenario], tools: &Tools, folder: &Path) -> Outcome {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a thread can have a runtime");
    runtime.block_on(async {
        let start = Instant::now();
        let mut all = Outcome::default();
        let lost = |all: &Outcome| Outcome { passed: all.passed, failed: all.failed + 1 };
        let Some(mut session) = begin(engine, tools, folder).await else { return lost(&all) };
        for scenario in scenarios.iter().filter(|scenario| scenario.engines.contains(&engine)) {
            let begun = Instant::now();
            let outcome = tell(scenario, &session, tools, folder).await;
            let took = begun.elapsed();
            match outcome {
                Ok(()) => {
                    all.passed += 1;
                    println!("ok     {:8} {took:6.1?} {}", engine.name(), scenario.name);
                }
                Err(why) => {
                    // A failure may leave anything behind: keys held down, a dialog, a hung page.
                    session.end().await;
                    match begin(engine, tools, folder).await {
                        Some(fresh) => session = fresh,
                        None => return lost(&all),
                    }
                    let again = tell(scenario, &session, tools, folder).await;
                    let word = if again.is_ok() { "UNSTEADY" } else { "FAILED" };
                    println!("{word} {:8} {took:6.1?} {}\n{}", engine.name(), scenario.name, indent(&why));
                    match again {
                        Ok(()) => all.passed += 1,
                        Err(_) => all.failed += 1,
                    }
                }
            }
        }
        session.end().await;
        println!("{:8} done in {:.0?}", engine.name(), start.elapsed());
        all
    })
}

async fn begin(engine: Engine, tools: &Tools, folder: &Path) -> Option<Session> {
    let starting = AssertUnwindSafe(Session::start(engine, tools, folder)).catch_unwind();
    let why = match starting.await {
        Ok(Ok(session)) => return Some(session),
        Ok(Err(why)) => why,
        Err(_) => LAST_PANIC.take(),
    };
    println!("FAILED {} does not start\n{}", engine.name(), indent(&why));
    None
}

/// One scenario on its own origin, followed by the checks that end every scenario.
async fn tell(scenario: &Scenario, session: &Session, tools: &Tools, folder: &Path) -> Result<(), String> {
    let page = Page::new(session, Site::start(tools.site.clone()).await, tools);
    let story = async {
        session.reset().await;
        (scenario.run)(page.clone()).await;
        page.check_clean(session).await;
    };
    let outcome = match tokio::time::timeout(LIMIT, AssertUnwindSafe(story).catch_unwind()).await {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(_)) => LAST_PANIC.take(),
        Err(_) => format!("not finished after {LIMIT:?}"),
    };
    let file = folder.join(format!("{}.png", scenario.name.replace("::", "-")));
    let seen = tokio::time::timeout(PICTURE, session.client.screenshot()).await;
    let saved = seen.ok().and_then(Result::ok).and_then(|picture| std::fs::write(&file, picture).ok());
    Err(if saved.is_some() { format!("{outcome}\npicture: {}", file.display()) } else { outcome })
}

fn indent(text: &str) -> String {
    text.lines().map(|line| format!("       {line}\n")).collect()
}
