"""Prints as JSON when the event of each calendar file takes place, as the libraries icalendar and dateutil read it."""

import datetime
import json
import sys

from dateutil.rrule import rrulestr
from icalendar import Calendar


def occurrences(path):
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    (event,) = calendar.walk("VEVENT")
    start = event.decoded("DTSTART")
    whole_day = not isinstance(start, datetime.datetime)
    first = datetime.datetime.combine(start, datetime.time()) if whole_day else start
    assert first.tzinfo is None, "the time has no zone"
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=first)
    return [day.date().isoformat() if whole_day else day.isoformat() for day in rule]


print(json.dumps([occurrences(path) for path in sys.argv[1:]]))
