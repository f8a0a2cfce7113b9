//! One visit of one page, in a tab of its own: what the driver in the page measured, and what the browser counts of it.

use std::path::PathBuf;

use fantoccini::Client;
use llo_e2e::command::Raw;
use llo_e2e::driver::Scratch;
use llo_e2e::engine::{Engine, Session};
use llo_e2e::tools::Tools;
use serde_json::{Value, json};

use super::server::Origin;

/// Or why there is none.
pub type Result<T> = std::result::Result<T, String>;

const DRIVER: &str = include_str!("driver.js");
/// Milliseconds until the first byte, and bytes in a second: what Chromium's own tools call slow 4G.
const SLOW_4G: (u32, u32) = (150, 1_600_000 / 8);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Conditions {
    /// So many times slower than this machine is.
    pub cpu: u8,
    pub slow_4g: bool,
}

/// Times in milliseconds, sizes in bytes.
#[derive(Clone, Debug)]
pub struct Visit {
    /// From the start of the navigation to the tap that the page accepted.
    pub first: f64,
    /// Until the page was at rest after it; 0 when none took 50 ms.
    pub longest: f64,
    pub transferred: f64,
    pub heap: f64,
    /// The memory of WebAssembly, which is not in the heap.
    pub wasm: f64,
    pub answers: Option<Answers>,
}

#[derive(Clone, Debug)]
pub struct Answers {
    /// 95 of 100 were painted within this.
    pub paint_p95: f64,
    /// Of the main thread, for each answer.
    pub main_thread: f64,
}

pub struct Browser {
    session: Session,
    client: Client,
    _logs: Scratch,
}

impl Browser {
    pub async fn start(chromium: PathBuf, chromedriver: PathBuf) -> Result<Browser> {
        let logs = Scratch::new("bench-load");
        let session = Session::start(Engine::Chromium, &Tools::chromium(chromium, chromedriver), &logs.0).await?;
        session.reset().await;
        Ok(Browser { client: session.client.clone(), session, _logs: logs })
    }

    pub async fn end(self) {
        self.session.end().await;
    }

    /// Opens a page, gives the first answer, and so many more if they are wanted.
    pub async fn visit(
        &self,
        origin: &Origin,
        path: &str,
        config: &Value,
        conditions: Conditions,
        answers: Option<usize>,
    ) -> Result<Visit> {
        let first = self.client.window().await.map_err(text)?;
        let tab = self.client.new_window(true).await.map_err(text)?.handle;
        self.client.switch_to_window(tab).await.map_err(text)?;
        let visit = self.in_tab(origin, path, config, conditions, answers).await;
        self.client.close_window().await.map_err(text)?;
        self.client.switch_to_window(first).await.map_err(text)?;
        visit.map_err(|why| format!("{path} at {conditions:?}: {why}"))
    }

    async fn in_tab(
        &self,
        origin: &Origin,
        path: &str,
        config: &Value,
        conditions: Conditions,
        answers: Option<usize>,
    ) -> Result<Visit> {
        // An empty page of the same origin first: the process that shows the page is then there, and is slowed down.
        self.goto(&format!("{}/blank.html", origin.url)).await?;
        let source = format!("(() => {{ const config = {config};\n{DRIVER} }})();");
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        self.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" })).await?;
        self.slow_down(conditions).await?;
        self.goto(&format!("{}{path}", origin.url)).await?;
        let started = self.evaluate("lloBench.started").await?;
        self.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        let heap = self.cdp("Runtime.getHeapUsage", json!({})).await?;
        let mut visit = Visit {
            first: number(&started, "at")?,
            longest: number(&started, "longest")?,
            transferred: number(&started, "bytes")?,
            heap: number(&heap, "usedSize")?,
            wasm: number(&started, "wasm")?,
            answers: None,
        };
        if let Some(count) = answers {
            self.evaluate("lloBench.openAll()").await?;
            visit.answers = Some(self.answers(count).await?);
        }
        Ok(visit)
    }

    async fn answers(&self, count: usize) -> Result<Answers> {
        let before = self.main_thread().await?;
        let took = self.evaluate(&format!("lloBench.answer({count})")).await?;
        let main_thread = (self.main_thread().await? - before) / count as f64;
        let mut took: Vec<f64> = took.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        self.evaluate("lloBench.accepted()").await?;
        took.sort_by(f64::total_cmp);
        let paint_p95 = took.get((took.len() * 95).div_ceil(100).max(1) - 1).copied();
        Ok(Answers { paint_p95: paint_p95.ok_or("no answer was timed")?, main_thread })
    }

    /// What the main thread of the tab has done so far, in milliseconds of its own time.
    async fn main_thread(&self) -> Result<f64> {
        let metrics = self.cdp("Performance.getMetrics", json!({})).await?;
        let metric = metrics["metrics"].as_array().into_iter().flatten().find(|one| one["name"] == "TaskDuration");
        Ok(number(metric.ok_or("the browser counts no TaskDuration")?, "value")? * 1000.0)
    }

    async fn slow_down(&self, Conditions { cpu, slow_4g }: Conditions) -> Result<()> {
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": cpu })).await?;
        if slow_4g {
            let (latency, throughput) = SLOW_4G;
            let slow = json!({
                "offline": false, "latency": latency, "downloadThroughput": throughput, "uploadThroughput": throughput / 2,
            });
            self.cdp("Network.enable", json!({})).await?;
            self.cdp("Network.emulateNetworkConditions", slow).await?;
        }
        Ok(())
    }

    /// How many times longer the same work takes when it is slowed down so many times.
    pub async fn slowed_down(&self, cpu: u8) -> Result<f64> {
        let work = "(() => { const begun = performance.now(); let sum = 0;
            for (let at = 0; at < 3e7; at++) sum += at % 7; return { took: performance.now() - begun, sum } })()";
        let mut took = [0.0; 2];
        for (rate, took) in [1, cpu].into_iter().zip(&mut took) {
            self.slow_down(Conditions { cpu: rate, slow_4g: false }).await?;
            // The shortest of a few: what else the machine does only makes it longer.
            *took = f64::INFINITY;
            for _ in 0..5 {
                *took = took.min(number(&self.evaluate(work).await?, "took")?);
            }
        }
        self.slow_down(Conditions { cpu: 1, slow_4g: false }).await?;
        Ok(took[1] / took[0])
    }

    async fn goto(&self, url: &str) -> Result<()> {
        self.client.goto(url).await.map_err(text)
    }

    async fn cdp(&self, command: &str, params: Value) -> Result<Value> {
        let body = json!({ "cmd": command, "params": params });
        self.client.issue_cmd(Raw::post("goog/cdp/execute", body)).await.map_err(|why| format!("{command}: {why}"))
    }

    /// What a promise of the page gives.
    async fn evaluate(&self, expression: &str) -> Result<Value> {
        let params = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut answer = self.cdp("Runtime.evaluate", params).await?;
        if answer["exceptionDetails"].is_object() {
            let why = &answer["exceptionDetails"]["exception"]["description"];
            let line = why.as_str().and_then(|why| why.lines().next()).unwrap_or("the page threw something");
            return Err(line.to_owned());
        }
        Ok(answer["result"]["value"].take())
    }
}

fn number(of: &Value, name: &str) -> Result<f64> {
    of[name].as_f64().ok_or_else(|| format!("the browser gives no {name}"))
}

fn text(why: impl std::fmt::Display) -> String {
    why.to_string()
}
