// Notes when messages of people come to the page, and when which count was painted. It stands in the page before the
// page's own scripts, and changes nothing for them.
(() => {
  const noted = { came: [], paints: [] };
  window.lloNoted = noted;
  const now = () => performance.timeOrigin + performance.now();

  // The topics of the MQTT messages in a frame; the server sends whole ones.
  const topics = (bytes) => {
    const found = [];
    for (let at = 0; at < bytes.length; ) {
      const kind = bytes[at++] >> 4;
      let length = 0;
      for (let shift = 0, more = true; more; shift += 7) {
        more = bytes[at] > 127;
        length |= (bytes[at++] & 127) << shift;
      }
      const text = at + 2;
      if (kind == 3) found.push(String.fromCharCode(...bytes.subarray(text, text + (bytes[at] << 8 | bytes[at + 1]))));
      at += length;
    }
    return found;
  };
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...all) {
      super(...all);
      // The first who listens hears it first.
      this.addEventListener("message", ({ data }) => {
        const at = now();
        for (const topic of topics(new Uint8Array(data))) noted.came.push([at, topic]);
      });
    }
  };

  // What stands there in the last moment before a paint is what is painted. A task that is asked for then runs after it;
  // in haste, because behind a queue of messages it would tell of the queue.
  noted.watch = (root) => {
    let asked = false;
    const look = () => {
      asked = false;
      const counts = root.querySelector(".tray p")?.textContent.match(/\d+/g)?.map(Number);
      const painted = () => noted.paints.push([now(), ...counts]);
      if (counts) scheduler.postTask(painted, { priority: "user-blocking" });
    };
    const changed = () => {
      if (!asked) requestAnimationFrame(look);
      asked = true;
    };
    new MutationObserver(changed).observe(root, { subtree: true, childList: true, characterData: true });
    changed();
  };
})();
