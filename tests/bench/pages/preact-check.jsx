// The self-check as a good engineer writes it by hand with Preact: what is measured of ours is here as well, with names and
// roles for a screen reader, progress, taking an answer away, erasing, and saving after each answer. An answer draws only
// its own statement and the count.
//
// It leaves out what the measured work does not touch: overview, experiments, earlier rounds, sharing, files, paper, other
// languages, other storage, the shadow root and the page's theme, other tabs, and what to say when storage fails.

import { Component, render } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import words from "words";

const KEY = "bench:check";
const ANSWERS = new Set(words.answers.map(({ id }) => id));

/** What is stored, as far as it can be used. */
function load(questions) {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    const usable = questions.filter(({ id }) => ANSWERS.has(stored[id])).map(({ id }) => [id, stored[id]]);
    return Object.fromEntries(usable);
  } catch {
    return {};
  }
}

function save(answers) {
  try {
    localStorage.setItem(KEY, JSON.stringify(answers));
  } catch {
    console.warn("the answers are not stored");
  }
}

/** The statements, so many times over; the first time with their own ids. */
function questionsOf(times) {
  const once = (time) => words.statements.map((one) => (time ? { ...one, id: `${one.id}-${time}` } : one));
  return Array.from({ length: times }, (_, time) => once(time)).flat();
}

function filledIn(count, total) {
  if (!count) return words.filled_in_none;
  return count === total ? `Alle ${total} ingevuld. Je kunt nog alles veranderen.` : `${count} van ${total} ingevuld. Dat is genoeg; alles mag leeg blijven.`;
}

class Statement extends Component {
  shouldComponentUpdate(next) {
    return next.answer !== this.props.answer;
  }

  render({ question, answer, onAnswer }) {
    const { id, name, statement } = question;
    return (
      <fieldset aria-labelledby={`q-${id}`}>
        <legend><span id={`q-${id}`}><b>{name}</b> {statement}</span></legend>
        <div class="answers">
          {words.answers.map((one) => (
            <label key={one.id}>
              <input type="radio" name={id} value={one.id} checked={answer === one.id} onChange={() => onAnswer(id, one.id)} />
              <span>{one.text}</span>
            </label>
          ))}
        </div>
        {id.startsWith("exit-unsafe") && <p class="muted">{words.private_hint}</p>}
        {answer && <button type="button" aria-label={`${words.clear}: ${name}`} onClick={() => onAnswer(id)}>{words.clear}</button>}
      </fieldset>
    );
  }
}

function Intro({ onBegin }) {
  return (
    <>
      <h2>{words.title}</h2>
      <p>{words.not_a_test}</p>
      <p>{words.how}</p>
      <button type="button" class="main" onClick={onBegin}>{words.start}</button>
    </>
  );
}

function Check({ questions }) {
  const [answers, setAnswers] = useState(() => load(questions));
  const count = Object.keys(answers).length;
  const [begun, setBegun] = useState(count > 0);
  const heading = useRef(null);
  const isFirst = useRef(true);

  const answer = useCallback((id, value) => {
    setAnswers(({ [id]: _, ...rest }) => (value ? { ...rest, [id]: value } : rest));
  }, []);
  useEffect(() => {
    if (!isFirst.current) save(answers);
    isFirst.current = false;
  }, [answers]);
  const begin = useCallback(() => setBegun(true), []);
  useEffect(() => {
    if (begun) heading.current?.focus();
  }, [begun]);

  if (!begun) return <Intro onBegin={begin} />;
  return (
    <>
      <h2 tabindex="-1" ref={heading}>{words.title}</h2>
      <p>{words.list_intro}</p>
      <progress value={count} max={questions.length} aria-label={words.short_title} />
      {questions.map((question) => (
        <Statement key={question.id} question={question} answer={answers[question.id]} onAnswer={answer} />
      ))}
      <p id="count" role="status">{filledIn(count, questions.length)}</p>
      <p class="muted">{words.kept}</p>
      <button type="button" onClick={() => setAnswers({})}>{words.erase}</button>
    </>
  );
}

const app = document.getElementById("app");
render(<Check questions={questionsOf(Number(app.dataset.times))} />, app);
