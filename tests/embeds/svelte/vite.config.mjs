// Svelte needs to know nothing of our tags.
import { svelte } from "@sveltejs/vite-plugin-svelte";

export default { base: "/svelte/", plugins: [svelte()] };
