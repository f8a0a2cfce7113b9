// A page with the dialogue alone, which says what it heard.
import "llo-dialogue/dialogue";

const output = document.querySelector("output");
document.querySelector("llo-dialogue").addEventListener("llo-change", ({ detail }) => {
  output.textContent = detail.current?.quadrant;
});
