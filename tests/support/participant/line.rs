//! The line between a participant's page and the broker: what their page wants of it, and cutting it.

use llo_dialogue::contract::wire::Topic;
use llo_dialogue::elements::participant::msg::Msg;
use llo_dialogue::kit::live_effect::LiveEffect;
use llo_dialogue::live::transport::{Command, Down, Interest, TransportEvent};

use super::Room;

/// How a participant is connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wire {
    None,
    Down(Down),
    Up,
}

impl Room {
    pub fn cut(&mut self, why: Down) -> &mut Room {
        self.cut = Some(why);
        self.reconnect();
        self.run();
        self
    }

    pub fn mend(&mut self) -> &mut Room {
        self.cut = None;
        self.reconnect();
        self.run();
        self
    }

    /// Carries on until nothing moves.
    pub(super) fn run(&mut self) {
        loop {
            let effects = self.driver.ports().live.take();
            if effects.is_empty() {
                return;
            }
            effects.into_iter().for_each(|effect| self.carry_out(effect));
        }
    }

    fn carry_out(&mut self, effect: LiveEffect) {
        match effect {
            LiveEffect::Connect(..) => {
                (self.listens, self.wire) = (false, Wire::Down(Down::Offline));
                self.waiting.clear();
                self.reconnect();
            }
            LiveEffect::Disconnect(_) => {
                (self.listens, self.wire) = (false, Wire::None);
                self.waiting.clear();
            }
            LiveEffect::Send(_, commands) => commands.into_iter().for_each(|command| match command {
                Command::Subscribe(Interest::State(_)) => {
                    self.listens = true;
                    self.hear_retained();
                }
                Command::Subscribe(Interest::Own(..)) => {}
                Command::Subscribe(Interest::Pins(_)) => panic!("a participant listens to pins"),
                Command::Publish(publish) => {
                    self.waiting.retain(|waiting| waiting.topic != publish.topic);
                    self.waiting.push(publish);
                    self.flush();
                }
            }),
            LiveEffect::DownloadPicture { .. } | LiveEffect::ToggleFullScreen | LiveEffect::OpenWindow(_) => {}
        }
    }

    fn reconnect(&mut self) {
        match (self.wire, self.cut) {
            (Wire::None, _) => {}
            (Wire::Up | Wire::Down(_), Some(why)) => {
                self.wire = Wire::Down(why);
                self.driver.send(Msg::Happened(TransportEvent::Down(why)));
            }
            (Wire::Up | Wire::Down(_), None) => {
                self.wire = Wire::Up;
                self.driver.send(Msg::Happened(TransportEvent::Up));
                self.hear_retained();
                self.flush();
            }
        }
    }

    fn hear_retained(&mut self) {
        let state = self.listens_to().and_then(|topic| self.hall.retained.get(&topic.to_string()).cloned());
        self.bring(state.into_iter().collect());
    }

    /// Where they expect the state. Only another session's is worked out from the code, which is slow.
    pub(super) fn listens_to(&self) -> Option<Topic> {
        let code = self.driver.model().code?;
        let ours = code.is_same_session(self.hall.code());
        Some(Topic::State(if ours { self.hall.lead.keys().session() } else { code.session() }))
    }

    /// States to the participant.
    pub(super) fn bring(&mut self, said: Vec<(Topic, Vec<u8>)>) {
        for (topic, payload) in said {
            if self.listens && self.wire == Wire::Up && self.listens_to() == Some(topic) {
                self.driver.send(Msg::Happened(TransportEvent::Message { topic, payload }));
            }
        }
    }

    fn flush(&mut self) {
        while self.wire == Wire::Up && !self.waiting.is_empty() {
            let publish = self.waiting.remove(0);
            self.sent.push(publish.clone());
            let said = self.hall.take(publish.topic, publish.payload);
            self.driver.send(Msg::Happened(TransportEvent::Delivered(publish.topic)));
            self.bring(said);
        }
    }
}
