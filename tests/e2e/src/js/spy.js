// First script of every page under test: writes down what the page says, asks for and is refused.
(() => {
  const { URL } = window; // pages put something else in its place
  const seen = { console: [], violations: [], events: [], network: [], frames: [] };
  Object.defineProperty(window, "lloSpy", { value: seen });
  const inFrame = window.parent !== window;
  const note = (list, entry) => {
    seen[list].push(entry);
    if (inFrame) window.parent.postMessage({ lloSpy: { list, entry } }, "*");
  };
  window.addEventListener("message", (event) => {
    const told = event.data && event.data.lloSpy;
    if (told) note(told.list, { ...told.entry, frame: true });
  });

  const words = (value) => {
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (typeof value === "string") return value;
    try { return JSON.stringify(value) ?? String(value); } catch { return String(value); }
  };
  for (const level of ["debug", "info", "log", "warn", "error", "trace", "assert"]) {
    const original = console[level].bind(console);
    console[level] = (...args) => {
      if (level !== "assert" || !args[0]) note("console", { level, text: args.map(words).join(" ") });
      original(...args);
    };
  }
  window.addEventListener("error", (event) => {
    // A resource that does not load is an event without a message; the server's log shows those.
    if (event.message) note("console", { level: "uncaught", text: event.message });
  }, true);
  window.addEventListener("unhandledrejection", (event) => {
    note("console", { level: "unhandled rejection", text: words(event.reason) });
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    note("violations", { text: `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}` });
  });

  // For the test of a lost pointer: whose pointer is down.
  window.addEventListener("pointerdown", (event) => { seen.pointer = event.pointerId; }, true);

  const plain = (value) => value === null || ["string", "number", "boolean"].includes(typeof value)
    || (Array.isArray(value) && value.every(plain))
    || (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(plain));
  for (const type of ["llo-ready", "llo-change", "llo-result", "llo-error", "llo-notice"]) {
    // At the window, in the bubble phase: what is not bubbling and composed does not get here.
    window.addEventListener(type, (event) => note("events", {
      type,
      host: event.target.id || event.target.localName,
      detail: event.detail,
      plain: plain(event.detail),
      custom: event instanceof CustomEvent,
    }));
  }

  const watch = (owner, name, address) => {
    const original = owner[name];
    owner[name] = function (...args) {
      note("network", { kind: name, url: String(address(args)) });
      return original.apply(this, args);
    };
  };
  watch(window, "fetch", ([input]) => new URL(input.url ?? input, document.baseURI));
  watch(XMLHttpRequest.prototype, "open", ([, url]) => new URL(url, document.baseURI));
  watch(Navigator.prototype, "sendBeacon", ([url]) => new URL(url, document.baseURI));
  // Every byte that goes through a socket, in hexadecimal digits.
  const listenIn = (socket) => {
    const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    const send = socket.send;
    socket.send = (frame) => {
      note("frames", { way: "out", hex: hex(new Uint8Array(frame.buffer ?? frame, frame.byteOffset ?? 0, frame.byteLength)) });
      return send.call(socket, frame);
    };
    socket.addEventListener("message", ({ data }) => note("frames", { way: "in", hex: hex(new Uint8Array(data)) }));
  };
  for (const name of ["WebSocket", "EventSource", "RTCPeerConnection", "WebTransport"]) {
    if (!window[name]) continue;
    window[name] = new Proxy(window[name], {
      construct(target, args) {
        note("network", { kind: name, url: String(args[0]) });
        const made = new target(...args);
        if (name === "WebSocket") listenIn(made);
        return made;
      },
    });
  }
  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note("network", { kind: "resource", url: entry.name });
    }).observe({ type: "resource", buffered: true });
  } catch { /* the server's log still tells */ }
})();
