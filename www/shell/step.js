// step.js, a part of llo.js: a step of the loading, and what its failure is called.

class Failure extends Error {
  constructor(code, cause) {
    super(code, { cause });
    this.code = code;
  }
}

/** Does one step of the loading; if it fails, it fails with this code, or with that of a step within it. */
export async function step(code, action) {
  try {
    return await action();
  } catch (cause) {
    throw cause instanceof Failure ? cause : new Failure(code, cause);
  }
}
