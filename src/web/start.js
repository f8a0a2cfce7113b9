// The end of the glue: it starts the module that the shell has compiled, and watches whether it still runs. The build
// puts it in the place of wasm-bindgen's own ways to load a module.
//
// In Rust a panic, like every other fault that no code can go on after, ends in a trap: an error out of whatever the page
// called. After that nothing in the module's memory can be trusted.

/** Starts the module; `crashed(error)` is called once, when it traps. */
export async function start(module, crashed) {
  const { exports } = await WebAssembly.instantiate(module, __wbg_get_imports());
  let over = false;
  const watched = (run) => (...values) => {
    if (over) return;
    try {
      return run(...values);
    } catch (error) {
      const first = !over && error instanceof WebAssembly.RuntimeError;
      over ||= first;
      if (first) crashed(error);
      throw error;
    }
  };
  const watch = ([name, what]) => [name, typeof what === "function" ? watched(what) : what];
  wasm = Object.fromEntries(Object.entries(exports).map(watch));
  wasm.__wbindgen_start();
}
