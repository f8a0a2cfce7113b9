// A board and a participant in mqtt.js, for the test beside it: node session.mjs <url> <password of the board>
// With LLO_MQTT_JS: where mqtt.js is. It ends with 0 when everything went as llo-wire/2 says.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createRequire } from "node:module";

const mqtt = createRequire(import.meta.url)(process.env.LLO_MQTT_JS);
const [url, password] = process.argv.slice(2);
const session = "llo/2/ABCDEFGH";
const person = (number) => String(number).padStart(32, "0");
const lasting = { qos: 1, retain: true, properties: { messageExpiryInterval: 600 } };

async function connect(options) {
  const client = mqtt.connect(url, { protocolVersion: 5, reconnectPeriod: 0, ...options });
  // Listens from the start, so that nothing is missed between two steps.
  client.came = [];
  client.on("message", (topic, payload) => client.came.push(`${topic} ${payload}`));
  await once(client, "connect");
  return client;
}

async function heard(client, text) {
  while (!client.came.includes(text)) await once(client, "message");
}

const board = await connect({ clientId: "board-foreign", username: "board", password });
const granted = await board.subscribeAsync(`${session}/pin/+`, { qos: 1 });
assert.equal(granted[0].qos, 1);
await board.publishAsync(`${session}/state`, "a state of mqtt.js", lasting);
await heard(board, `${session}/pin/${person(1)} a pin of ours`);

const participant = await connect({ clientId: person(2) });
await participant.subscribeAsync(`${session}/state`, { qos: 1 });
await heard(participant, `${session}/state a state of mqtt.js`);
await participant.publishAsync(`${session}/pin/${person(2)}`, "a pin of mqtt.js", lasting);
await heard(board, `${session}/pin/${person(2)} a pin of mqtt.js`);
for (const topic of [`${session}/state`, `${session}/pin/${person(1)}`]) {
  await assert.rejects(participant.publishAsync(topic, "forged", lasting), /authori[sz]ed/i);
}
await assert.rejects(connect({ clientId: "board-2", username: "board", password: "wrong" }).then(() => undefined));

await board.publishAsync(`${session}/pin/${person(1)}`, "", lasting);
await participant.endAsync();
await board.endAsync();
