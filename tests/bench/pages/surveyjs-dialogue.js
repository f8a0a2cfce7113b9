// The first pin of the dialogue with SurveyJS, as far as it has the parts: a radio group for the corner, and two sliders for
// the place in it. It has no board to tap on, and draws no pin.

import { Model } from "survey-core";
import "survey-core/i18n/dutch";
import "survey-core/survey-core.css";
import "survey-js-ui";
import words from "words";

const KEY = "bench:dialogue";
const slider = (name, low, high) => ({ type: "slider", name, title: `${low.name} – ${high.name}`, min: 1, max: 99, step: 2 });
const { organisation, people, reactive, proactive } = words.poles;

const survey = new Model({
  locale: "nl",
  showProgressBar: true,
  pages: [
    {
      elements: [{
        type: "radiogroup",
        name: "corner",
        title: words.prompt,
        description: words.hint,
        choices: words.corners.map(({ id, name, sentence }) => ({ value: id, text: `${name}. ${sentence}` })),
        colCount: 2,
      }],
    },
    {
      title: words.place_title,
      description: words.place_hint,
      elements: [slider("focus", organisation, people), slider("stance", reactive, proactive)],
    },
  ],
});
const stored = localStorage.getItem(KEY);
if (stored) survey.data = JSON.parse(stored);
survey.onValueChanged.add(({ data }) => localStorage.setItem(KEY, JSON.stringify(data)));
survey.render(document.getElementById("app"));
