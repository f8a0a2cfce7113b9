//! What a facilitator's end hears: contributions, and its own states.

use super::{CLOSED_FOR, Facilitating, Heard, Life, PutBack};
use crate::contract::wire::{State, Topic, Unread};
use crate::domain::session::{Contribution, ParticipantId};
use crate::domain::time::Time;
use crate::live::link::{Link, count};
use crate::live::precomputed::PrecomputedContexts;
use crate::live::seal::{Refused, SEALED};
use crate::live::sign::Ignored;
use crate::live::transport::{Command, TransportEvent};

impl Facilitating {
    /// What the transport told.
    pub fn hear(&mut self, happening: TransportEvent, now: Time) -> Heard {
        let session = self.keys.session();
        let mut heard = Heard::default();
        match happening {
            TransportEvent::Up => {
                (self.link, self.denied) = (Link::Up, false);
                heard.commands = self.say_again(now);
            }
            TransportEvent::Down(down) => self.link = Link::down(down),
            TransportEvent::Message { topic: Topic::Pin(of, participant), payload } if of == session => {
                match &self.life {
                    Life::Leading => {
                        heard.contributions.extend(self.open_pin(participant, &payload, now));
                        heard.commands.extend(self.sweep(now));
                    }
                    // Whoever has not heard yet that the session is closed.
                    Life::Closed(_) if !payload.is_empty() => heard.commands.push(self.clear(participant)),
                    Life::Closed(_) | Life::TakenOver | Life::ClosedElsewhere => {}
                }
            }
            TransportEvent::Message { topic: Topic::State(of), payload } if of == session => {
                heard.commands = self.hear_state(payload, now);
            }
            TransportEvent::Message { .. } | TransportEvent::Dropped => count(&mut self.refused.malformed),
            TransportEvent::Delivered(topic) => {
                self.denied &= topic != Topic::State(session);
                if let Some(put_back) = self.put_back.as_mut().filter(|_| topic == Topic::State(session)) {
                    put_back.is_delivered = true;
                }
                self.delivered(topic);
            }
            TransportEvent::Refused(topic) => self.denied |= topic == Topic::State(session),
        }
        heard
    }

    fn delivered(&mut self, topic: Topic) {
        let Life::Closed(left) = &mut self.life else { return };
        match topic {
            Topic::State(_) => self.said.clear(),
            Topic::Pin(_, participant) => {
                if let Some(at) = left.iter().rposition(|id| *id == participant) {
                    left.remove(at);
                }
            }
        }
    }

    fn open_pin(&mut self, participant: ParticipantId, payload: &[u8], now: Time) -> Option<Contribution> {
        let now = if self.doubts_clock { now.min(Time::from_millis(self.not_after())) } else { now };
        let (ahead, tally) = (&mut self.ahead, &mut self.refused);
        let opened = self.keys.open_with(participant, payload, now, |key| ahead.take(participant, key));
        match opened {
            Ok(_) | Err(Refused::Cleared) => self.unopened.remove(participant),
            // Perhaps a newer page that leads with these keys can.
            Err(Refused::Unread(Unread::Newer) | Refused::Expired) => {}
            Err(Refused::Length | Refused::Sealed | Refused::Unsigned | Refused::Unread(_)) => {
                self.unopened.add(participant)
            }
        }
        match opened {
            Ok(sent) => {
                if let Some(next) = sent.next {
                    ahead.announce(participant, next);
                }
                return Some(sent.contribution);
            }
            Err(Refused::Cleared) => {}
            Err(Refused::Length) if payload.len() > SEALED => count(&mut tally.oversized),
            Err(Refused::Length | Refused::Unread(_)) => count(&mut tally.malformed),
            Err(Refused::Sealed | Refused::Unsigned) => count(&mut tally.forged),
            Err(Refused::Expired) => count(&mut tally.replayed),
        }
        None
    }

    /// Mostly it is our own. Of two with the same number, who have begun from the same file, one goes on.
    fn hear_state(&mut self, message: Vec<u8>, now: Time) -> Vec<Command> {
        if self.is_closed() {
            return Vec::new();
        }
        let tally = &mut self.refused;
        match self.keys.heard(self.medium, &message) {
            Ok(state) if (state.number, &message) > (self.number, &self.said) => {
                return self.yield_to(&state, message, now);
            }
            Ok(_) | Err(Ignored::Cleared) => {}
            Err(Ignored::Long) => count(&mut tally.oversized),
            Err(Ignored::OtherKeys | Ignored::Forged) => count(&mut tally.forged),
            Err(Ignored::Old | Ignored::Expired | Ignored::TooFarAhead) => count(&mut tally.replayed),
            Err(Ignored::Short | Ignored::Unread(_)) => count(&mut tally.malformed),
        }
        Vec::new()
    }

    /// After a reconnect we may have spoken before we heard of it, and stand in its place: so it is put back.
    fn yield_to(&mut self, state: &State, message: Vec<u8>, now: Time) -> Vec<Command> {
        let is_hidden = self.put_back.is_some_and(|put_back| put_back.may_hide(state));
        let in_the_way = matches!(self.life, Life::Leading) || is_hidden;
        let (life, lasts) = match state.open {
            None => (Life::ClosedElsewhere, Some(CLOSED_FOR)),
            Some(_) => (Life::TakenOver, self.lasts(now)),
        };
        (self.life, self.told, self.ahead) = (life, None, PrecomputedContexts::default());
        let Some(lasts) = lasts.filter(|_| in_the_way && self.link == Link::Up) else { return Vec::new() };
        self.put_back = Some(PutBack { number: state.number, is_delivered: false });
        vec![self.publish(message, lasts)]
    }
}
