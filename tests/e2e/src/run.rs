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
            $($crate::scenarios!(@ $name, &$crate::engine::Engine::ALL),)*
            $($($crate::scenarios!(@ $only, &[$crate::engine::Engine::Chromium]),)*)?
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
                let (chosen, tools) = (&chosen, &tools);
                scope.spawn(move || work(engine, chosen, tools, &folder.join(engine.name())))
            })
            .collect();
        workers.into_iter().map(|worker| worker.join().unwrap_or_else(|_| Outcome::crashed())).collect()
    });
    let passed: usize = outcomes.iter().map(|outcome| outcome.passed).sum();
    let crashed = outcomes.iter().filter(|outcome| outcome.crashed).count();
    let failures: Vec<Failure> = outcomes.into_iter().flat_map(|outcome| outcome.failures).collect();
    let verdicts = judge(&failures, &tools, folder);
    println!("{} scenarios, {} engines, {:.0?}", chosen.len(), choice.engines.len(), start.elapsed());
    // All that went wrong stands at the end once more, where the reader of a long log looks.
    for (verdict, failure) in verdicts.iter().zip(&failures) {
        println!("{verdict} {:8} {}\n{}", failure.engine.name(), failure.scenario.name, indent(&failure.why));
    }
    let unsteady = verdicts.iter().filter(|&&verdict| verdict == UNSTEADY).count();
    let failed = failures.len() - unsteady + crashed;
    println!("{} passed, {unsteady} of them unsteady, {failed} failed", passed + unsteady);
    if failed == 0 && !chosen.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// How the scenarios of one engine ended.
#[derive(Default)]
struct Outcome {
    passed: usize,
    failures: Vec<Failure>,
    /// The browser did not start, or the runner broke down.
    crashed: bool,
}

impl Outcome {
    fn crashed() -> Self {
        Self { crashed: true, ..Self::default() }
    }
}

struct Failure {
    engine: Engine,
    scenario: Scenario,
    why: String,
}

const FAILED: &str = "FAILED";
const UNSTEADY: &str = "UNSTEADY";
/// So many may be unsteady in one run; more than that is not chance.
const TOLERATED: usize = 8;

/// Tells what failed once more, when the other engines are done and the machine is quiet: a driver under load loses a
/// key now and then. What passes then is unsteady and no failure.
fn judge(failures: &[Failure], tools: &Tools, folder: &Path) -> Vec<&'static str> {
    if failures.len() > TOLERATED {
        return vec![FAILED; failures.len()];
    }
    let again = |failure: &Failure| {
        let (engine, scenarios) = (failure.engine, [failure.scenario]);
        // The picture and the logs of the first time stay where they are.
        let outcome = work(engine, &scenarios, tools, &folder.join(format!("{}-again", engine.name())));
        if outcome.passed == 1 { UNSTEADY } else { FAILED }
    };
    failures.iter().map(again).collect()
}

/// One engine, all scenarios one after the other.
fn work(engine: Engine, scenarios: &[Scenario], tools: &Tools, folder: &Path) -> Outcome {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a thread can have a runtime");
    runtime.block_on(async {
        let start = Instant::now();
        let mut outcome = Outcome::default();
        let Some(mut session) = begin(engine, tools, folder).await else { return Outcome::crashed() };
        for scenario in scenarios.iter().filter(|scenario| scenario.engines.contains(&engine)) {
            let begun = Instant::now();
            let told = tell(scenario, &session, tools, folder).await;
            let took = begun.elapsed();
            match told {
                Ok(()) => {
                    outcome.passed += 1;
                    println!("ok     {:8} {took:6.1?} {}", engine.name(), scenario.name);
                }
                Err(why) => {
                    println!("failed {:8} {took:6.1?} {}\n{}", engine.name(), scenario.name, indent(&why));
                    outcome.failures.push(Failure { engine, scenario: *scenario, why });
                    // A failure may leave anything behind: keys held down, a dialog, a hung page.
                    session.end().await;
                    match begin(engine, tools, folder).await {
                        Some(fresh) => session = fresh,
                        None => return Outcome { crashed: true, ..outcome },
                    }
                }
            }
        }
        session.end().await;
        println!("{:8} done in {:.0?}", engine.name(), start.elapsed());
        outcome
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
