// Defines the elements before the page is drawn, or, with `?late`, when a button says so.
import { bootstrapApplication } from "@angular/platform-browser";
import { Page } from "./page";

if (location.search !== "?late") await import("llo-dialogue");
await bootstrapApplication(Page);
