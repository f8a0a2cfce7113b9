// Prints as JSON when the event of each calendar file takes place, as the library ical.js reads it.
const { readFileSync } = require("node:fs");
const ICAL = require(process.env.LLO_ICAL_JS);

function occurrences(path) {
  const events = new ICAL.Component(ICAL.parse(readFileSync(path, "utf8"))).getAllSubcomponents("vevent");
  if (events.length !== 1) throw new Error(`${path}: ${events.length} events`);
  const iterator = new ICAL.Event(events[0]).iterator();
  const days = [];
  for (let next = iterator.next(); next && days.length < 20; next = iterator.next()) {
    if (next.zone && next.zone !== ICAL.Timezone.localTimezone) throw new Error(`${path}: the time has a zone`);
    days.push(next.toString());
  }
  return days;
}

console.log(JSON.stringify(process.argv.slice(2).map(occurrences)));
