// Builds the script for the browser, and renders the page on the server with the same source.
import { mkdir, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const common = {
  bundle: true,
  format: "esm",
  jsx: "automatic",
  minify: true,
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
};
await build({ ...common, entryPoints: ["client.jsx", "tags.jsx"], splitting: true, outdir: "dist" });
// The same page with the React of before: SharePoint has 17, and many a project 18.
for (const [version, entry] of [["17", "client-17.jsx"], ["18", "client.jsx"]]) {
  const packages = process.env[`REACT_${version}`];
  const alias = { react: `${packages}/react`, "react-dom": `${packages}/react-dom` };
  await build({ ...common, alias, entryPoints: { [`react-${version}`]: entry }, outdir: "dist" });
}
await build({ ...common, entryPoints: ["server.jsx"], platform: "node", packages: "external", outfile: "server.mjs" });
const { html } = await import("./server.mjs");
const page = (script, written) => `<!doctype html>
<html lang="nl">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>react</title>
  <script type="module" src="./${script}"></script>
</head>
<body><div id="root">${written}</div></body>
</html>
`;
await mkdir("dist", { recursive: true });
await writeFile("dist/index.html", page("client.js", html()));
await writeFile("dist/tags.html", page("tags.js", ""));
for (const version of ["17", "18"]) await writeFile(`dist/react-${version}.html`, page(`react-${version}.js`, ""));
