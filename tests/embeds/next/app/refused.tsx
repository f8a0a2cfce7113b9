// What the compiler refuses.
import { LloBoard, LloDialogue } from "llo-dialogue/react";

export const Refused = () => (
  <>
    {/* @ts-expect-error: no such place */}
    <LloDialogue storage="cloud" />
    {/* @ts-expect-error: only a self-check expires */}
    <LloBoard expires="8h" />
  </>
);
