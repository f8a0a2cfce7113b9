// Defines the elements before the page is drawn, or, with `?late`, when a button says so.
import { mount } from "svelte";
import Page from "./Page.svelte";

if (location.search !== "?late") await import("llo-dialogue");
const target = document.getElementById("root");
if (target) mount(Page, { target });
