//! Hands and slips that are counted, and people without a phone whose pins the host places. A person is a number, and
//! their pin is on the screen only while it is placed.

use super::Context;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{By, Person};
use crate::domain::gesture::{Gesture, Input, Outcome};
use crate::domain::session::{EnteredId, Session};
use crate::domain::space::{Pin, Quadrant};
use crate::elements::board::notice::Told;
use crate::kit::effect::FocusTarget;

impl Context<'_> {
    pub(super) fn count(&mut self, moment: Moment, quadrant: Quadrant, number: u32) {
        if self.hosted().is_some_and(|hosted| hosted.session.type_count(moment, quadrant, number)) {
            self.settle();
            self.save_soon();
        }
    }

    /// A new number. Nobody is entered before a pin is placed.
    pub(super) fn add_person(&mut self) {
        let Some(hosted) = self.hosted() else { return };
        let (people, last) =
            hosted.session.entered().fold((0, 0), |(people, last), (id, _)| (people + 1, last.max(id.0)));
        if people >= Session::ENTERED_LIMIT {
            return self.tell_board(Told::PeopleFull);
        }
        self.open_person(Some(EnteredId(last.saturating_add(1))));
    }

    pub(super) fn open_person(&mut self, person: Option<EnteredId>) {
        if let Some(hosted) = self.hosted() {
            (hosted.person, hosted.gesture) = (person, Gesture::Idle);
            self.model.visit = self.model.visit.wrapping_add(1);
            self.focus(FocusTarget::Heading);
        }
    }

    pub(super) fn place_person(&mut self, moment: Moment, pin: Option<Pin>) {
        self.change_person(|person| match moment {
            Moment::Current => Person { current: pin, ..person },
            Moment::Desired => Person { desired: pin, ..person },
        });
    }

    /// A press on the board places the pin of the moment.
    pub(super) fn point(&mut self, input: Input) {
        let Some(hosted) = self.hosted() else { return };
        let (Some(id), Some(moment)) = (hosted.person, hosted.placed_moment()) else { return };
        let pin = hosted.session.entered().find(|(other, _)| *other == id).and_then(|(_, person)| person.pin(moment));
        let (gesture, outcome) = hosted.gesture.on(input, pin);
        hosted.gesture = gesture;
        match outcome {
            Outcome::Tapped(pin) | Outcome::Place(pin) => self.place_person(moment, Some(pin)),
            Outcome::Nothing | Outcome::Refused(_) | Outcome::Restored => {}
        }
    }

    pub(super) fn give_role(&mut self, role: Option<u8>) {
        let Some(hosted) = self.hosted() else { return };
        let role = role.and_then(|at| hosted.roles.roles().at(at));
        self.change_person(|person| Person { role, ..person });
    }

    pub(super) fn remove_person(&mut self) {
        self.change_person(|person| Person { current: None, desired: None, ..person });
        self.open_person(None);
    }

    fn change_person(&mut self, change: impl FnOnce(Person) -> Person) {
        let Some(hosted) = self.hosted() else { return };
        let Some(id) = hosted.person else { return };
        let known = hosted.session.entered().find(|(other, _)| *other == id);
        let new = Person { by: By::Host, current: None, desired: None, role: None };
        let Person { by: _, current, desired, role } = change(known.map_or(new, |(_, person)| person));
        let taken = hosted.session.enter(id, current, desired, role);
        if taken {
            self.settle();
            self.remembering().save();
        }
    }
}
