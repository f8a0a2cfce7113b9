// crashing.js, a part of llo.js: notices when WebAssembly of ours stops with a mistake. After that nothing in its memory
// can be trusted.
//
// A panic in Rust tells us itself. What else no code can go on after (a stack that is full, no memory left) ends in an
// error out of whatever called the module: one of our own calls, or a listener of its own, which the browser reports.

/** Calls `crashed(error)` once, at the first. */
export function watch(glue, crashed) {
  const address = addressOf(glue);
  let over = false;
  const once = (error) => {
    if (over) return;
    over = true;
    removeEventListener("error", reported);
    crashed(error);
  };
  const reported = ({ error }) => isTrap(error) && address && String(error.stack).includes(address) && once(error);
  addEventListener("error", reported);
  glue.onCrash(once);
}

/** Where the script came from that every call goes through, as the traces of errors name it: the script gives one of its
 * own. No bundler has to know its address for that. */
const addressOf = (glue) => /[\w-]+:\/\/.+?(?=:\d+(:\d+)?\)?$)/m.exec(glue.stack?.())?.[0];

/** Whether no code can go on after it. */
const isTrap = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

/** The same element on the Rust side, whose calls tell when they end so. */
export function guarded(instance, crashed) {
  const call = (target, name) => {
    if (!(name in target)) return undefined;
    return (...values) => {
      try {
        return target[name](...values);
      } catch (error) {
        crashed(error);
        throw error;
      }
    };
  };
  return new Proxy(instance, { get: call });
}
