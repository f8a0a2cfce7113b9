// A page of React: properties, attributes and listeners of our elements, in the spelling of React.
import { useState } from "react";
import { LloBoard, LloDialogue, LloSelfCheck } from "llo-dialogue/react";

const OWN = { schema: "llo-texts/1", wording: "gemeente-3", nl: { current: "Waar staan wij?" } };
const OTHER = { ...OWN, nl: { current: "En nu?" } };

export function Page() {
  const [heard, setHeard] = useState("");
  const [others, setOthers] = useState(false);
  const [boards, setBoards] = useState(false);
  return (
    <main>
      <h1>Intranet</h1>
      <LloDialogue
        lang="nl"
        className="wide"
        poleTop="proactive"
        session={false}
        texts={others ? OTHER : OWN}
        onLloChange={({ detail }) => setHeard(`${others} ${detail.current?.quadrant}`)}
      >
        <p>Hier komt een gesprek over ontwikkelen.</p>
      </LloDialogue>
      <LloSelfCheck lang="nl" storage="none" />
      {boards && <LloBoard lang="nl" broker="none" roles={["Team", "Leiding"]} floorCounts={7} autoReveal />}
      <button onClick={() => setOthers(true)}>Andere woorden</button>
      <button onClick={() => setBoards(true)}>Bord</button>
      <output>{heard}</output>
    </main>
  );
}
