// Our tags in JSX, as React 19 takes them: attributes by their names, properties that are none, and listeners.

import { useRef } from "react";

import type { LloDialogueElement } from "../../www/llo.js";
import "../../www/llo.js";
import type {} from "../../www/llo-react.js";

export function Page() {
  const dialogue = useRef<LloDialogueElement>(null);
  return (
    <>
      <llo-dialogue
        ref={dialogue}
        lang="nl"
        className="wide"
        storage="none"
        pole-top="proactive"
        session={false}
        texts={{ schema: "llo-texts/1", wording: "mine-1" }}
        onllo-result={(event) => console.log(event.detail.current?.quadrant)}
      >
        Welke hoek past nu het best bij ons?
      </llo-dialogue>
      <llo-self-check expires="8h" onllo-change={({ detail }) => console.log(detail.answered)} />
      <llo-board roles={["Team", "Leiding"]} floor-counts={8} auto-reveal credentials={{ username: "board", password: "…" }} />
      {/* @ts-expect-error: no such place */}
      <llo-dialogue storage="cloud" />
      {/* @ts-expect-error: in a template it is pole-top */}
      <llo-dialogue poleTop="people" />
      {/* @ts-expect-error: only a self-check expires */}
      <llo-board expires="8h" />
      {/* @ts-expect-error: a board tells no themes */}
      <llo-board onllo-result={({ detail }) => console.log(detail.themes)} />
      {/* @ts-expect-error: no such element */}
      <llo-other />
    </>
  );
}
