// The intranet page: a card with a shadow root of its own, two buttons that move things about, a log of what is heard.

/** A card of the portal. `levels="2"` holds a second card in its shadow root, and that one the element. */
class PortalCard extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: "open" });
    const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
    const levels = Number(this.getAttribute("levels"));
    root.append(make("link", { rel: "stylesheet", href: "portal.css" }));
    if (levels > 1) {
      const block = root.appendChild(make("section", { className: "block" }));
      const inner = make("portal-card");
      inner.setAttribute("levels", levels - 1);
      block.append(make("h2", { textContent: this.getAttribute("heading"), lang: "en" }), inner);
      return;
    }
    const element = make("llo-dialogue", { id: "it", lang: "en" });
    element.setAttribute("instance", "it");
    element.append(make("p", { textContent: "Two questions about our organisation belong here. If they do not load, call the service desk." }));
    root.append(element);
  }
}
customElements.define("portal-card", PortalCard);

const at = (id) => document.getElementById(id);
const hr = at("hr");
const home = { left: at("hr-title").parentNode, right: at("news-title").parentNode };

at("move").addEventListener("click", () => {
  const goal = hr.parentNode === home.left ? home.right : home.left;
  goal.append(hr);
});

let away = null; // the place it was taken from
at("remove").addEventListener("click", () => {
  const place = away ?? hr.parentNode;
  if (away) place.append(hr);
  else hr.remove();
  away = away ? null : place;
  at("remove").textContent = away ? "Zet terug" : "Haal weg";
  at("remove").setAttribute("aria-pressed", String(Boolean(away)));
  at("move").disabled = Boolean(away);
});

for (const type of ["llo-ready", "llo-change", "llo-result", "llo-error", "llo-notice"]) {
  document.addEventListener(type, (event) => {
    const source = event.composedPath()[0]; // the element itself, also when it stands in somebody's shadow root
    const line = document.createElement("li");
    line.textContent = `${type} (${source.instance}) ${JSON.stringify(event.detail)}`;
    const log = at("log");
    log.firstElementChild.append(line);
    log.scrollTop = log.scrollHeight;
  });
}
