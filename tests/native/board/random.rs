//! A walk at random through everything a facilitator and a room can do, beside a plain session as the model of it.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Phase, RoundNo, Stage};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::board::bar::Item;
use llo_dialogue::elements::board::draft::Mode;
use llo_dialogue::elements::board::msg::{Deed, Export, HeadcountField, Key, Msg, Part};
use llo_dialogue::elements::board::view::{Body, StageView};
use llo_dialogue::reveal::{LayerId, RevealMsg};

use crate::support::board::{Board, options};
use crate::support::group::random;
use crate::support::pins::corner;
use crate::support::session::{both, gone, nothing};

/// Something that can be pressed, whether it is there or not.
fn press(draw: u64) -> Msg {
    let quadrant = Quadrant::ALL[(draw >> 8) as usize % 4];
    let moment = Moment::BOTH[(draw >> 12) as usize % 2];
    match draw % 34 {
        0..=7 => Msg::Did(Deed::WentOn),
        8..=10 => Msg::Did(Deed::WentBack),
        11 => Msg::Did(Deed::WentBackTo(Item::Now)),
        12 => Msg::Did(Deed::PlacedAgain),
        13 => Msg::Did(Deed::Locked),
        14 => Msg::Did(Deed::AutoRevealTicked),
        15 => Msg::Did(Deed::Counted(moment, quadrant, (draw >> 20) as u32 % 9)),
        16 => Msg::Did(Deed::PersonAdded),
        17 => Msg::Did(Deed::PersonPlaced(moment, Some(corner(quadrant)))),
        18 => Msg::Did(Deed::PersonRemoved),
        19 => Msg::Did(Deed::PersonClosed),
        20 => Msg::Did(Deed::QuestionTurned),
        21 => Msg::Reveal(RevealMsg::LayerSwitched(LayerId::ALL[(draw >> 16) as usize % LayerId::ALL.len()])),
        22 => Msg::Written(Part::What, "iets".to_owned()),
        23 => Msg::Did(Deed::NoStepTicked),
        24 => Msg::Did(Deed::Confirmed),
        25 => Msg::Did(Deed::Declined),
        26 => Msg::Did(Deed::ExportAsked(Export::Json)),
        27 => Msg::KeyPressed(Key::Reveal),
        28 => Msg::Woke,
        29 => Msg::Did(Deed::HeadcountWanted),
        30 | 31 => Msg::HeadcountTyped(HeadcountField::People, ((draw >> 20) % 16).to_string()),
        32 => Msg::Did(Deed::Confirmed),
        _ => Msg::Did(Deed::PhonesWanted),
    }
}

fn is_placing(phase: Phase) -> bool {
    matches!(phase, Phase::Lobby | Phase::Explain | Phase::Round(_, Stage::Place(_)))
}

#[test]
fn whatever_is_pressed_the_rules_hold() {
    for seed in 0..12 {
        let mut draw = random(seed);
        let mut board = Board::with_phones(options(|raw| {
            raw.order = (seed % 2 == 1).then(|| "reveal-after-each".to_owned());
        }));
        if seed % 3 == 2 {
            board = Board::counting();
        }
        for _ in 0..120 {
            let dice = draw();
            let id = (dice >> 32) as u8 % 12;
            match dice % 3 {
                0 if board.hosted(|hosted| hosted.mode) == Mode::Phones && !board.published_is_empty() => {
                    let round = board.phase().round();
                    let (now, later) =
                        (Quadrant::ALL[(dice >> 40) as usize % 4], Quadrant::ALL[(dice >> 44) as usize % 4]);
                    let content = match (dice >> 48) % 8 {
                        0 => gone(),
                        1 => nothing(round),
                        _ => both(round, now, later),
                    };
                    board.hears(id, content);
                }
                _ => {
                    board.does([press(dice >> 2)]);
                }
            }
            board.waits(draw() % 700);
            if !board.leads() {
                break;
            }
            check(&board);
            if draw().is_multiple_of(25) {
                board.does([Msg::MayLeave, Msg::Left]);
                let again = board.reloaded();
                assert_eq!(
                    (
                        again.phase(),
                        again.hosted(|hosted| hosted.session.keep()) == board.hosted(|hosted| hosted.session.keep())
                    ),
                    (board.phase(), true)
                );
                board = again;
                board.connected();
            }
        }
    }
}

fn check(board: &Board) {
    let Body::Session(shown, Some(hosted)) = board.view().body else { panic!("a session") };
    let phase = board.phase();
    match &shown.stage {
        StageView::Revealed(_) => assert!(!is_placing(phase), "{phase:?}"),
        StageView::TooFew(_) => assert!(!is_placing(phase), "{phase:?}"),
        StageView::Bare | StageView::Hidden(_) | StageView::Counting(_) | StageView::Person(_) => {
            assert!(is_placing(phase), "{phase:?}");
        }
    }
    board.hosted(|hosted| {
        for (round, moment) in RoundNo::ALL.into_iter().flat_map(|round| Moment::BOTH.map(|moment| (round, moment))) {
            let answered = hosted.session.picture(round, moment).is_some_and(|seen| seen.people() > seen.entered());
            assert!(!answered || hosted.session.headcount().is_some(), "revealed before the people were counted");
        }
    });
    let revealed = |session: &llo_dialogue::domain::session::Session| {
        RoundNo::ALL
            .into_iter()
            .flat_map(|round| Moment::BOTH.map(|moment| session.picture(round, moment).map(|picture| picture.people())))
            .flatten()
            .collect::<Vec<u32>>()
    };
    let people = board.hosted(|hosted| revealed(&hosted.session));
    assert!(people.iter().all(|people| *people >= 5), "{people:?}");
    assert_eq!(hosted.can_export, !people.is_empty());
    assert_eq!(hosted.can_place_again, phase == Phase::Round(RoundNo::First, Stage::Reveal(Moment::Desired)));
}
