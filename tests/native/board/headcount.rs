//! How many people there are: asked before the first reveal, held against who takes part, and kept.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::{Headcount, Roles};
use llo_dialogue::domain::session::{Phase, RoundNo, Stage};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::board::draft::{Draft, Reading};
use llo_dialogue::elements::board::msg::{Deed, HeadcountField, Key, Msg};
use llo_dialogue::elements::board::view::AskView;

use crate::support::board::{Board, options};
use crate::support::session::both;

const PLACE_LATER: Phase = Phase::Round(RoundNo::First, Stage::Place(Moment::Desired));
const REVEAL_NOW: Phase = Phase::Round(RoundNo::First, Stage::Reveal(Moment::Current));
const REVEAL_LATER: Phase = Phase::Round(RoundNo::First, Stage::Reveal(Moment::Desired));

/// So many have placed, and the facilitator wants to reveal.
fn about_to_reveal(people: u8) -> Board {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(people).leads_to(PLACE_LATER).does([Msg::Did(Deed::WentOn)]);
    board
}

fn asked(board: &Board) -> AskView {
    board.controls().asking.expect("a question")
}

#[test]
fn nothing_is_revealed_before_the_people_are_counted() {
    for press in [Msg::Did(Deed::WentOn), Msg::KeyPressed(Key::Next), Msg::KeyPressed(Key::Reveal)] {
        let board = Board::with_phones(options(|_| {}));
        board.placed_by(8).leads_to(PLACE_LATER).does([press.clone()]);
        assert_eq!(board.phase(), PLACE_LATER, "{press:?}");
        assert_eq!(asked(&board).ask, "Hoeveel mensen zijn er, in de ruimte en op afstand?");
        assert_eq!(board.counts("8").phase(), REVEAL_NOW, "{press:?}");
    }
}

#[test]
fn what_is_no_number_of_people_is_asked_again() {
    for typed in ["", "0", "veel", "-8", "8,5", "20001", "99999999999"] {
        let board = about_to_reveal(8);
        board.counts(typed);
        assert_eq!(board.phase(), PLACE_LATER, "{typed}");
        assert!(asked(&board).form.expect("the fields").hint.contains("Typ een getal"), "{typed}");
        assert_eq!(board.counts(" 8 ").phase(), REVEAL_NOW, "{typed}");
    }
}

#[test]
fn more_participants_than_people_are_warned_of_before_they_are_revealed() {
    let board = about_to_reveal(8);
    board.counts("6");
    assert_eq!(board.phase(), PLACE_LATER);
    let ask = asked(&board).ask;
    assert!(ask.contains("Er doen 8 mee, en je telde 6 mensen"), "{ask}");
    board.does([Msg::Did(Deed::Declined)]);
    assert_eq!((board.phase(), board.controls().asking), (PLACE_LATER, None));
    let warning = board.controls().headcount.and_then(|headcount| headcount.warning);
    assert!(warning.is_some_and(|warning| warning.contains("8 mee")), "it stands there until it is true no more");
    board.does([Msg::Did(Deed::WentOn), Msg::Did(Deed::Confirmed)]);
    assert_eq!(board.phase(), REVEAL_NOW);
    assert_eq!(board.leads_to(REVEAL_LATER).phase(), REVEAL_LATER, "the same ones are not asked about again");
}

#[test]
fn who_joins_after_the_count_is_asked_about_at_the_next_reveal() {
    let board = about_to_reveal(8);
    board.counts("8");
    for id in 8..14 {
        board.hears(id, both(RoundNo::First, Quadrant::PeopleReactive, Quadrant::PeopleReactive));
    }
    board.waits(50).leads_to(Phase::Round(RoundNo::First, Stage::Talk)).does([Msg::Did(Deed::WentOn)]);
    assert_eq!(board.phase(), Phase::Round(RoundNo::First, Stage::Talk));
    assert!(asked(&board).ask.contains("Er doen 14 mee, en je telde 8"));
}

#[test]
fn it_can_be_counted_ahead_and_is_not_asked_again() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(8);
    assert_eq!(board.controls().headcount.expect("asked for").ask, "Hoeveel mensen zijn er?");
    board.does([Msg::Did(Deed::HeadcountWanted)]).counts("12");
    assert_eq!((board.phase(), board.controls().asking), (Phase::Lobby, None), "counting reveals nothing");
    assert!(board.controls().headcount.expect("counted").ask.contains("12"));
    board.leads_to(PLACE_LATER).does([Msg::Did(Deed::WentOn)]);
    assert_eq!(board.phase(), REVEAL_NOW);
}

/// Everyone is done while the facilitator is typing: what is typed stays, and so does what the answer does.
#[test]
fn a_reveal_that_comes_by_itself_takes_nothing_out_of_the_fields() {
    let board = Board::with_phones(options(|raw| raw.auto_reveal = Some(String::new())));
    board.leads_to(PLACE_LATER).placed_by(7).waits(1_000);
    board.hears(7, crate::support::session::nothing(RoundNo::First)).waits(50);
    board.does([Msg::Did(Deed::HeadcountWanted), Msg::HeadcountTyped(HeadcountField::People, "1".to_owned())]);
    let before = asked(&board);
    board.hears(7, both(RoundNo::First, Quadrant::PeopleReactive, Quadrant::PeopleReactive)).waits(50).waits(6_000);
    assert_eq!((asked(&board).form.expect("fields").people.typed, asked(&board).yes), ("1".to_owned(), before.yes));
    assert_eq!(board.counts("12").phase(), PLACE_LATER, "a number that was to be kept reveals nothing");
}

#[test]
fn hands_that_are_counted_need_no_count_of_people() {
    let board = Board::counting();
    board.leads_to(PLACE_LATER);
    for moment in Moment::BOTH {
        board.does([Msg::Did(Deed::Counted(moment, Quadrant::PeopleReactive, 9))]);
    }
    board.does([Msg::Did(Deed::WentOn)]);
    assert_eq!((board.phase(), board.controls().headcount), (REVEAL_NOW, None));
}

#[test]
fn the_count_is_kept_with_its_roles() {
    let roles = |raw: &mut llo_dialogue::contract::options::RawOptions| raw.roles = Some("Team, Leiding".to_owned());
    let board = Board::with_phones(options(roles));
    board.placed_by(8).does([
        Msg::Did(Deed::HeadcountWanted),
        Msg::HeadcountTyped(HeadcountField::Role(0), "7".to_owned()),
        Msg::HeadcountTyped(HeadcountField::Role(1), "9".to_owned()),
    ]);
    let labels: Vec<_> = asked(&board).form.expect("fields").roles.into_iter().map(|field| field.label).collect();
    assert_eq!(labels, ["Team", "Leiding"]);
    board.counts("13");
    assert!(asked(&board).form.expect("fields").hint.contains("samen niet meer"), "7 and 9 are more than 13");
    board.counts("16");
    let headcount = |board: &Board| board.hosted(|hosted| hosted.session.headcount().cloned());
    let roles = Roles::new(2).expect("two roles");
    assert_eq!(headcount(&board), Headcount::new(16, Some(vec![7, 9]), roles));
    assert_eq!(headcount(&board.reloaded()), headcount(&board), "also after a reload");
    let Reading::Draft(_) = Draft::read(&board.stored().expect("kept")) else { panic!("a draft") };
}
