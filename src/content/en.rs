//! The words of the model in English.

use super::{Builtin, Corner, PoleWords};

pub const WORDS: Builtin = Builtin {
    current: "Which corner fits your organisation best now?",
    desired: "Which corner do you wish for in the future?",
    organisation_reactive: Corner {
        name: "Needed for the work now",
        sentence: "Development starts from a problem that exists now. \
                   Knowledge and skills for the organisation come first.",
        strength: "fast and close to what is needed",
        risk: "may keep fighting fires",
    },
    organisation_proactive: Corner {
        name: "Ready for what comes",
        sentence: "Development starts from chances and from what is coming. \
                   Knowledge and skills for the organisation come first.",
        strength: "the organisation is ready in time",
        risk: "may miss today's pressure",
    },
    people_reactive: Corner {
        name: "Helping when it is needed",
        sentence: "Development starts from a problem that exists now. \
                   How people grow, personally and professionally, comes first.",
        strength: "who is stuck gets help",
        risk: "who does not ask may be forgotten",
    },
    people_proactive: Corner {
        name: "Growing from ambition",
        sentence: "Development starts from chances and from what people themselves want. \
                   How people grow, personally and professionally, comes first.",
        strength: "people bring their own energy",
        risk: "may drift from today's work",
    },
    organisation: PoleWords { name: "Organisation", word: "organisation", meaning: "welfare of the organisation" },
    people: PoleWords { name: "People", word: "people", meaning: "wellbeing of people" },
    reactive: PoleWords { name: "Reactive", word: "reactive", meaning: "a problem now" },
    proactive: PoleWords { name: "Proactive", word: "proactive", meaning: "a chance ahead" },
    questions: [
        "What do you see happening here that made you choose this corner?",
        "What would you notice if we were one step closer?",
        "What do we keep of today?",
        "Who is missing in this conversation?",
        "What is one small step, who does it, and when will we hear?",
    ],
    credit: "After the LLO dialogue model by Mazereeuw and Kuijpers (2024). \
             The names of the corners are ours, not the model authors'.",
    credit_with_host: "After the LLO dialogue model by Mazereeuw and Kuijpers (2024). \
                       The names of the corners are not the model authors'.",
};
