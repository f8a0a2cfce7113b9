// erasing.js, a part of llo.js: erases what is kept in this browser while no element works that could.

/** Key by key, for the page has some of its own. */
export function eraseKeys() {
  for (const area of ["localStorage", "sessionStorage"]) {
    try {
      const ours = Object.keys(window[area]).filter((key) => key.startsWith("llo:"));
      ours.forEach((key) => window[area].removeItem(key));
    } catch {
      // This page may not use the storage, so nothing of ours is in it.
    }
  }
}
