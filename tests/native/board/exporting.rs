//! What may be taken along: nothing before a reveal, and never more than is revealed.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Phase, RoundNo, Stage};
use llo_dialogue::elements::board::msg::{Deed, Export, Msg, Part};
use llo_dialogue::kit::effect::EventName;
use llo_dialogue::kit::live_effect::LiveEffect;
use serde_json::Value;

use crate::support::board::{Board, options};
use crate::support::element::name;

const ALL: [Export; 4] = [Export::Svg, Export::Png, Export::Csv, Export::Json];

fn at(stage: Stage) -> Phase {
    Phase::Round(RoundNo::First, stage)
}

/// The names of the files that were made since this was last asked.
fn files(board: &Board) -> Vec<String> {
    let ports = board.driver.ports();
    let pictures = ports.live.take().into_iter().filter_map(|effect| match effect {
        LiveEffect::DownloadPicture { name, .. } => Some(name),
        _ => None,
    });
    ports.downloads.take().into_iter().map(|file| file.name).chain(pictures).collect()
}

#[test]
fn before_a_reveal_there_is_nothing_to_take_along() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(9);
    while board.phase() != at(Stage::Reveal(Moment::Current)) {
        board.does(ALL.map(|export| Msg::Did(Deed::ExportAsked(export))));
        assert_eq!((files(&board), board.controls().can_export), (Vec::new(), false), "{:?}", board.phase());
        board.does([Msg::Did(Deed::WentOn)]).counts_everyone();
    }
}

#[test]
fn after_it_there_are_four_kinds() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(9).leads_to(at(Stage::Reveal(Moment::Current)));
    assert!(board.controls().can_export);
    board.does(ALL.map(|export| Msg::Did(Deed::ExportAsked(export))));
    assert_eq!(files(&board), ["svg", "csv", "json", "png"].map(|end| format!("llo-beeld-2026-11-23.{end}")));
}

/// With what can be saved instead.
#[test]
fn a_browser_that_gives_no_picture_is_said_until_something_else_is_saved() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(9).leads_to(at(Stage::Reveal(Moment::Current)));
    let told = |board: &Board| board.view().notices.iter().any(|(_, text)| text.contains("‘Plaatje (SVG)’"));
    board.does([Msg::Did(Deed::ExportAsked(Export::Png))]);
    assert!(!told(&board));
    board.does([Msg::PictureRefused]);
    assert!(told(&board));
    assert_eq!(board.driver.ports().events.take().last().map(name), Some("no-picture"));
    board.does([Msg::Did(Deed::ExportAsked(Export::Svg))]);
    assert!(!told(&board));
}

#[test]
fn it_stays_possible_when_the_picture_is_hidden_again() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(9).leads_to(at(Stage::Reveal(Moment::Current))).does([Msg::Did(Deed::WentBack)]);
    assert!(board.controls().can_export);
}

#[test]
fn the_host_hears_at_each_reveal_and_at_the_end_what_a_file_holds() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(9).leads_to(Phase::Step(RoundNo::First));
    board.does([
        Msg::Written(Part::What, "samen lunchen".to_owned()),
        Msg::Did(Deed::CloseAsked),
        Msg::Did(Deed::Confirmed),
    ]);
    let results: Vec<Value> =
        board.heard().into_iter().filter(|(name, _)| *name == "result").map(|(_, json)| json).collect();
    assert_eq!(results.len(), 3, "now, later, and the end");
    for result in &results {
        assert_eq!(result["schema"], "llo-session/1");
    }
    assert!(results[2].to_string().contains("samen lunchen"));
}

#[test]
fn below_the_floor_nobody_hears_anything() {
    let board = Board::with_phones(options(|_| {}));
    board
        .placed_by(4)
        .leads_to(at(Stage::Place(Moment::Desired)))
        .does([Msg::Did(Deed::WentOn), Msg::Did(Deed::Confirmed)]);
    board.does([
        Msg::Did(Deed::WentOn),
        Msg::Did(Deed::WentOn),
        Msg::Did(Deed::Confirmed),
        Msg::Did(Deed::CloseAsked),
        Msg::Did(Deed::Confirmed),
    ]);
    let heard = board.driver.ports().events.take();
    assert!(!heard.is_empty() && heard.iter().all(|event| event.name != EventName::Result), "{heard:?}");
}
