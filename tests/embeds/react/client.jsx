// Takes over the page that the server wrote; or writes one of its own, where the address asks for that.
import { createRoot, hydrateRoot } from "react-dom/client";
import { Page } from "./page.jsx";

const root = document.getElementById("root");
if (location.search === "?client") {
  root.replaceChildren();
  createRoot(root).render(<Page />);
} else {
  hydrateRoot(root, <Page />, { onRecoverableError: (error) => console.error("hydration", error) });
}
