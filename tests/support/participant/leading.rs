//! What the facilitator does in a session that a participant takes part in.

use llo_dialogue::domain::session::{Phase, RoundNo, Session};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::live::transport::Command;

use super::Room;
use crate::support::session::{at, both, lead, send};

impl Room {
    pub fn facilitate(&mut self, change: impl FnOnce(&mut Session)) -> &mut Room {
        change(self.hall.session.as_mut().expect("it is open"));
        let said = self.hall.tell();
        self.bring(said);
        self.run();
        self
    }

    pub fn lead_to(&mut self, phase: Phase) -> &mut Room {
        self.facilitate(|session| lead(session, phase))
    }

    pub fn next(&mut self) -> &mut Room {
        self.facilitate(|session| assert!(session.next(&mut at(7))))
    }

    /// So many others, who place both pins in these corners in this round.
    pub fn others(&mut self, number: u8, round: RoundNo, current: Quadrant, desired: Quadrant) -> &mut Room {
        let counter = 1 + round as u64;
        self.facilitate(|session| {
            (100..100 + number).for_each(|id| {
                send(session, id, counter, both(round, current, desired));
            });
        })
    }

    fn facilitator_says(&mut self, commands: Vec<Command>) -> &mut Room {
        let said = self.hall.publish(commands);
        self.bring(said);
        self.run();
        self
    }

    pub fn close(&mut self) -> &mut Room {
        let ids = self.hall.session.take().expect("it is open").close();
        let commands = self.hall.lead.close(ids, self.hall.now());
        self.facilitator_says(commands)
    }

    /// The broker has lost everything.
    pub fn forget_retained(&mut self) {
        self.hall.retained.clear();
    }

    /// The facilitator's page goes away for a moment.
    pub fn facilitator_leaves(&mut self) -> &mut Room {
        let commands = self.hall.lead.leave(self.hall.now());
        self.facilitator_says(commands)
    }

    /// Something was pressed there that may lead elsewhere.
    pub fn facilitator_may_leave(&mut self) -> &mut Room {
        let commands = self.hall.lead.may_leave(self.hall.now());
        self.facilitator_says(commands)
    }

    pub fn facilitator_is_back(&mut self) -> &mut Room {
        let commands = self.hall.lead.wake(self.hall.now());
        self.facilitator_says(commands)
    }

    /// Any bytes as a state.
    pub fn somebody_says(&mut self, payload: Vec<u8>) -> &mut Room {
        let topic = self.listens_to().expect("they listen");
        self.hall.retained.insert(topic.to_string(), (topic, payload.clone()));
        self.bring(vec![(topic, payload)]);
        self.run();
        self
    }
}
