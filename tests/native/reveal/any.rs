//! Whatever happens in a session: what is drawn, said and put in files is what may be shown, and of no single person.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::wire::Open;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Choice, ParticipantId, RoundNo, Session};
use llo_dialogue::elements::board::result::json;
use llo_dialogue::reveal::export::{csv, drawing};
use llo_dialogue::reveal::view::{Part, RevealView};
use llo_dialogue::reveal::{LayerId, Layers, Pictures, reveal};
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::any_session::{SessionEvent, any_course, any_setup, happen};
use crate::support::reveal::{about, dutch, look};
use crate::support::wire::names;

/// Any of the layers that a facilitator can come to.
fn any_layers() -> impl Strategy<Value = Vec<LayerId>> {
    proptest::collection::vec(proptest::sample::select(LayerId::ALL.to_vec()), 0..6)
}

fn switched(pictures: &Pictures, switched: &[LayerId]) -> Layers {
    switched.iter().fold(Layers::first(pictures), |layers, layer| layers.switched(*layer, pictures))
}

/// Fails when words, picture and table differ from the pictures or from each other.
fn is_the_same(view: &RevealView, pictures: &Pictures, layers: Layers) {
    for moment in Moment::BOTH {
        let shown = pictures.shown(moment).filter(|_| layers.shows(moment));
        let on_board = |view: &RevealView| view.plane.marks.iter().filter(|mark| mark.moment == moment).count();
        let Some(shown) = shown else {
            assert_eq!(on_board(view), 0, "{moment:?} is off");
            assert!(view.plane.nodes.iter().all(|node| node.moment != moment));
            assert!(view.plane.rounds.iter().all(|mark| mark.moment != moment));
            continue;
        };
        let column = view.tables[0].columns.iter().rposition(|column| column.sign == Some(moment)).expect("a column");
        assert_eq!(view.tables[0].total.numbers[column], shown.picture.people());
        let marks = view.plane.rounds.iter().filter(|mark| mark.moment == moment);
        let totals = marks.fold((0, 0), |(first, second), mark| {
            (first + mark.first.map_or(0, |first| first.people), second + mark.second.people)
        });
        let told = (shown.before.map_or(0, |before| before.total()), shown.picture.people());
        assert_eq!(totals, if layers.rounds { told } else { (0, 0) }, "{moment:?} in both rounds");
        let as_pins = !layers.flows && !layers.rounds;
        assert_eq!(shown.picture.marks().is_ok() && as_pins, on_board(view) > 0 || all_struck(pictures, moment));
    }
    assert_eq!(layers.flows, !view.plane.bands.is_empty());
    assert!(view.plane.squares.is_empty() || layers.density);
    for switch in &view.switches {
        assert!(!switch.on || switch.closed.is_none(), "{switch:?}");
    }
    assert!(
        view.sentence.iter().any(|part| matches!(part, Part::Plain(_) | Part::Strong(_)) && !part.text().is_empty())
    );
    assert!(!view.headline.is_empty());
}

fn all_struck(pictures: &Pictures, moment: Moment) -> bool {
    let marks = pictures.shown(moment).and_then(|shown| shown.picture.marks().ok());
    marks.is_some_and(|marks| marks.iter().all(|mark| mark.drawn() == 0))
}

/// The same course with other people in it.
fn by_others(course: &[SessionEvent]) -> Vec<SessionEvent> {
    let other = |happening: &SessionEvent| match happening {
        SessionEvent::Sent(all) => {
            let mut all = all.clone();
            for contribution in &mut all {
                contribution.participant = ParticipantId(contribution.participant.0.map(|byte| 255 - byte));
            }
            SessionEvent::Sent(all)
        }
        same => same.clone(),
    };
    course.iter().map(other).collect()
}

fn files(session: &Session, layers: &[LayerId]) -> Vec<String> {
    let roles = names(session.setup().rules.roles);
    let choice = Choice::Open;
    let about = about(&choice, dutch());
    let mut files = vec![csv(session, &roles, &about), json(session, &roles, &about)];
    for round in RoundNo::ALL {
        if let Some(pictures) = Pictures::revealed(session, round, &roles) {
            let drawing = drawing(&pictures, switched(&pictures, layers), &about);
            files.extend([drawing.svg(), format!("{drawing:?}")]);
        }
    }
    files
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn words_picture_and_table_say_the_same(setup in any_setup(), course in any_course(), layers in any_layers()) {
        let mut session = Session::new(setup);
        for happening in &course {
            happen(&mut session, happening);
            let open = Open::of(&session, &names(setup.rules.roles), 0).expect("its own roles");
            if let Some(pictures) = Pictures::of(&open) {
                let layers = switched(&pictures, &layers);
                for language in [Language::NL, Language::EN] {
                    is_the_same(&reveal(&pictures, layers, None, look(language)), &pictures, layers);
                }
            }
        }
    }

    #[test]
    fn a_file_is_the_same_whoever_placed_the_pins(setup in any_setup(), course in any_course(), layers in any_layers()) {
        let [mut session, mut other] = [Session::new(setup), Session::new(setup)];
        course.iter().for_each(|happening| happen(&mut session, happening));
        by_others(&course).iter().for_each(|happening| happen(&mut other, happening));
        prop_assert_eq!(files(&session, &layers), files(&other, &layers));
    }

    #[test]
    fn every_drawing_is_well_formed(setup in any_setup(), course in any_course(), layers in any_layers()) {
        let mut session = Session::new(setup);
        course.iter().for_each(|happening| happen(&mut session, happening));
        for file in files(&session, &layers) {
            if file.starts_with("<svg") {
                prop_assert!(roxmltree::Document::parse(&file).is_ok(), "{}", file);
            }
        }
    }
}
