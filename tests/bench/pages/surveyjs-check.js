// The fourteen statements with SurveyJS, as its documentation shows: a start page, a radio group for each statement, the
// progress bar that counts questions, and the answers stored with each change and taken up again.

import { Model } from "survey-core";
import "survey-core/i18n/dutch";
import "survey-core/survey-core.css";
import "survey-js-ui";
import words from "words";

const KEY = "bench:check";
const app = document.getElementById("app");
const choices = words.answers.map(({ id, text }) => ({ value: id, text }));
const question = (time) => ({ id, name, statement }) => ({
  type: "radiogroup",
  name: time ? `${id}-${time}` : id,
  title: name,
  description: statement,
  choices,
  colCount: 4,
  showClearButton: true,
});
const elements = Array.from({ length: Number(app.dataset.times) }, (_, time) => words.statements.map(question(time))).flat();

const survey = new Model({
  locale: "nl",
  title: words.title,
  showProgressBar: true,
  progressBarType: "questions",
  firstPageIsStartPage: true,
  startSurveyText: words.start,
  pages: [
    { elements: [{ type: "html", name: "intro", html: `<p>${words.not_a_test}</p><p>${words.how}</p>` }] },
    { elements },
  ],
});
const stored = localStorage.getItem(KEY);
if (stored) {
  survey.data = JSON.parse(stored);
  survey.start();
}
survey.onValueChanged.add(({ data }) => localStorage.setItem(KEY, JSON.stringify(data)));
survey.render(app);
