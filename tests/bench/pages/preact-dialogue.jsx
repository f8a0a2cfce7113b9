// The first pin of the dialogue as a good engineer writes it by hand with Preact: four corners as radio buttons, and a board
// to tap or drag on with two sliders for the same pin, their values in words, saving after each change.
//
// It leaves out what the measured work does not touch: the pin for later, the step in words and the talk, paper, other
// languages and storage, the shadow root and the page's theme, other tabs, a host's own words, and erasing with a question.

import { render } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import words from "words";

const KEY = "bench:dialogue";
/** Where a corner's own pin stands. */
const MIDDLE = { low: 25, high: 75 };

const isOnAxis = (value) => Number.isInteger(value) && value >= 1 && value <= 99 && value % 2 === 1;
const nearest = (value) => Math.min(99, Math.max(1, Math.round((value - 1) / 2) * 2 + 1));

function load() {
  try {
    const pin = JSON.parse(localStorage.getItem(KEY));
    return isOnAxis(pin?.focus) && isOnAxis(pin?.stance) ? { focus: pin.focus, stance: pin.stance } : null;
  } catch {
    return null;
  }
}

function save(pin) {
  try {
    localStorage.setItem(KEY, JSON.stringify(pin));
  } catch {
    console.warn("the pin is not stored");
  }
}

const cornerOf = ({ focus, stance }) => `${focus > 50 ? "people" : "organisation"}-${stance > 50 ? "proactive" : "reactive"}`;

function pinOf(corner) {
  const [focus, stance] = corner.split("-");
  return { focus: focus === "people" ? MIDDLE.high : MIDDLE.low, stance: stance === "proactive" ? MIDDLE.high : MIDDLE.low };
}

/** "vooral mensen" */
function lean(value, low, high) {
  const far = Math.abs(value - 50);
  const how = far > 33 ? words.lean.mostly : far > 16 ? words.lean.more : words.lean.slightly;
  return how.replace("{pole}", value > 50 ? high.word : low.word);
}

function MiniMap({ own }) {
  const squares = [[1, 1], [21, 1], [1, 21], [21, 21]];
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true">
      {squares.map(([x, y], place) => <rect key={place} class={place === own ? "own" : ""} x={x} y={y} width="18" height="18" rx="3" />)}
    </svg>
  );
}

function Choose({ pin, onPin, onNext }) {
  const chosen = pin && cornerOf(pin);
  return (
    <>
      <h2>{words.prompt}</h2>
      <fieldset>
        <legend class="muted">{words.hint}</legend>
        <div class="corners">
          {words.corners.map(({ id, name, sentence }, place) => (
            <label key={id}>
              <MiniMap own={place} /><b>{name}</b>
              <input type="radio" name="corner" value={id} checked={chosen === id} onChange={() => onPin(pinOf(id))} />
              <span>{sentence}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <button type="button" class="main" disabled={!pin} onClick={onNext}>{words.next}</button>
    </>
  );
}

function Slider({ label, value, low, high, onValue }) {
  const said = lean(value, low, high);
  return (
    <label>
      {label}
      <input type="range" min="1" max="99" step="2" value={value} aria-valuetext={said} onInput={(event) => onValue(event.currentTarget.valueAsNumber)} />
      <span>{said}</span>
    </label>
  );
}

function Board({ pin, onPin }) {
  const dragging = useRef(false);
  const place = (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    onPin({ focus: nearest(((event.clientX - box.left) / box.width) * 100), stance: nearest(((event.clientY - box.top) / box.height) * 100) });
  };
  const down = (event) => {
    dragging.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    place(event);
  };
  return (
    <svg class="board" viewBox="0 0 100 100" aria-hidden="true" onPointerDown={down} onPointerMove={(event) => dragging.current && place(event)} onPointerUp={() => (dragging.current = false)}>
      <path d="M50 0V100M0 50H100" stroke="#b2935a" />
      <circle class="pin" cx={pin.focus} cy={pin.stance} r="4" />
    </svg>
  );
}

function Dialogue() {
  const [pin, setPin] = useState(load);
  const [screen, setScreen] = useState("choose");
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) save(pin);
    isFirst.current = false;
  }, [pin]);
  const setFocus = useCallback((focus) => setPin((pin) => ({ ...pin, focus })), []);
  const setStance = useCallback((stance) => setPin((pin) => ({ ...pin, stance })), []);

  if (screen === "choose") return <Choose pin={pin} onPin={setPin} onNext={() => setScreen("place")} />;
  const { organisation, people, reactive, proactive } = words.poles;
  return (
    <>
      <h2>{words.place_title}</h2>
      <p>{words.place_hint}</p>
      <Board pin={pin} onPin={setPin} />
      <Slider label={`${organisation.name} – ${people.name}`} value={pin.focus} low={organisation} high={people} onValue={setFocus} />
      <Slider label={`${reactive.name} – ${proactive.name}`} value={pin.stance} low={reactive} high={proactive} onValue={setStance} />
      <p role="status">{words.corners.find(({ id }) => id === cornerOf(pin)).name}</p>
      <button type="button" onClick={() => setScreen("choose")}>{words.back}</button>
    </>
  );
}

render(<Dialogue />, document.getElementById("app"));
