//! Rounds and experiments of the self-check to JSON and back, for [`super::check_draft`].
//!
//! What has no answer, text or date is absent, so that leaving it out leaves no trace. Reading is by name; `None`
//! where something is not what it has to be. Nothing is guessed, dropped or cut.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::ids::{answer_from_id, answer_id, capability_from_id, capability_id, field_id};
use super::json::Json;
use crate::domain::check::Check;
use crate::domain::date::Date;
use crate::domain::experiment::{Experiment, Field, InCalendar, LookBack};
use crate::domain::self_check::{Capability, Round, Sheet, Themes};

pub(super) struct RoundV1<'a>(pub &'a Round);
pub(super) struct ExperimentV1<'a>(pub &'a Experiment);
struct AnswersV1<'a>(&'a Sheet);

#[derive(Serialize)]
struct CalendarV1 {
    made: u64,
    changes: u32,
}

impl Serialize for RoundV1<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let RoundV1(round) = self;
        let themes: Vec<&str> = round.themes.iter().map(capability_id).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("date", &round.date.iso())?;
        map.serialize_entry("answers", &AnswersV1(&round.sheet))?;
        map.serialize_entry("themes", &themes)?;
        map.end()
    }
}

impl Serialize for AnswersV1<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let AnswersV1(sheet) = self;
        let answered = |capability| Some((capability_id(capability), answer_id(sheet.answer(capability)?)));
        serializer.collect_map(Capability::ALL.into_iter().filter_map(answered))
    }
}

impl Serialize for ExperimentV1<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ExperimentV1(experiment) = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("about", capability_id(experiment.about()))?;
        for field in Field::ALL.into_iter().filter(|field| !experiment.text(*field).is_empty()) {
            map.serialize_entry(field_id(field), experiment.text(field))?;
        }
        if let Some(look_back) = experiment.look_back() {
            map.serialize_entry("date", &look_back.date.iso())?;
            if let Some(minute) = look_back.minute() {
                map.serialize_entry("minute", &minute)?;
            }
        }
        if let Some(appointment) = experiment.in_calendar() {
            map.serialize_entry("calendar", &CalendarV1 { made: appointment.made, changes: appointment.changes })?;
        }
        if !experiment.learned().is_empty() {
            map.serialize_entry("learned", experiment.learned())?;
        }
        map.end()
    }
}

pub(super) fn read_check(json: &Json) -> Option<Check> {
    let (mut rounds, mut experiments) = (Vec::new(), Vec::new());
    for round in list(json, "rounds")? {
        rounds.push(read_round(round)?);
    }
    for experiment in list(json, "experiments")? {
        experiments.push(read_experiment(experiment)?);
    }
    Check::new(rounds, experiments).ok()
}

fn read_round(json: &Json) -> Option<Round> {
    let mut round = Round::new(read_date(json.get("date")?)?);
    if let Some(answers) = json.get("answers") {
        for (id, answer) in answers.as_object()? {
            round.sheet.give(capability_from_id(id)?, Some(answer_from_id(answer.as_str()?)?));
        }
    }
    round.themes = read_themes(list(json, "themes")?)?;
    Some(round)
}

fn read_themes(list: &[Json]) -> Option<Themes> {
    let mut themes = Themes::default();
    for id in list {
        let new = themes.choose(capability_from_id(id.as_str()?)?).ok()?;
        new.then_some(())?;
    }
    Some(themes)
}

fn read_experiment(json: &Json) -> Option<Experiment> {
    let mut experiment = Experiment::new(capability_from_id(json.get("about")?.as_str()?)?);
    for field in Field::ALL {
        experiment.write(field, read_text(json, field_id(field))?);
    }
    experiment.learn(read_text(json, "learned")?);
    experiment.plan(match (json.get("date"), json.get("minute")) {
        (None, None) => None,
        (None, Some(_)) => return None,
        (Some(date), None) => Some(LookBack::new(read_date(date)?, None)?),
        (Some(date), Some(minute)) => {
            let minute = u16::try_from(minute.as_u64()?).ok()?;
            Some(LookBack::new(read_date(date)?, Some(minute))?)
        }
    });
    if let Some(appointment) = json.get("calendar") {
        let changes = appointment.get("changes").map_or(Some(0), Json::as_u64)?;
        let changes = u32::try_from(changes).ok()?;
        experiment.put_in_calendar(InCalendar { made: appointment.get("made")?.as_u64()?, changes });
    }
    Some(experiment)
}

/// A text that fits, or none.
fn read_text<'a>(json: &'a Json, name: &str) -> Option<&'a str> {
    let text = json.get(name).map_or(Some(""), Json::as_str)?;
    (text.chars().count() <= Experiment::TEXT_LIMIT).then_some(text)
}

fn read_date(json: &Json) -> Option<Date> {
    Date::parse(json.as_str()?)
}

fn list<'a>(json: &'a Json, name: &str) -> Option<&'a [Json]> {
    json.get(name).map_or(Some(&[]), |list| list.as_list())
}
