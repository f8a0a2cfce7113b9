// texts.js, a part of llo.js: the host's own words, from the property, the attribute or the file that has them.

import { plain, say } from "./world.js";

/** As many bytes as the Rust side reads. */
const LIMIT = 64 * 1024;
const PATIENCE = 10_000; // milliseconds

/** The words in a file of the host's, as they stand there; an error that says why they do not come. */
export async function textsFrom(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return await bounded(answer);
  } catch (cause) {
    const error = new Error(`\`texts-src\`: ${address} does not come: ${cause?.message ?? cause}`);
    say("error", error.message);
    return error;
  }
}

/** No more of an answer than can be words. */
async function bounded(answer) {
  const decoder = new TextDecoder();
  const reader = answer.body.getReader();
  let [text, size] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if ((size += value.length) > LIMIT) {
      reader.cancel();
      throw new Error(`it is more than ${LIMIT} bytes`);
    }
  }
}

/** As the Rust side takes them: JSON, nothing, or an error. */
export function asJson(texts) {
  if (texts === "[object Object]") return new Error("`texts`: a framework wrote an object as an attribute. Use JSON.");
  if (typeof texts !== "object" || !texts || texts instanceof Error) return texts;
  try {
    return JSON.stringify(plain(texts));
  } catch {
    return texts; // it is no plain data, and refused as it is
  }
}
