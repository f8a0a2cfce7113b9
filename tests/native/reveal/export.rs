//! The files: the same numbers in all of them, well formed, and nothing in them that is not to be seen.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::Cell;
use llo_dialogue::domain::session::{Choice, NextStep, RoundNo, Session};
use llo_dialogue::elements::board::result::json;
use llo_dialogue::reveal::export::{Drawing, Item, Weight, csv, drawing};
use llo_dialogue::reveal::{LayerId, Layers, Pictures, RevealView, reveal};
use roxmltree::Document;
use serde_json::Value;

use crate::support::pins::corner;
use crate::support::reveal::{A, B, C, D, DESIGN, NOW, STEP, about, dutch, open, twice, with};
use crate::support::wire::{everything, names};

/// A drawing with the layers that are on at first, changed.
fn drawn(session: &Session, choice: &Choice, change: impl Fn(Layers, &Pictures) -> Layers) -> (Drawing, RevealView) {
    let open = open(session);
    let pictures = Pictures::of(&open).expect("it is revealed");
    let layers = change(Layers::first(&pictures), &pictures);
    (drawing(&pictures, layers, &about(choice, dutch())), reveal(&pictures, layers, None, dutch()))
}

fn first(layers: Layers, _: &Pictures) -> Layers {
    layers
}

/// Every text of an SVG, in its order.
fn texts(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).expect("it is well-formed XML");
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

/// The fields of each row, without quotes around them.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let lines = csv.strip_prefix('\u{feff}').expect("a byte order mark").split_terminator("\r\n");
    lines.map(|line| line.split(';').map(str::to_owned).collect()).collect()
}

fn numbers_of(csv: &str, start: [&str; 4]) -> Vec<u32> {
    let found = rows(csv).into_iter().filter(|row| row[..4] == start);
    found.map(|row| row[5].parse().expect("a number")).collect()
}

#[test]
fn all_files_hold_the_same_numbers() {
    let session = everything(RoundNo::Second);
    let roles = names(session.setup().rules.roles);
    let choice = Choice::Open;
    let with_bands = |layers: Layers, pictures: &Pictures| layers.switched(LayerId::Flows, pictures);
    let (picture, view) = drawn(&session, &choice, with_bands);
    let csv = csv(&session, &roles, &about(&choice, dutch()));
    let json: Value = serde_json::from_str(&json(&session, &roles, &about(&choice, dutch()))).expect("it is JSON");
    let ids = ["organisation-reactive", "people-reactive", "organisation-proactive", "people-proactive"];
    let of_json = |counts: &Value| ids.map(|id| counts[id].as_u64().expect("a number") as u32).to_vec();

    let table = &view.tables[0];
    let column = |at: usize| table.rows.iter().map(|row| row.numbers[at]).collect::<Vec<u32>>();
    for (at, round, moment, id) in [
        (0, "1", "Nu", "current"),
        (1, "2", "Nu", "current"),
        (2, "1", "Straks", "desired"),
        (3, "2", "Straks", "desired"),
    ] {
        let from_json = of_json(&json["rounds"][round.parse::<usize>().expect("a number") - 1][id]["counts"]);
        assert_eq!(column(at), from_json, "{round} {moment}");
        assert_eq!(column(at), numbers_of(&csv, [round, moment, "iedereen", ""]), "{round} {moment}");
    }
    let staying: Vec<u32> = ids.map(|id| json["rounds"][1]["flows"][id][id].as_u64().expect("a number") as u32).into();
    assert_eq!(column(4), staying);
    for (place, name) in table.rows.iter().map(|row| row.name.as_str()).enumerate() {
        let from = numbers_of(&csv, ["2", "Van nu naar straks", "van hoek", name]);
        assert_eq!(from[place], staying[place], "{name}");
        assert_eq!(from, of_json(&json["rounds"][1]["flows"][ids[place]]));
    }
    for (group, name) in [(0, "Teamleider"), (1, "Medewerker")] {
        let from_json = of_json(&json["rounds"][1]["current"]["roles"][group]["counts"]);
        assert_eq!(numbers_of(&csv, ["2", "Nu", "rol", name]), from_json);
        let on_screen: Vec<u32> = view.tables[1].rows.iter().map(|row| row.numbers[group]).collect();
        assert_eq!(on_screen, from_json);
    }

    // The drawing says them row by row, as the table on the screen does.
    let drawn = texts(&picture.svg());
    for row in table.rows.iter().chain([&table.total]) {
        let numbers: Vec<String> = row.numbers.iter().map(u32::to_string).collect();
        assert!(drawn.windows(numbers.len()).any(|texts| texts == numbers), "{row:?} in {drawn:?}");
    }
    for band in &view.plane.bands {
        assert!(drawn.contains(&band.people.to_string()));
    }
}

#[test]
fn the_same_is_drawn_whether_it_becomes_a_file_or_a_canvas() {
    let (picture, _) = drawn(&with(DESIGN, STEP), &Choice::NoStep, first);
    let svg = picture.svg();
    let document = Document::parse(&svg).expect("it is well-formed");
    let size = ["width", "height"].map(|name| document.root_element().attribute(name));
    assert_eq!((size, picture.width, picture.height), ([Some("1600"), Some("1200")], 1600, 1200));
    let shapes: Vec<_> = document
        .root_element()
        .children()
        .filter(|node| node.has_tag_name("path") || node.has_tag_name("text"))
        .collect();
    assert_eq!(picture.items.len(), shapes.len());
    for (item, node) in picture.items.iter().zip(shapes) {
        match item {
            Item::Shape { d, fill, .. } => {
                assert!(node.has_tag_name("path"), "{item:?}");
                assert_eq!(["d", "fill"].map(|name| node.attribute(name)), [d, fill.0].map(Some));
            }
            Item::Text { at, font, text, .. } => {
                let found = ["x", "y", "font-size", "font-weight", "fill"].map(|name| node.attribute(name));
                let [x, y, size] = [at.x, at.y, font.size].map(|number| number.to_string());
                let wanted = [&x, &y, &size, font.weight.number(), font.colour.0].map(Some);
                assert_eq!((node.text(), found), (Some(text.as_str()), wanted));
            }
        }
    }
}

#[test]
fn a_drawing_says_what_it_is_of() {
    let step = NextStep::new("Vraag twee collega's", "Noor", llo_dialogue::domain::date::Date::new(2026, 12, 1));
    let choice = Choice::Step(step.expect("it says what"));
    let (picture, view) = drawn(&with(DESIGN, STEP), &choice, first);
    let all = texts(&picture.svg()).join(" ");
    for words in [
        "Team Ruimte",
        &view.headline,
        "15 van de 24 willen meer vooruitkijken",
        "Reactief: er is nu een probleem",
        "Organisatie: welvaart van de organisatie",
        "Rondje: nu",
        "Ruit: straks",
        "Bredere band: meer mensen.",
        "Datum: 2026-11-26",
        "Woorden: llo-2026-12",
        "Mazereeuw en Kuijpers",
        "Eén kleine stap",
        "Wat: Vraag twee collega's",
        "Wie: Noor",
        "Wanneer horen we iets: 2026-12-01",
    ] {
        assert!(all.contains(words), "“{words}” in {all}");
    }
    let (no_step, _) = drawn(&with(DESIGN, STEP), &Choice::NoStep, first);
    assert!(texts(&no_step.svg()).join(" ").contains("We kiezen geen stap. Dat mag."));
}

#[test]
fn nothing_comes_from_elsewhere_and_nothing_breaks_out() {
    let step = NextStep::new("</text><script>alert(1)</script> & \"zo\"\u{1}", "een\ttab", None).expect("a step");
    let (picture, _) = drawn(&with(DESIGN, NOW), &Choice::Step(step), first);
    let svg = picture.svg();
    let document = Document::parse(&svg).expect("it is well-formed");
    let kinds = ["svg", "title", "path", "text"];
    let mut attributes = document.descendants().flat_map(|node| node.attributes());
    assert!(
        document.descendants().filter(|node| node.is_element()).all(|node| kinds.contains(&node.tag_name().name()))
    );
    assert!(!attributes.any(|it| it.name().contains("href") || it.name() == "style" || it.value().contains("url(")));
    assert_eq!(svg.matches("http").count(), 1, "the name space alone");
    let is_one_line = |item: &Item| !matches!(item, Item::Text { text, .. } if text.contains(char::is_control));
    assert!(picture.items.iter().all(is_one_line));
}

#[test]
fn what_is_drawn_lies_on_the_paper() {
    let long = "Een lange zin over wat wij samen gaan doen. ".repeat(4);
    let step = NextStep::new(&long, &long, None).expect("a step");
    let session = everything(RoundNo::Second);
    let (picture, _) = drawn(&session, &Choice::Step(step), |layers, _| Layers { flows: false, ..layers });
    let lowest = picture.items.iter().filter_map(|item| match item {
        Item::Text { at, text, font, .. } => {
            assert!((0..1600).contains(&at.x), "{text}");
            assert!(text.chars().count() as i32 * font.size / 2 < 1600, "{text}");
            Some(at.y)
        }
        Item::Shape { .. } => None,
    });
    assert!(lowest.max().is_some_and(|lowest| lowest < picture.height), "{}", picture.height);
    assert!(picture.height > 1200, "so much does not fit");
    assert_eq!(drawn(&with(DESIGN, STEP), &Choice::Open, first).0.height, 1200);
}

#[test]
fn of_what_is_struck_out_no_file_has_more_than_the_number() {
    let mut session = with(&[(9, A, A), (1, D, D)], NOW);
    let shapes = |session: &Session| drawn(session, &Choice::Open, first).0.items.len();
    let before = shapes(&session);
    assert!(session.strike(RoundNo::First, Moment::Current, Cell::of(corner(D))));
    let (picture, _) = drawn(&session, &Choice::Open, first);
    let note = "Nu: 1 pin is doorgestreept. De aantallen blijven gelijk.";
    assert!(texts(&picture.svg()).concat().contains("doorgestreept"));
    assert!(picture.items.len() < before + 3, "a pin less, and at most three lines of a note more");
    let json: Value =
        serde_json::from_str(&json(&session, &names(session.setup().rules.roles), &about(&Choice::Open, dutch())))
            .expect("JSON");
    let now = &json["rounds"][0]["current"];
    assert_eq!((now["struck"].as_u64(), now["pins"].as_array().map(Vec::len)), (Some(1), Some(1)));
    assert!(!now["pins"].to_string().contains("struck"), "{now}");
    let all = csv(&session, &names(session.setup().rules.roles), &about(&Choice::Open, dutch()));
    assert!(all.contains(note));
}

#[test]
fn a_spreadsheet_runs_nothing_and_keeps_every_text() {
    let step = NextStep::new("=1+1;\"x\"\nregel", "@wie", None).expect("a step");
    let all = csv(&with(DESIGN, STEP), &crate::support::reveal::no_names(), &about(&Choice::Step(step), dutch()));
    assert!(all.starts_with("\u{feff}ronde;moment;soort;groep;hoek;aantal\r\n") && all.ends_with("\r\n"));
    assert!(all.contains("\r\n;;Wat;\"'=1+1;\"\"x\"\"\nregel\";;\r\n"), "{all}");
    assert!(all.contains("\r\n;;Wie;\"'@wie\";;\r\n"), "{all}");
    assert!(all.contains("\r\n1;Nu;iedereen;;Nu nodig voor het werk;12\r\n"), "{all}");
    assert!(all.replace("\r\n", "").matches('\n').count() == 1, "every row ends with both");
}

#[test]
fn only_what_was_revealed_is_in_a_file_whatever_the_phase() {
    let session = with(DESIGN, NOW);
    let roles = crate::support::reveal::no_names();
    let all = csv(&session, &roles, &about(&Choice::Open, dutch()));
    assert!(!all.contains("Straks") && !all.contains("Van nu naar straks"), "{all}");
    let json: Value = serde_json::from_str(&json(&session, &roles, &about(&Choice::Open, dutch()))).expect("JSON");
    assert!(json["rounds"][0]["desired"].is_null() && json["rounds"][0]["flows"].is_null());

    let mut back = twice(DESIGN, &[(9, B, C)], STEP);
    while back.back() {}
    let rounds = RoundNo::ALL.map(|round| Pictures::revealed(&back, round, &roles));
    assert!(rounds.iter().all(Option::is_some), "going back hides a picture and forgets nothing");
    let hidden = with(&[(4, A, A)], STEP);
    assert_eq!(Pictures::revealed(&hidden, RoundNo::First, &roles), None);
    assert_eq!(rows(&csv(&hidden, &roles, &about(&Choice::Open, dutch()))).len(), 4, "head, date, words, title");
}

/// A file does not move: both rounds stand beside each other.
#[test]
fn two_rounds_stand_side_by_side_in_a_file() {
    let session = twice(DESIGN, &[(9, B, C)], NOW);
    let (picture, _) = drawn(&session, &Choice::Open, first);
    let place = |number: &str| {
        let texts = picture.items.iter().filter_map(|item| match item {
            Item::Text { at, text, font, .. } if text == number && font.weight == Weight::Strong => Some(*at),
            Item::Shape { .. } | Item::Text { .. } => None,
        });
        texts.filter(|at| at.x < 1040).collect::<Vec<_>>()
    };
    let (twelve, nine) = (place("12"), place("9"));
    assert_eq!((twelve.len(), nine.len()), (1, 1), "once each: {twelve:?} {nine:?}");
    let (six, of_it) = (place("6"), nine[0]);
    assert_eq!((six[0].y, six[0].x + 210), (of_it.y, of_it.x), "six in the first round, nine in the second");
    let explained = texts(&picture.svg());
    assert!(explained.iter().any(|text| text.starts_with("Links ronde 1")), "{explained:?}");
}

#[test]
fn a_density_is_explained() {
    let (picture, _) =
        drawn(&with(DESIGN, NOW), &Choice::Open, |layers, pictures| layers.switched(LayerId::Density, pictures));
    assert!(texts(&picture.svg()).contains(&"Sterkere kleur: meer pinnen bij elkaar.".to_owned()));
}
