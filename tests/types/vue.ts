// Our tags in templates of Vue, whose tools look for them here.

import type { GlobalComponents } from "vue";

import type {} from "../../www/llo-vue.js";

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>["$props"];

export const dialogue: Props<"llo-dialogue"> = { lang: "nl", class: "wide", storage: "none", session: false };
// @ts-expect-error: no such order
export const board: Props<"llo-board"> = { order: "later" };
// @ts-expect-error: a self-check has no axes
export const check: Props<"llo-self-check"> = { "pole-right": "people" };

export function listen(emit: InstanceType<GlobalComponents["llo-self-check"]>["$emit"], event: Event) {
  // @ts-expect-error: it has the detail of a self-check
  emit("llo-result", event);
}
