//! The words of the model in Dutch.

use super::{Builtin, Corner, PoleWords};

pub const WORDS: Builtin = Builtin {
    current: "Welke hoek past nu het best bij jouw organisatie?",
    desired: "Welke hoek wens je voor de toekomst?",
    organisation_reactive: Corner {
        name: "Nu nodig voor het werk",
        sentence: "Ontwikkelen begint bij een probleem dat nu speelt. \
                   Centraal staan kennis en vaardigheden voor de organisatie.",
        strength: "snel en dicht bij wat nu nodig is",
        risk: "kan brandjes blijven blussen",
    },
    organisation_proactive: Corner {
        name: "Klaar voor wat komt",
        sentence: "Ontwikkelen begint bij kansen en bij wat eraan komt. \
                   Centraal staan kennis en vaardigheden voor de organisatie.",
        strength: "de organisatie is op tijd klaar",
        risk: "kan de druk van vandaag missen",
    },
    people_reactive: Corner {
        name: "Helpen als het nodig is",
        sentence: "Ontwikkelen begint bij een probleem dat nu speelt. \
                   Centraal staat hoe mensen groeien, persoonlijk en in hun vak.",
        strength: "wie vastloopt krijgt hulp",
        risk: "wie niets vraagt, kan vergeten worden",
    },
    people_proactive: Corner {
        name: "Groeien vanuit ambitie",
        sentence: "Ontwikkelen begint bij kansen en bij wat mensen zelf willen. \
                   Centraal staat hoe mensen groeien, persoonlijk en in hun vak.",
        strength: "mensen brengen eigen energie mee",
        risk: "kan losraken van het werk van nu",
    },
    organisation: PoleWords { name: "Organisatie", word: "organisatie", meaning: "welvaart van de organisatie" },
    people: PoleWords { name: "Mensen", word: "mensen", meaning: "welzijn van mensen" },
    reactive: PoleWords { name: "Reactief", word: "reactief", meaning: "er is nu een probleem" },
    proactive: PoleWords { name: "Proactief", word: "proactief", meaning: "er komt een kans" },
    questions: [
        "Wat zie je hier gebeuren waardoor je deze hoek koos?",
        "Wat zou je merken als we een stap dichterbij zijn?",
        "Wat houden we van nu?",
        "Wie is er niet bij dit gesprek?",
        "Wat is één kleine stap, wie doet hem, en wanneer horen we iets?",
    ],
    credit: "Naar het LLO-dialoogmodel van Mazereeuw en Kuijpers (2024). \
             De namen van de hoeken zijn van ons, niet van de makers van het model.",
    credit_with_host: "Naar het LLO-dialoogmodel van Mazereeuw en Kuijpers (2024). \
                       De namen van de hoeken zijn niet van de makers van het model.",
};
