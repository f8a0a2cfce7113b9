// language.js, a part of llo.js: which language an element is in.

/** Own `lang`, the ancestors' (out of shadow roots too), the browser's, Dutch. @returns {Language} */
export function languageOf(element) {
  const wanted = [];
  for (let node = element; node; node = node.parentNode ?? node.host) wanted.push(node.lang);
  const known = (tag) => /^\s*(nl|en)(?=[-_]|\s*$)/i.exec(tag)?.[1].toLowerCase();
  return [...wanted, ...navigator.languages].map(known).find(Boolean) ?? "nl";
}
