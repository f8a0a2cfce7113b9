// The end of the glue: it starts the module that the shell has compiled, and watches whether it still runs. The build
// puts it in the place of wasm-bindgen's own ways to load a module.
//
// In Rust a panic, like every other fault that no code can go on after, ends in a trap, or in an error that
// wasm-bindgen throws: an error out of whatever the page called. What the Rust side hands back as an error is none of
// these. After it nothing in the module's memory can be trusted.

/** Starts the module; `crashed(error)` is called once, at the first error out of it. */
export async function start(module, crashed) {
  const { exports } = await WebAssembly.instantiate(module, __wbg_get_imports());
  let over = false;
  const watched = (run) => (...values) => {
    if (over) return;
    try {
      return run(...values);
    } catch (error) {
      const first = !over;
      over = true;
      if (first) crashed(error);
      throw error;
    }
  };
  const watch = ([name, what]) => [name, typeof what === "function" ? watched(what) : what];
  wasm = Object.fromEntries(Object.entries(exports).map(watch));
  wasm.__wbindgen_start();
}
