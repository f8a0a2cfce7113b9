// near.js, a part of llo.js: when an element is near enough to the screen to be loaded.

import { replaced } from "./world.js";

/** How far outside the window an element begins to load, in CSS pixels. */
const MARGIN = 600;

/** Whether it has a box near the window now. An observer would tell that a frame later. */
export function isNear(element) {
  const { clientWidth, clientHeight } = document.documentElement;
  const { top, right, bottom, left } = element.getBoundingClientRect();
  const isIn = (from, to, size) => to >= -MARGIN && from <= size + MARGIN;
  return element.getClientRects().length > 0 && isIn(top, bottom, clientHeight) && isIn(left, right, clientWidth);
}

/** Calls `comes` for each observed element that comes near the window, and `waits` for one that is not near it. */
export function observer(comes, waits) {
  if (replaced.includes("IntersectionObserver")) return { observe: comes, unobserve() {} };
  const tell = ({ isIntersecting, target }) => (isIntersecting ? comes(target) : waits(target));
  return new IntersectionObserver((entries) => entries.forEach(tell), { rootMargin: `${MARGIN}px` });
}
