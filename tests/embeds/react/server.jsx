// Writes the page on a server, where there is no browser.
import { renderToString } from "react-dom/server";
import { Page } from "./page.jsx";

export const html = () => renderToString(<Page />);
