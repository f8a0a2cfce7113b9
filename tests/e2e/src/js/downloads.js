// Notes every file that the page would put into the person's downloads, and keeps it from being put there.
(() => {
  const blobs = new Map();
  window.downloads = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const url = make.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = async function () {
    const { href, download: name } = this, blob = blobs.get(href);
    window.downloads.push({ href, name, kind: blob?.type, text: await blob?.text() });
  };
})();
