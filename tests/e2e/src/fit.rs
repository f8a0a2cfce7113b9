//! Whether all of an element has room: nothing sticks out, nothing lies over something else, nothing is too small to hit.

use crate::widget::Widget;
use serde_json::Value;

/// Everything that leaves the element on the right or the left, or is cut off.
const STICKING_OUT: &str = "const out = [], room = host.getBoundingClientRect();
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) out.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
    for (const it of root.querySelectorAll('*')) {
      const box = it.getBoundingClientRect();
      // Not the groups of a drawing: Firefox counts in their boxes what is clipped away.
      if (!visible(it) || it.closest('.visually-hidden, .print-frame') || getComputedStyle(it).clipPath !== 'none' || it.matches('svg svg, g') || !box.width) continue;
      const name = `${it.localName}.${it.getAttribute('class') ?? ''} “${squeeze(it.textContent).slice(0, 30)}”`;
      if (box.right > room.right + 1 || box.left < room.left - 1) out.push(`${name} from ${box.left | 0} to ${box.right | 0}, room from ${room.left | 0} to ${room.right | 0}`);
      const style = getComputedStyle(it);
      if (it instanceof HTMLElement && it.localName !== 'textarea' && style.overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1) out.push(`${name} is cut off`);
    }
    // A bar that stays in sight lies over what is scrolled below it; one that does not has a place of its own.
    const sticky = (it) => { const bar = it.closest('.action-bar, .chosen-bar'); return bar && getComputedStyle(bar).position === 'sticky' ? bar : null; };
    const isApart = (one, other) => sticky(one) !== sticky(other);
    // Words that run into each other, among what can be read in lines.
    const lines = [...root.querySelectorAll('button, .slider-value, .slider > span, h2, h3, .corner-card b, .choice, legend > span, summary, .footer p')].filter(visible).map((it) => [it, it.getBoundingClientRect()]);
    lines.forEach(([one, a], at) => lines.slice(at + 1).forEach(([other, b]) => {
      if (one.contains(other) || other.contains(one)) return;
      if (isApart(one, other)) return;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left), high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 2 && high > 4) out.push(`“${squeeze(one.textContent)}” and “${squeeze(other.textContent)}” lie over each other`);
    }));
    return out;";

/// Everything to press that is smaller than a finger: 44 px, for the label of a radio as for a button.
const TOO_SMALL: &str = "return [...root.querySelectorAll('button, label.corner-card, label.choice, summary, input[type=range], input[type=date], input[type=time], textarea, .grab-area')].filter(visible).flatMap((it) => {
      const { width, height } = it.getBoundingClientRect();
      const primary = !it.matches('.button-link');
      const name = `${it.localName} “${nameOf(it).slice(0, 30)}” is ${width | 0} × ${height | 0}`;
      return height < 44 - .5 || width < (primary ? 44 : 24) - .5 ? [name] : [];
    })";

/// The spacing of WCAG 1.4.12, laid over ours.
const SPACED: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]";

/// Nothing leaves the element, is cut off, or runs into something else; `state` names the state in the message.
pub async fn nothing_sticks_out(widget: &Widget, state: &str) {
    nothing(widget, STICKING_OUT, state).await;
}

/// Everything that can be pressed is as large as a finger.
pub async fn nothing_is_too_small(widget: &Widget, state: &str) {
    nothing(widget, TOO_SMALL, state).await;
}

/// A person's own spacing, until the page is loaded again.
pub async fn space_the_text(widget: &Widget) {
    widget.run(SPACED, &[]).await;
}

async fn nothing(widget: &Widget, look: &str, state: &str) {
    let found = widget.run(look, &[]).await;
    let lines: Vec<&str> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(found.is_array() && lines.is_empty(), "{state}:\n{}", lines.join("\n"));
}
