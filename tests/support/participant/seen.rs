//! What is so: on the participant's page, in their browser, and at the facilitator.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Content, ParticipantId, Placed};
use llo_dialogue::elements::participant::query::{self, Screen};
use llo_dialogue::elements::participant::view::{self, View};
use llo_dialogue::kit::ports::Clock;

use super::{KEY, Room};

impl Room {
    pub fn me(&self) -> Option<ParticipantId> {
        self.driver.model().link.as_ref().map(|link| link.me())
    }

    /// What the facilitator has of everyone but the others.
    pub fn came(&self) -> Vec<Content> {
        let kept = self.hall.session.as_ref().expect("it is open").keep();
        let other = |id: ParticipantId| id.0 == [id.0[0]; 16];
        let mine = kept.sent.into_iter().filter(|sent| !other(sent.participant));
        mine.map(|sent| sent.content).collect()
    }

    /// The one participant's pins as the facilitator has them.
    pub fn placed(&self) -> Option<Placed> {
        match self.came().as_slice() {
            [] => None,
            [Content::Here(placed)] => Some(*placed),
            [Content::Gone] => None,
            more => panic!("one participant became {}", more.len()),
        }
    }

    pub fn view(&self) -> View {
        view::view(&self.driver.model(), self.driver.ports().now())
    }

    pub fn screen(&self) -> Screen {
        query::screen(&self.driver.model())
    }

    /// Title of the message about the connection.
    pub fn link_says(&self) -> Option<&'static str> {
        self.view().link.map(|link| link.title)
    }

    pub fn stored(&self) -> Option<String> {
        self.driver.ports().local.borrow().get(KEY).cloned()
    }

    pub fn pin_count(&self) -> usize {
        let model = self.driver.model();
        Moment::BOTH.into_iter().filter(|moment| model.placing.dialogue.pin(*moment).is_some()).count()
    }
}
