/* For diagnose.html: tries what our elements need of server and browser, and says of each whether it is there, and what to do
   where it is not. A classic script, for places where a module does not run; `diagnose()` gives the same to another script. */

(() => {
  const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

  /** Our files are beside this script, also where a page on another server has it. */
  const beside = (file) => new URL(file, SCRIPT);
  const SCRIPT = document.currentScript?.src || location.href;

  /** By check: what it is, and what to do. */
  const WORDS = {
    nl: {
      title: "Werkt het hier?",
      lead: "Wat onze onderdelen nodig hebben van de server en de browser:",
      copy: "Kopieer",
      copied: "Gekopieerd",
      yes: "goed",
      no: "niet goed",
      module: ["Scripts van het soort module", "Geef .js het type text/javascript en sta de server toe in script-src; of neem llo.classic.js."],
      shell: ["llo.js", "Zet llo.js naast deze pagina; komt er een inlogpagina, haal de map dan uit de beveiliging."],
      wasm: ["De WebAssembly in pkg/", "Zet de map pkg er in haar geheel naast, en sta de server toe in connect-src; of neem llo-preloaded.js."],
      type: ["Het type application/wasm", "Het werkt ook zonder, iets later. Geef .wasm het type application/wasm."],
      forbidden: ["WebAssembly mag", "Zet 'wasm-unsafe-eval' in script-src. Staat het er al, dan heeft de browser WebAssembly uit staan."],
      cors: ["Onze bestanden van een andere server", "Laat die server bij elk bestand Access-Control-Allow-Origin meesturen, met * of de herkomst van deze pagina."],
      storage: ["Bewaren in de browser", "Zonder opslag werkt alles tot de pagina sluit. In een sandbox: allow-same-origin."],
      secure: ["Een beveiligde verbinding", "Neem https. Zonder werken de dialoog en de zelfcheck ook."],
      frame: ["Niet in een frame van een andere site", "Browsers bewaren dan apart, of niet. Zet origin= in het adres van het frame: zie embed.js."],
      socket: ["Een server voor sessies op ./mqtt", "Alleen nodig voor sessies met telefoons: laat de server WebSockets doorgeven, en sta hem toe in connect-src."],
    },
    en: {
      title: "Does it work here?",
      lead: "What our elements need of the server and the browser:",
      copy: "Copy",
      copied: "Copied",
      yes: "fine",
      no: "not fine",
      module: ["Scripts that are modules", "Give .js the type text/javascript and allow the server in script-src; or take llo.classic.js."],
      shell: ["llo.js", "Put llo.js beside this page; where a login page comes, take the folder out of what is protected."],
      wasm: ["The WebAssembly in pkg/", "Put all of the folder pkg beside it, and allow the server in connect-src; or take llo-preloaded.js."],
      type: ["The type application/wasm", "It works without, a little later. Give .wasm the type application/wasm."],
      forbidden: ["WebAssembly is allowed", "Put 'wasm-unsafe-eval' in script-src. If it is there, the browser has WebAssembly off."],
      cors: ["Our files from another server", "Let that server send Access-Control-Allow-Origin with each file: * or the origin of this page."],
      storage: ["Keeping in the browser", "Without it, everything works until the page is closed. In a sandbox: allow-same-origin."],
      secure: ["A secure connection", "Take https. The dialogue and the self-check work without."],
      frame: ["Not in a frame of another site", "Browsers then keep things apart, or do not. Put origin= in the address of the frame: see embed.js."],
      socket: ["A server for sessions at ./mqtt", "Only for sessions with phones: let the server pass WebSockets on, and allow it in connect-src."],
    },
  };

  async function get(file) {
    const answer = await fetch(beside(file), { cache: "no-store" });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}: ${file}`);
    return answer;
  }

  /** The smallest bundle. */
  async function wasm() {
    const versions = await (await get("pkg/versions.json")).json();
    return get(`pkg/llo_dialogue-${versions.llo_dialogue}_bg.wasm`);
  }

  const CHECKS = {
    module: () => import(beside("address.js")),
    async shell() {
      const text = await (await get("llo.js")).text();
      if (!text.includes("customElements")) throw new Error("another file came");
    },
    async wasm() {
      const start = new Uint8Array(await (await wasm()).arrayBuffer()).subarray(0, 4);
      if (start.some((byte, i) => byte !== EMPTY_MODULE[i])) throw new Error("another file came");
    },
    async type() {
      const type = (await wasm()).headers.get("content-type");
      if (!/^application\/wasm\b/i.test(type)) throw new Error(type);
    },
    forbidden: () => WebAssembly.instantiate(EMPTY_MODULE),
    async cors() {
      const asked = (mode) => fetch(beside("llo.js"), { mode, cache: "no-store" });
      try {
        await asked("cors");
      } catch (error) {
        // Where it comes to a page that may not read it, the server forgot the header, and all else is well.
        const came = await asked("no-cors").catch(() => null);
        if (came) throw new Error(`${beside("llo.js").origin} → ${origin}: ${error.message}`);
      }
    },
    storage() {
      localStorage.setItem("llo:diagnose", "");
      localStorage.removeItem("llo:diagnose");
    },
    secure() {
      if (!isSecureContext) throw new Error(location.protocol);
    },
    frame() {
      const around = location.ancestorOrigins?.[0];
      if (parent !== window && around !== location.origin) throw new Error(around ?? "?");
    },
    socket: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(beside("mqtt").href.replace(/^http/, "ws"), "mqtt");
        socket.onopen = () => resolve(socket.close());
        socket.onerror = () => reject(new Error(socket.url));
      }),
  };

  /**
   * @param {"nl" | "en"} language of what is told
   * @returns {Promise<{ check: string, what: string, works: boolean, why?: string, remedy?: string }[]>}
   */
  window.diagnose = (language) => {
    const words = WORDS[language] ?? WORDS.nl;
    const one = async ([check, action]) => {
      const [what, remedy] = words[check];
      try {
        await action();
        return { check, what, works: true };
      } catch (error) {
        return { check, what, works: false, why: String(error?.message ?? error), remedy };
      }
    };
    return Promise.all(Object.entries(CHECKS).map(one));
  };

  async function show(list) {
    const language = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "nl";
    const words = WORDS[language];
    document.documentElement.lang = language;
    document.title = document.querySelector("h1").textContent = words.title;
    document.querySelector("main > p").textContent = words.lead;
    const lines = [];
    const items = (await window.diagnose(language)).map(({ check, what, works, why, remedy }) => {
      const item = document.createElement("li");
      item.textContent = `${what}: ${works ? words.yes : `${words.no} (${why}). ${remedy}`}`;
      Object.assign(item.dataset, { check, works });
      lines.push(item.textContent);
      return item;
    });
    list.replaceChildren(...items);
    const copy = document.getElementById("copy");
    copy.textContent = words.copy;
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText([location.href, navigator.userAgent, ...lines].join("\n"));
      copy.textContent = words.copied;
    });
  }

  const list = document.getElementById("found");
  if (list) show(list); // another page has only the function
})();
