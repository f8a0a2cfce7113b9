// A page with two elements, of a package that was imported as a whole; it says what it heard.
import "llo-dialogue";

const output = document.querySelector("output");
document.querySelector("llo-dialogue").addEventListener("llo-change", ({ detail }) => {
  output.textContent = detail.current?.quadrant;
});
