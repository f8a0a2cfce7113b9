// Our tags in a template of Angular. With `?late` the elements are defined only after the page was drawn, as by a tag manager.
import { CUSTOM_ELEMENTS_SCHEMA, Component, afterNextRender, signal, viewChild } from "@angular/core";
import type { ElementRef } from "@angular/core";
import type { CredentialsGiven, LloDialogueElement, LloDialogueEventMap } from "llo-dialogue";

const words = (current: string) => ({ schema: "llo-texts/1", wording: "gemeente-3", nl: { current } });

@Component({
  selector: "app-page",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Intranet</h1>
      <llo-dialogue id="empty" instance="empty" lang="nl"></llo-dialogue>
      @if (shown()) {
        <llo-dialogue
          #full
          id="full"
          instance="full"
          lang="nl"
          pole-top="proactive"
          [theme]="null"
          [session]="yes()"
          [texts]="others() ? other : own"
          (llo-change)="heard($event)"
        >
          <p>{{ others() ? "Andere woorden." : "Een gesprek over ontwikkelen." }}</p>
        </llo-dialogue>
      }
      <llo-board
        id="board"
        lang="nl"
        broker="none"
        [roles]="['Team', 'Leiding']"
        [floorCounts]="7"
        [autoReveal]="yes()"
        [credentials]="credentials"
        [sessionTitle]="'Team Zuid'"
      ></llo-board>
      @for (key of order(); track key) {
        <llo-self-check [id]="key" [instance]="key" lang="nl"></llo-self-check>
      }
      <button (click)="others.set(true)">Andere woorden</button>
      <button (click)="yes.set(true)">Ja</button>
      <button (click)="yes.set(false)">Nee</button>
      <button (click)="shown.set(false)">Verberg</button>
      <button (click)="shown.set(true)">Toon</button>
      <button (click)="order.set(['b', 'a'])">Draai om</button>
      <button (click)="define()">Nu pas</button>
      <output id="declared">{{ declared() }}</output>
      <output id="imperative">{{ imperative() }}</output>
    </main>
  `,
})
export class Page {
  readonly own = words("Waar staan wij?");
  readonly other = words("En nu?");
  readonly credentials: CredentialsGiven = () => ({ username: "board", password: "geheim" });
  readonly declared = signal("");
  readonly imperative = signal("");
  readonly others = signal(false);
  readonly yes = signal(false);
  readonly shown = signal(true);
  readonly order = signal(["a", "b"]);
  readonly full = viewChild<ElementRef<LloDialogueElement>>("full");

  constructor() {
    afterNextRender(() => {
      this.full()?.nativeElement.addEventListener("llo-change", ({ detail }) => {
        if (detail.schema === "llo-result/1") this.imperative.set(detail.current?.quadrant ?? "");
      });
    });
  }

  heard({ detail }: LloDialogueEventMap["llo-change"]) {
    if (detail.schema === "llo-result/1") this.declared.set(detail.current?.quadrant ?? "");
  }

  define() {
    return import("llo-dialogue");
  }
}
