//! A round of the self-check in `llo-check/1`. A statement without an answer is absent, so that skipping it leaves no
//! trace.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::contract::ids::Id;
use crate::contract::values::DateV1;
use crate::domain::self_check::{Answer, Capability, Full, Round, Sheet, Themes};

#[derive(Serialize, Deserialize)]
pub(super) struct RoundV1 {
    date: DateV1,
    #[serde(default)]
    answers: BTreeMap<Id<Capability>, Id<Answer>>,
    #[serde(default)]
    themes: ThemesV1,
}

/// In the person's own order.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Id<Capability>>", into = "Vec<Id<Capability>>")]
struct ThemesV1(Themes);

impl From<&Round> for RoundV1 {
    fn from(round: &Round) -> RoundV1 {
        let answered = |capability| Some((Id(capability), Id(round.sheet.answer(capability)?)));
        RoundV1 {
            date: DateV1(round.date),
            answers: Capability::ALL.into_iter().filter_map(answered).collect(),
            themes: ThemesV1(round.themes.clone()),
        }
    }
}

impl From<RoundV1> for Round {
    fn from(RoundV1 { date: DateV1(date), answers, themes: ThemesV1(themes) }: RoundV1) -> Round {
        let mut sheet = Sheet::default();
        for (Id(capability), Id(answer)) in answers {
            sheet.give(capability, Some(answer));
        }
        Round { sheet, themes, ..Round::new(date) }
    }
}

impl From<ThemesV1> for Vec<Id<Capability>> {
    fn from(ThemesV1(themes): ThemesV1) -> Vec<Id<Capability>> {
        themes.iter().map(Id).collect()
    }
}

impl TryFrom<Vec<Id<Capability>>> for ThemesV1 {
    type Error = String;

    fn try_from(chosen: Vec<Id<Capability>>) -> Result<ThemesV1, String> {
        let mut themes = Themes::default();
        for id in chosen {
            let Id(capability) = id;
            match themes.choose(capability) {
                Ok(true) => {}
                Ok(false) => return Err(format!("{id} is there twice")),
                Err(Full) => return Err(format!("more than {}", Themes::LIMIT)),
            }
        }
        Ok(ThemesV1(themes))
    }
}
