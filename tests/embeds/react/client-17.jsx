// Writes the page as React 17 does, which has no roots.
import { render } from "react-dom";
import { Page } from "./page.jsx";

render(<Page />, document.getElementById("root"));
