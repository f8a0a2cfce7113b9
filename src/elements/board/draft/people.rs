//! Everyone in a live session, packed, for [`super::v1`]: what each participant sent last, and the records that
//! refer to them.

use serde::{Deserialize, Serialize};

use super::packed::{ENTERED, GONE, Packed, Records, is_of, pack, unpack};
use crate::domain::disclosure::{By, Person, Roles};
use crate::domain::session::{Content, Contribution, Done, EnteredId, ParticipantId, Placed, RoundNo, Who};

/// What each participant sent last, by rising id: that (16), a counter (8), an answer (5), zero.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct PeopleV1(Records<30>);

/// A place in the people or the number of someone whom the host entered (4), an answer (5), zero.
pub(super) type Record = [u8; 10];

const NOTHING: Placed = Placed {
    round: RoundNo::First,
    current: None,
    desired: None,
    role: None,
    done: Done { current: false, desired: false },
};

impl From<&[Contribution]> for PeopleV1 {
    fn from(sent: &[Contribution]) -> PeopleV1 {
        let record = |Contribution { participant, counter, content }: &Contribution| {
            let answer = match content {
                Content::Here(placed) => pack(*placed, 0),
                Content::Gone => pack(NOTHING, GONE),
            };
            let mut record = [0; 30];
            record[..16].copy_from_slice(&participant.0);
            record[16..24].copy_from_slice(&counter.to_be_bytes());
            record[24..29].copy_from_slice(&answer);
            record
        };
        PeopleV1(Records(sent.iter().map(record).collect()))
    }
}

impl PeopleV1 {
    pub(super) fn read(&self, roles: Roles) -> Result<Vec<Contribution>, &'static str> {
        let PeopleV1(Records(records)) = self;
        let people: Option<Vec<Contribution>> = records.iter().map(|record| contribution(record, roles)).collect();
        let people = people.ok_or("there is no such answer")?;
        let rises = people.windows(2).all(|both| both[0].participant < both[1].participant);
        if rises { Ok(people) } else { Err("must be in rising order, everyone once") }
    }
}

fn contribution(record: &[u8; 30], roles: Roles) -> Option<Contribution> {
    let (id, rest) = record.split_first_chunk::<16>()?;
    let (counter, rest) = rest.split_first_chunk::<8>()?;
    let (answer, [0]) = rest.split_first_chunk::<5>()? else { return None };
    let content = match unpack(*answer)? {
        (placed, 0) if is_of(roles, placed.role) => Content::Here(placed),
        (NOTHING, GONE) => Content::Gone,
        _ => return None,
    };
    Some(Contribution { participant: ParticipantId(*id), counter: u64::from_be_bytes(*counter), content })
}

/// The record of someone who has sent something, with what counts of it; `None` for anybody else.
pub(super) fn placed(sent: &[Contribution], id: ParticipantId, placed: Placed) -> Option<Record> {
    Some(record(place(sent, id)?, pack(placed, 0)))
}

/// The record of a person in a round.
pub(super) fn person(sent: &[Contribution], who: Who, person: &Person) -> Option<Record> {
    let Person { by: _, current, desired, role } = *person;
    let answer = Placed { current, desired, role, done: Done::with_pins(current, desired), ..NOTHING };
    Some(match who {
        Who::Participant(id) => record(place(sent, id)?, pack(answer, 0)),
        Who::Entered(EnteredId(number)) => record(number, pack(answer, ENTERED)),
    })
}

fn place(sent: &[Contribution], id: ParticipantId) -> Option<u32> {
    let at = sent.binary_search_by(|contribution| contribution.participant.cmp(&id)).ok()?;
    u32::try_from(at).ok()
}

fn record(number: u32, answer: Packed) -> Record {
    let mut record = [0; 10];
    record[..4].copy_from_slice(&number.to_be_bytes());
    record[4..9].copy_from_slice(&answer);
    record
}

/// Whom the records of a round refer to.
pub(super) struct People<'a> {
    pub sent: &'a [Contribution],
    pub roles: Roles,
}

impl People<'_> {
    pub(super) fn read(&self, records: &Records<10>) -> Result<Vec<(Who, Person, Placed)>, &'static str> {
        let Records(records) = records;
        records.iter().map(|record| self.who(record)).collect::<Option<_>>().ok_or("there is no such person")
    }

    fn who(&self, record: &Record) -> Option<(Who, Person, Placed)> {
        let (number, rest) = record.split_first_chunk::<4>()?;
        let (answer, [0]) = rest.split_first_chunk::<5>()? else { return None };
        let number = u32::from_be_bytes(*number);
        let (placed, mark) = unpack(*answer)?;
        let (who, by) = match mark {
            0 => (Who::Participant(self.sent.get(usize::try_from(number).ok()?)?.participant), By::Participant),
            ENTERED => (Who::Entered(EnteredId(number)), By::Host),
            _ => return None,
        };
        let Placed { round: _, current, desired, role, done: _ } = placed;
        is_of(self.roles, role).then_some((who, Person { by, current, desired, role }, placed))
    }
}
