//! Drafts of live sessions for tests: of any session, and the fullest there can be.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::{By, Counted, Floor, Floors, Person, Picture, Withheld};
use llo_dialogue::domain::session::{
    Choice, Content, Contribution, EnteredId, Kept, ParticipantId, PerMoment, Phase, Placed, Revealed, Round, RoundNo,
    Session, Setup, Stage, Who,
};
use llo_dialogue::elements::board::draft::{AutoReveal, Draft, Mode};

use super::pins::place;
use super::session::{at, lead};
use super::wire::{everything, names, role};

/// As a board keeps this session.
pub fn board_draft(session: &Session) -> Draft {
    let mut kept = session.keep();
    kept.setup.rules.floors = lifted(kept.setup.rules.floors);
    Draft {
        seeds: std::array::from_fn(|at| at as u8),
        code: None,
        number: 1_234,
        not_after: 1_795_426_150_000,
        title: "Team \"Noord\", dinsdag".into(),
        roles: names(kept.setup.rules.roles),
        question: 3,
        auto_reveal: AutoReveal::On,
        mode: Mode::default(),
        session: kept,
    }
}

/// As they work: a draft keeps floors like that.
fn lifted(floors: Floors) -> Floors {
    Floor::ALL.into_iter().fold(floors, |lifted, floor| lifted.with(floor, floors.of(floor)).expect("it is not lower"))
}

/// As many people as there can be, with everything locked, entered and held, in both rounds.
pub fn fullest() -> Draft {
    let mut draft = board_draft(&everything(RoundNo::Second));
    let pin = Some(place(99, 99));
    let id = |number: u32| {
        let mut id = [0xff; 16];
        id[..4].copy_from_slice(&number.to_be_bytes());
        ParticipantId(id)
    };
    let most = Session::PARTICIPANT_LIMIT as u32;
    let placed = |round| Placed::new(round, pin, pin, role(1));
    let person = |by| Person { by, current: pin, desired: pin, role: role(1) };
    let entered = || (0..Session::ENTERED_LIMIT as u32).map(|number| (EnteredId(number), person(By::Host)));
    let picture: Picture =
        everything(RoundNo::First).picture(RoundNo::First, Moment::Current).expect("revealed").clone();
    let round = |round| {
        let all = || Some((0..most).map(|number| (id(number), placed(round))).collect());
        let people = (0..most).map(|number| (Who::Participant(id(number)), person(By::Participant)));
        let people = people.chain(entered().map(|(id, person)| (Who::Entered(id), person)));
        let counted: Counted<Who> = people.map(|(who, person)| (who, (person.by, person.role))).collect();
        let counted = PerMoment { current: Some(counted.clone()), desired: Some(counted) };
        let flows = Err(Withheld::OneSided);
        Round {
            locked: PerMoment { current: all(), desired: all() },
            entered: entered().collect(),
            typed: PerMoment::default(),
            revealed: Revealed::Both { current: Some(picture.clone()), desired: picture.clone(), flows, counted },
        }
    };
    let content = |_| Content::Here(placed(RoundNo::Second));
    let sent =
        (0..most).map(|number| Contribution { participant: id(number), counter: u64::MAX, content: content(number) });
    draft.session = Kept {
        phase: Phase::Step(RoundNo::Second),
        sent: sent.collect(),
        first: round(RoundNo::First),
        second: round(RoundNo::Second),
        choice: Choice::NoStep,
        ..draft.session
    };
    draft
}

/// Nine people who have talked about now, with someone whom the host entered and counts that were typed for later.
pub fn talking() -> Session {
    let mut session = Session::new(Setup::default());
    for id in 0..9_u8 {
        let placed = Placed::new(RoundNo::First, Some(place(27, 29)), Some(place(81, 1)), None);
        let content = if id == 8 { Content::Gone } else { Content::Here(placed) };
        session.receive(Contribution { participant: ParticipantId([id; 16]), counter: id.into(), content });
    }
    lead(&mut session, Phase::Round(RoundNo::First, Stage::Place(Moment::Current)));
    assert!(session.enter(EnteredId(3), Some(place(51, 49)), None, None) && session.lock());
    while session.phase() != Phase::Round(RoundNo::First, Stage::Talk) {
        assert!(session.next(&mut at(5)));
    }
    assert!(session.type_count(Moment::Desired, llo_dialogue::domain::space::Quadrant::PeopleProactive, 12));
    session
}
