// The first page, rendered on the server and taken over in the browser: own words and a listener come with the component.
"use client";

import Link from "next/link";
import { useState } from "react";
import { LloDialogue } from "llo-dialogue/react";

const OWN = { schema: "llo-texts/1", wording: "gemeente-3", nl: { current: "Waar staan wij?" } };

export default function Page() {
  const [heard, setHeard] = useState<string>();
  return (
    <main>
      <h1>Intranet</h1>
      <LloDialogue
        lang="nl"
        texts={OWN}
        onLloChange={({ detail }) => {
          if (detail.schema === "llo-result/1") setHeard(detail.current?.quadrant);
        }}
      >
        <p>Hier komt een gesprek over ontwikkelen.</p>
      </LloDialogue>
      <output>{heard}</output>
      <Link href="/elders">Elders</Link>
    </main>
  );
}
