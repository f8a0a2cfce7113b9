//! The interface in Dutch.

use super::Strings;
use crate::domain::dialogue::Moment;
use crate::domain::space::Pole;

pub(super) static STRINGS: Strings = Strings {
    steps: "Stappen",
    now: "Nu",
    later: "Straks",
    talk: "Gesprek",
    choose_hint: "Kies de hoek die het meest klopt. Geen hoek is beter dan een andere.",
    choose_hint_later: "Dezelfde hoek mag ook.",
    choose_legend: "Kies een hoek",
    chosen_for_now: "(jouw keuze voor nu)",
    choose_first: "Kies eerst een hoek, of sla deze vraag over.",
    to_board: "Zet de pin zelf op het bord",
    place_title: "Klopt de plek zo?",
    place_hint: "Tik op het bord, sleep de pin, of gebruik de twee balken. Het hoeft niet.",
    place_empty_title: "Waar zet je de pin?",
    place_empty_hint: "Tik op het bord. Of ga terug en kies een hoek.",
    on_the_fold: "Dat is precies op de vouw. Kies een kant.",
    take_away: "Haal de pin weg",
    taken_away: |moment| format!("{moment}: de pin is weg."),
    restored: "De pin staat weer waar hij stond.",
    lean: ["iets meer", "meer", "vooral"],
    board_pins: |now, later| match (now, later) {
        (Some(now), Some(later)) => format!("Bord met twee pinnen. Nu: {now}. Straks: {later}."),
        (Some(now), None) => format!("Bord met één pin. Nu: {now}."),
        (None, Some(later)) => format!("Bord met één pin. Straks: {later}."),
        (None, None) => "Bord zonder pinnen.".to_owned(),
    },
    both: "Nu en straks",
    talk_title: "Jouw beeld",
    fits_now: ("Nu past ", " het best. "),
    wished_for: ("Straks wens je ", ". "),
    no_pin: |moment| match moment {
        Moment::Current => "Voor nu koos je geen hoek. ",
        Moment::Desired => "Voor straks koos je geen hoek. ",
    },
    no_pins: "Je koos nog geen hoek. Dat mag. De vragen hieronder kun je ook zo bespreken.",
    stays: "Je blijft in dezelfde hoek. Dat mag.",
    moves: |first, second| {
        let towards = |pole| match pole {
            Pole::Organisation => "meer naar de organisatie",
            Pole::People => "meer naar de mens",
            Pole::Reactive => "meer vanuit nu",
            Pole::Proactive => "meer vooruit",
        };
        match second {
            Some(second) => format!("Dat is {} en {}.", towards(first), towards(second)),
            None => format!("Dat is {}.", towards(first)),
        }
    },
    reason: "Waarom koos je dit?",
    reason_promise: "Blijft hier. Staat alleen op je eigen afdruk.",
    question: "Vraag voor het gesprek",
    another_question: "Andere vraag",
    of: |n, total| format!("{n} van {total}"),
    about_corner: |corner| format!("Over de hoek ‘{corner}’"),
    strength: "Sterk:",
    risk: "Let op:",
    done_title: "Klaar.",
    done_text: "De pinnen staan vast. Neem de vraag mee in het gesprek.",
    next: "Verder",
    back: "Terug",
    skip: "Sla over",
    adjust: "Pas aan",
    print: "Afdrukken",
    done: "Klaar",
    reopen: "Toch nog iets veranderen",
    kept_local: "Blijft in deze browser. Wij versturen niets.",
    kept_session: "Blijft in dit tabblad tot je het sluit. Wij versturen niets.",
    kept_nowhere: "Wordt niet bewaard. Wij versturen niets.",
    erase: "Wis mijn gegevens",
    erase_ask: "Alles wissen? Dit kan niet terug.",
    erase_yes: "Ja, wis alles",
    erase_no: "Nee, terug",
    erased: ("Alles is gewist.", "Van dit onderdeel is in deze browser niets meer bewaard."),
    erase_unchecked: ("Alles is hier gewist.", "In de opslag van deze browser konden we niet kijken."),
    storage_unavailable: (
        "Wordt niet bewaard.",
        "Deze browser staat opslaan niet toe. Je kunt gewoon verder. Druk je beeld af als je het wilt houden.",
    ),
    storage_full: (
        "Wordt niet bewaard.",
        "De opslag van deze browser is vol. Je kunt gewoon verder. Druk je beeld af als je het wilt houden.",
    ),
    storage_newer: (
        "Wordt niet bewaard.",
        "Hier staat al iets van een nieuwere versie. Dat laten we heel. Je kunt gewoon verder.",
    ),
    storage_corrupt: ("Je vorige antwoorden zijn beschadigd.", "We hebben ze apart gezet en beginnen opnieuw."),
    storage_stuck: (
        "Wordt niet bewaard.",
        "Wat hier stond is beschadigd en kon niet apart gezet worden. Met ‘Wis mijn gegevens’ maak je ruimte.",
    ),
    pin_left_out: ("Eén pin is weggelaten.", "Die stond precies op de vouw. Kies opnieuw een hoek."),
    setting_wrong: "Een instelling van deze pagina klopt niet.",
    setting_unknown: |attribute, value| {
        format!("‘{value}’ bij ‘{attribute}’ kennen we niet. We gaan verder met de gewone instelling.")
    },
    texts_wrong: "De eigen teksten van deze pagina zijn niet leesbaar. Je ziet de gewone teksten.",
    print_title: "Dialoog over ontwikkelen",
    print_date: "Afgedrukt op",
};
