// A clock that the test moves, the same in every tab of the site: loaded before the element, it stands in for `Date`.
(() => {
  const Real = Date, KEY = "host:ahead";
  const ahead = () => Number(localStorage.getItem(KEY));
  window.Date = class extends Real {
    constructor(...args) {
      if (args.length) super(...args);
      else super(Real.now() + ahead());
    }
    static now() {
      return Real.now() + ahead();
    }
  };
  // "2026-11-23", where the person is.
  window.today = () => {
    const now = new window.Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((it) => String(it).padStart(2, "0")).join("-");
  };
  // As when the computer slept, or the tab was out of sight: no timer counted meanwhile.
  window.pass = (milliseconds) => {
    localStorage.setItem(KEY, ahead() + milliseconds);
    document.dispatchEvent(new Event("visibilitychange"));
  };
})();
