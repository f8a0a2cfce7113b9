// The components, and the tags themselves, in JSX.
import { useRef } from "react";
import { LloBoard, LloDialogue, LloSelfCheck } from "llo-dialogue/react";
import type { LloDialogueElement } from "llo-dialogue";

export function Page() {
  const dialogue = useRef<LloDialogueElement>(null);
  return (
    <>
      <LloDialogue
        ref={dialogue}
        lang="nl"
        className="wide"
        aria-label="Gesprek"
        poleTop="proactive"
        session={false}
        texts={{ schema: "llo-texts/1", wording: "mine-1" }}
        onLloResult={({ detail }) => console.log(detail.current?.quadrant)}
      />
      <LloSelfCheck expires="8h" onLloChange={({ detail }) => console.log(detail.answered)} />
      <LloBoard roles={["Team", "Leiding"]} floorCounts={8} autoReveal credentials={{ username: "board", password: "…" }} />
      <llo-dialogue pole-top="proactive" onllo-result={({ detail }) => console.log(detail.current?.quadrant)} />
      {/* @ts-expect-error: no such place */}
      <LloDialogue storage="cloud" />
      {/* @ts-expect-error: only a self-check expires */}
      <LloBoard expires="8h" />
      {/* @ts-expect-error: a board tells no themes */}
      <LloBoard onLloResult={({ detail }) => console.log(detail.themes)} />
    </>
  );
}
