// The components of react.js: the attributes and listeners of our tags in JSX, also by names in camel case.

import type { ForwardRefExoticComponent, JSX, RefAttributes } from "react";
import type { LloBoardElement, LloCardsElement, LloDialogueElement, LloSelfCheckElement } from "./llo.js";
import type {} from "./llo-react.js";

/** `pole-top` becomes `poleTop`, `onllo-change` becomes `onLloChange`; `aria-…` stays. */
type Camel<Name> = Name extends `aria-${string}` | `data-${string}`
  ? Name
  : Name extends `onllo-${infer Event}`
    ? `onLlo${Capitalize<Joined<Event>>}`
    : Joined<Name>;
type Joined<Name> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Joined<Rest>>}` : Name;

type InCamel<Props> = { [Name in keyof Props as Camel<Name>]: Props[Name] };
type Component<Tag extends keyof JSX.IntrinsicElements, Element> = ForwardRefExoticComponent<
  InCamel<Omit<JSX.IntrinsicElements[Tag], "ref">> & Omit<JSX.IntrinsicElements[Tag], "ref"> & RefAttributes<Element>
>;

export declare const LloDialogue: Component<"llo-dialogue", LloDialogueElement>;
export declare const LloSelfCheck: Component<"llo-self-check", LloSelfCheckElement>;
export declare const LloBoard: Component<"llo-board", LloBoardElement>;
export declare const LloCards: Component<"llo-cards", LloCardsElement>;
