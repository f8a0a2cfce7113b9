//! What a session ends with: one small step, who does it, and when the others hear. Or no step, and that is said.

use crate::domain::date::Date;

/// One step that a group has chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    what: String,
    who: String,
    when: Option<Date>,
}

impl NextStep {
    /// The longest text that is kept, in characters.
    pub const TEXT_LIMIT: usize = 200;

    /// Keeps the first [`Self::TEXT_LIMIT`] characters of each text, without spaces around it. `None` without a what:
    /// choosing no step is [`Choice::NoStep`].
    pub fn new(what: &str, who: &str, when: Option<Date>) -> Option<NextStep> {
        let cut = |text: &str| text.trim().chars().take(Self::TEXT_LIMIT).collect::<String>();
        let what = cut(what);
        (!what.is_empty()).then(|| NextStep { what, who: cut(who), when })
    }

    pub fn what(&self) -> &str {
        &self.what
    }

    /// Who does it and answers; may still be open.
    pub fn who(&self) -> &str {
        &self.who
    }

    /// The day by which the others hear.
    pub fn when(&self) -> Option<Date> {
        self.when
    }
}

/// What a group has chosen to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Nothing was said yet.
    #[default]
    Open,
    /// No step, on purpose. That is allowed.
    NoStep,
    Step(NextStep),
}
