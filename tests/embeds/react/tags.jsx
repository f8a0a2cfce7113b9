// Our tags in JSX as React 19 takes them. With `?late` the elements are defined only after the page was drawn, as by a tag
// manager: what is no text is then written as JSON.
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

const late = location.search === "?late";
const words = (current) => ({ schema: "llo-texts/1", wording: "gemeente-3", nl: { current } });
const OWN = late ? JSON.stringify(words("Waar staan wij?")) : words("Waar staan wij?");
const OTHER = words("En nu?");
const credentials = late ? undefined : () => ({ username: "board", password: "geheim" });

function Page() {
  const [declared, setDeclared] = useState("");
  const [imperative, setImperative] = useState("");
  const [others, setOthers] = useState(false);
  const [yes, setYes] = useState(false);
  const [shown, setShown] = useState(true);
  const [order, setOrder] = useState(["a", "b"]);
  const full = useRef(null);
  useEffect(() => full.current?.addEventListener("llo-change", ({ detail }) => setImperative(detail.current?.quadrant)), []);
  return (
    <main>
      <h1>Intranet</h1>
      <llo-dialogue id="empty" instance="empty" lang="nl" />
      {shown && (
        <llo-dialogue
          id="full"
          ref={full}
          instance="full"
          lang="nl"
          pole-top="proactive"
          theme={undefined}
          session={yes}
          texts={others ? OTHER : OWN}
          onllo-change={({ detail }) => setDeclared(detail.current?.quadrant)}
        >
          <p>{others ? "Andere woorden." : "Een gesprek over ontwikkelen."}</p>
        </llo-dialogue>
      )}
      <llo-board
        id="board"
        lang="nl"
        broker="none"
        roles={["Team", "Leiding"]}
        floor-counts={7}
        auto-reveal={yes}
        credentials={credentials}
        {...(late ? { "session-title": "Team Zuid" } : { sessionTitle: "Team Zuid" })}
      />
      {order.map((key) => (
        <llo-self-check key={key} id={key} instance={key} lang="nl" />
      ))}
      <button onClick={() => setOthers(true)}>Andere woorden</button>
      <button onClick={() => setYes(true)}>Ja</button>
      <button onClick={() => setYes(false)}>Nee</button>
      <button onClick={() => setShown(false)}>Verberg</button>
      <button onClick={() => setShown(true)}>Toon</button>
      <button onClick={() => setOrder(["b", "a"])}>Draai om</button>
      <button onClick={() => import("llo-dialogue")}>Nu pas</button>
      <output id="declared">{declared}</output>
      <output id="imperative">{imperative}</output>
    </main>
  );
}

if (!late) await import("llo-dialogue");
createRoot(document.getElementById("root")).render(<Page />);
