//! The facilitator's states, signed and numbered: a participant's device takes only those of the keys that its code
//! stands for, each only once, and never an older one.

use super::code::{Code, OtherKeys};
use super::keys::Keys;
use super::suite::{SIGNATURE, is_signed};
use crate::contract::wire::{PublicKeys, SessionId, State, Unread};
use crate::domain::time::Time;

const KEY: usize = 32;
const HEAD: usize = 2 * KEY + SIGNATURE;

/// Why a state is ignored. Nothing of it is to be used then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ignored {
    /// Nothing: the topic was cleared. Only a signed state closes a session.
    Cleared,
    /// Shorter or longer than any state.
    Length,
    /// From someone else: its keys are not the ones that the code stands for, or not those of the states before.
    OtherKeys,
    /// The right keys, but not signed with them.
    Forged,
    Unread(Unread),
    /// Its number is not higher than the last one's.
    Old,
    /// It is void by this device's clock.
    Expired,
}

impl Keys {
    /// What is published as the state of the session.
    pub fn sign(&self, state: &State) -> Vec<u8> {
        let (keys, json) = (self.public(), state.write());
        let signature = self.sign.sign(&signed(self.session(), &keys, json.as_bytes()));
        [&keys.sign[..], &keys.seal, &signature, json.as_bytes()].concat()
    }
}

/// The facilitator as a participant's device knows them.
#[derive(Clone, Debug)]
pub struct Listener {
    code: Code,
    known: Option<Facilitator>,
    /// The number that the next state has to be above; any is, above none.
    last: Option<u64>,
}

/// Keys that signed a state and match the code. There is no other way to come by one, so nothing is sealed to keys that
/// nobody checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facilitator {
    session: SessionId,
    keys: PublicKeys,
}

impl Facilitator {
    pub fn session(&self) -> SessionId {
        self.session
    }

    pub fn keys(&self) -> &PublicKeys {
        &self.keys
    }
}

impl Listener {
    pub fn new(code: Code) -> Listener {
        Listener { code, known: None, last: None }
    }

    /// After the page was loaded again: hears the last state of before once more, and none below it.
    pub fn again(code: Code, last: u64) -> Listener {
        Listener { last: last.checked_sub(1), ..Listener::new(code) }
    }

    pub fn session(&self) -> SessionId {
        self.code.session()
    }

    /// Whom contributions are sealed to, once a state was heard.
    pub fn facilitator(&self) -> Option<&Facilitator> {
        self.known.as_ref()
    }

    /// The state that came on the session's topic. The keys come first, the signature second; only then is it read.
    ///
    /// # Errors
    /// [`Ignored`]; what was known before stays.
    pub fn hear(&mut self, message: &[u8], now: Time) -> Result<State, Ignored> {
        if message.is_empty() {
            return Err(Ignored::Cleared);
        }
        let (keys, signature, json) = apart(message).ok_or(Ignored::Length)?;
        self.code.verify(&keys).map_err(|OtherKeys| Ignored::OtherKeys)?;
        let facilitator = Facilitator { session: self.session(), keys };
        // A typed code is short: whoever finds other keys for it later is too late.
        if self.facilitator().is_some_and(|known| *known != facilitator) {
            return Err(Ignored::OtherKeys);
        }
        if !is_signed(&keys.sign, &signed(self.session(), &keys, json), &signature) {
            return Err(Ignored::Forged);
        }
        let state = State::read(json).map_err(Ignored::Unread)?;
        if self.last.is_some_and(|last| state.number <= last) {
            return Err(Ignored::Old);
        }
        if now.millis() > state.not_after {
            return Err(Ignored::Expired);
        }
        (self.known, self.last) = (Some(facilitator), Some(state.number));
        Ok(state)
    }
}

/// The text that the signature is of.
fn signed(session: SessionId, keys: &PublicKeys, json: &[u8]) -> Vec<u8> {
    let label = format!("llo-wire/1 state {session}\n");
    [label.as_bytes(), &keys.sign, &keys.seal, json].concat()
}

fn apart(message: &[u8]) -> Option<(PublicKeys, [u8; SIGNATURE], &[u8])> {
    let (sign, rest) = message.split_first_chunk::<KEY>()?;
    let (seal, rest) = rest.split_first_chunk::<KEY>()?;
    let (signature, json) = rest.split_first_chunk::<SIGNATURE>()?;
    (message.len() <= HEAD + State::LIMIT).then_some((PublicKeys { sign: *sign, seal: *seal }, *signature, json))
}
