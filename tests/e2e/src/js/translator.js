// What a browser's translator does to a page, without other words: every text is taken out and put back in elements of the
// translator's own, in shadow trees too, and again whatever comes later. It says so in the page's own element, as Chrome
// does.
const seen = new WeakSet();

function translate(text) {
  const [outer, inner] = ["font", "font"].map((name) => document.createElement(name));
  inner.textContent = text.data;
  seen.add(inner.firstChild);
  outer.append(inner);
  text.replaceWith(outer);
}

function follow(root) {
  const look = () => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const texts = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.shadowRoot && !seen.has(node.shadowRoot)) follow(node.shadowRoot);
      const isWords = node.nodeType === Node.TEXT_NODE && node.data.trim() && !seen.has(node);
      if (isWords && !node.parentElement?.closest("script, style, textarea, svg, option")) texts.push(node);
    }
    texts.forEach(translate);
  };
  seen.add(root);
  new MutationObserver(look).observe(root, { childList: true, characterData: true, subtree: true });
  look();
}

document.documentElement.classList.add("translated-ltr");
document.documentElement.lang = "en";
follow(document);
return true;
