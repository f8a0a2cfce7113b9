// ready.js, a part of llo.js: the promise that an element works.

export class Ready {
  promise;
  #resolve;
  #reject;
  #settled = true;

  /** A new promise, when the last one has had its answer. */
  renew() {
    if (!this.#settled) return;
    this.#settled = false;
    this.promise = new Promise((resolve, reject) => ([this.#resolve, this.#reject] = [resolve, reject]));
    this.promise.catch(() => {}); // a page that does not ask must not see an unhandled rejection
  }

  works() {
    this.#settled = true;
    this.#resolve();
  }

  fails(detail) {
    this.renew();
    this.#settled = true;
    this.#reject(detail);
  }
}
