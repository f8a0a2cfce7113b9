// The page stands below a path, as on an intranet: that of its folder. In development it has a strict policy, too.
import { basename } from "node:path";

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
connect-src 'self'; base-uri 'none'; form-action 'none'";

export default {
  base: `/${basename(import.meta.dirname)}/`,
  server: { headers: { "Content-Security-Policy": policy } },
};
