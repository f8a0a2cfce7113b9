// A page with one of the web parts, which says what it heard.
import DialogueWebPart from "./src/dialogue/DialogueWebPart";

const output = document.querySelector("output");
document.addEventListener("llo-change", ({ detail }) => {
  output.textContent = detail.current?.quadrant;
});
window.part = new DialogueWebPart();
window.part.render();
