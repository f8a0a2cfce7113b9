// Defines the elements before the page is drawn, or, with `?late`, when a button says so.
import { createApp } from "vue";
import Page from "./Page.vue";

if (location.search !== "?late") await import("llo-dialogue");
createApp(Page).mount("#root");
