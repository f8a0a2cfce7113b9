// language.js, a part of llo.js: which language an element is in.

/** Those that a bundle has words in: the build puts them here. @type {Language[]} */
export const LANGUAGES = WORD_LANGUAGES;

/** Own `lang`, the ancestors' (out of shadow roots too), the browser's, Dutch. @returns {Language} */
export function languageOf(element) {
  const wanted = [];
  for (let node = element; node; node = node.parentNode ?? node.host) wanted.push(node.lang);
  const known = (tag) => {
    const language = /^\s*(\w+)(?=[-_]|\s*$)/.exec(tag)?.[1].toLowerCase();
    return LANGUAGES.includes(language) ? language : undefined;
  };
  return [...wanted, ...navigator.languages].map(known).find(Boolean) ?? "nl";
}
