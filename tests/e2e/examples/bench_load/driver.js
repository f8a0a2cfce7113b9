// Drives a page from the inside, as a person would who taps in every frame until it answers, and measures. It stands in the
// page before the page's own scripts. `config` comes from the program: which page and work, which statement first, how long
// to wait.
//
// A tap counts when the page's own state says so: what the page counts or gives, not the radio button, which the browser
// itself ticks. What is stored in the end is read by the program.
(() => {
  if (location.pathname === "/blank.html") return;
  const LIMIT = config.patience;
  /** So many frames a tap gets before it counts as not heard. */
  const PATIENCE = 10;
  /** Between two answers, for what a page does later. */
  const PAUSE = 50;

  const bench = (window.lloBench = { longest: 0 });
  const memories = [];
  for (const how of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[how];
    WebAssembly[how] = (...all) => own.apply(WebAssembly, all).then((made) => {
      memories.push(...Object.values((made.instance ?? made).exports).filter((it) => it instanceof WebAssembly.Memory));
      return made;
    });
  }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
  }).observe({ type: "longtask", buffered: true });

  const frame = () => new Promise((done) => requestAnimationFrame(done));
  // A task that is asked for in the last moment before a paint runs after it.
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(null);
  }));
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const json = (key) => JSON.parse(localStorage.getItem(key) ?? "null");
  const all = (from, selector) => [...(from?.querySelectorAll(selector) ?? [])];
  const isShown = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getClientRects().length > 0;
  const button = (from, ...names) => all(from, "button").find((it) => names.some((name) => it.textContent.trim().startsWith(name)) && isShown(it));
  const number = (text, pattern) => Number(text?.match(pattern)?.[1] ?? 0);

  const roots = (name) => all(document, name).map((host) => host.shadowRoot);
  const groups = (from) => all(from, "fieldset").filter((it) => it.querySelectorAll("[type=radio]").length === 4);

  const byHand = {
    check: {
      sections: () => [document],
      start: (from) => button(from, "Begin"),
      groups,
      counted: () => number(document.getElementById("count")?.textContent.replace("Alle ", ""), /(\d+)/),
      stored: () => json("bench:check") ?? {},
    },
    dialogue: {
      corners: () => all(document, "[name=corner]"),
      corner: () => json("bench:dialogue") && document.querySelector("[name=corner]:checked")?.value,
      next: () => button(document, "Volgende"),
      sliders: () => all(document, "[type=range]"),
      stored: () => json("bench:dialogue"),
    },
  };
  const PAGES = {
    ours: {
      check: {
        sections: () => roots("llo-self-check"),
        start: (from) => button(from, "Begin", "Ga verder"),
        groups,
        counted: () => roots("llo-self-check").reduce((sum, root) => {
          const text = all(root, "p").map((it) => it.textContent).find((text) => text.includes("ingevuld")) ?? "";
          return sum + (text.startsWith("Alle") ? 14 : number(text, /(\d+) van/));
        }, 0),
        // As if all were one.
        stored: () => Object.fromEntries(Array.from({ length: config.times }, (_, time) => {
          const answers = json(`llo:self-check:${time}`)?.rounds?.at(-1)?.answers ?? {};
          return Object.entries(answers).map(([id, answer]) => [time ? `${id}-${time}` : id, answer]);
        }).flat()),
      },
      dialogue: {
        corners: () => all(roots("llo-dialogue")[0], "fieldset [type=radio]"),
        corner: () => document.querySelector("llo-dialogue").getResult?.()?.current?.quadrant,
        next: () => all(roots("llo-dialogue")[0], "summary").find(isShown), // the sliders are folded away
        sliders: () => all(roots("llo-dialogue")[0], "[type=range]"),
        stored: () => json("llo:dialogue:0")?.current,
      },
    },
    preact: byHand,
    surveyjs: {
      check: {
        ...byHand.check,
        start: () => all(document, "input[type=button]").find((it) => it.value === "Begin" && isShown(it)),
        groups: () => all(document, "[data-name]").filter((it) => it.querySelectorAll("[type=radio]").length === 4),
        counted: () => number(document.body?.textContent, /Geantwoord (\d+)\//),
      },
      dialogue: {
        ...byHand.dialogue,
        corners: () => all(document, "[data-name=corner] [type=radio]"),
        corner: () => json("bench:dialogue")?.corner,
        next: () => all(document, "input[type=button]").find((it) => it.value === "Volgende" && isShown(it)),
        sliders: () => all(document, "[data-name] input[type=range]").filter((it) => it.name !== "range-input"),
      },
    },
    floor: {
      check: byHand.check,
      dialogue: { ...byHand.dialogue, next: () => null },
    },
    // Looks as the floor does, and hears nothing.
    deaf: byHand,
  };
  const page = PAGES[config.page][config.work];

  /** Looks in each frame until there is something. */
  async function found(what, look) {
    for (const begun = performance.now(); performance.now() - begun < LIMIT; await frame()) {
      const it = look();
      if (it) return it;
    }
    throw new Error(`${config.page}, ${config.work}: ${what} did not come`);
  }

  /** Taps in each frame that the control is there and the last tap was not heard; gives when the tap was that counted. */
  async function firstTap(control, isAccepted) {
    let tapped = null;
    let waited = 0;
    await found("an accepted first answer", () => {
      if (tapped !== null && isAccepted()) return true;
      const it = tapped === null || ++waited > PATIENCE ? control() : null;
      if (it && isShown(it)) {
        it.checked = false;
        tapped = performance.now();
        waited = 0;
        it.click();
      }
      return false;
    });
    return tapped;
  }

  function firstAnswer() {
    const { which } = config;
    if (config.work === "dialogue") {
      return firstTap(() => page.corners()[which], () => page.corner() === ["organisation-reactive", "people-reactive"][which]);
    }
    const control = () => {
      const [section] = page.sections();
      page.start(section)?.click();
      return all(page.groups(section)[which], "[type=radio]")[0];
    };
    // At the second visit, that of the first is counted from the beginning.
    return firstTap(control, () => page.counted() === which + 1);
  }

  /** Until nothing of the start is under way any more. */
  async function start() {
    const at = await firstAnswer();
    await found("the page's load event", () => document.readyState === "complete");
    await pause(500);
    // Of the self-check, those of the first visit are stored as well.
    const least = config.work === "check" ? config.which + 1 : 1;
    await found("the stored first answer", () => Object.keys(page.stored() ?? {}).length >= least);
    if (document.visibilityState !== "visible") throw new Error("the page is hidden, so it is not painted");
    const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const sum = (sizes) => sizes.reduce((sum, size) => sum + size, 0);
    const bytes = sum(loaded.map(({ transferSize }) => transferSize));
    return { at, longest: bench.longest, bytes, wasm: sum(memories.map(({ buffer }) => buffer.byteLength)) };
  }

  /** Opens what opens only when it is seen, one after the other. */
  bench.openAll = async () => {
    if (config.work === "dialogue") {
      page.next()?.click();
      await found("two sliders", () => page.sliders().length === 2);
      return;
    }
    for (let at = 0; at < page.sections().length; at++) {
      const host = page.sections()[at]?.host ?? document.querySelectorAll("llo-self-check")[at];
      host?.scrollIntoView({ block: "center", behavior: "instant" });
      await found(`statements in section ${at}`, () => {
        const section = page.sections()[at];
        page.start(section)?.click();
        return page.groups(section).length > 0;
      });
    }
  };

  /** From a tap just after a paint until the paint that shows it, so one frame at least. */
  async function tap(act) {
    await painted();
    const begun = performance.now();
    act();
    return (await painted()) - begun;
  }

  const EXPECTED = {};
  async function answer(turn) {
    const every = page.sections().flatMap((section) => page.groups(section));
    // Over all of them, the neighbours not one after the other.
    const at = (turn * 5) % every.length;
    const radios = () => all(page.sections().flatMap((section) => page.groups(section))[at], "[type=radio]");
    const current = radios().findIndex((it) => it.checked);
    const next = (current + 1) % 4;
    every[at].scrollIntoView({ block: "center", behavior: "instant" });
    const radio = radios()[next];
    const took = await tap(() => radio.click());
    if (!radios()[next]?.checked) throw new Error(`${config.page}: answer ${next} at statement ${at} was taken back`);
    const id = config.ids[at % 14] + (at < 14 ? "" : `-${Math.floor(at / 14)}`);
    EXPECTED[id] = config.answers[next];
    return took;
  }

  async function place(turn) {
    const at = turn % 2;
    const slider = page.sliders()[at];
    const value = 3 + ((turn * 14) % 94);
    slider.scrollIntoView({ block: "center", behavior: "instant" });
    slider.focus({ preventScroll: true });
    const sent = { bubbles: true, composed: true };
    const took = await tap(() => {
      slider.dispatchEvent(new PointerEvent("pointerdown", sent));
      slider.value = value;
      slider.dispatchEvent(new InputEvent("input", sent));
      slider.dispatchEvent(new PointerEvent("pointerup", sent));
      slider.dispatchEvent(new Event("change", sent));
    });
    if (page.sliders()[at]?.valueAsNumber !== value) throw new Error(`${config.page}: a slider went back`);
    EXPECTED[["focus", "stance"][at]] = value;
    return took;
  }

  bench.answer = async (count) => {
    const took = [];
    for (let turn = 0; turn < count; turn++) {
      took.push(await (config.work === "dialogue" ? place(turn) : answer(turn)));
      await pause(PAUSE);
    }
    return took;
  };

  /** That what was answered last is what is kept. */
  bench.accepted = async () => {
    let stored;
    await found("what was answered, in the storage", () => {
      stored = page.stored() ?? {};
      return Object.entries(EXPECTED).every(([id, value]) => stored[id] === value);
    }).catch((error) => {
      throw new Error(`${error.message}: ${JSON.stringify(stored)} and not ${JSON.stringify(EXPECTED)}`);
    });
    return Object.keys(EXPECTED).length;
  };

  bench.started = start();
  // Whoever asks later gets the failure.
  bench.started.catch(() => {});
})();
