// Whether the module still runs. In Rust a panic, like every other fault that no code can go on after, ends in a trap:
// an error out of whatever the page called. After that nothing in the module's memory can be trusted. The build puts this
// into the glue, around all that the module exports.

let crashed = false;
let tell = () => {};

/** Calls `callback(error)` once, when the module has crashed. */
export function onCrash(callback) {
  tell = callback;
}

/** The same exports; after a crash they do nothing any more. */
function watched(exports) {
  const watch = (run) => (...values) => {
    if (crashed) return;
    try {
      return run(...values);
    } catch (error) {
      const first = !crashed && error instanceof WebAssembly.RuntimeError;
      crashed ||= first;
      if (first) tell(error);
      throw error;
    }
  };
  const watchAll = ([name, what]) => [name, typeof what === "function" ? watch(what) : what];
  return Object.fromEntries(Object.entries(exports).map(watchAll));
}
