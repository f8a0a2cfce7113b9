//! The facilitator's states, signed and numbered: a participant's device takes only those of the keys that its code
//! stands for, each only once, and never an older one.

use super::code::{A_DAY, Code, LASTS_AT_MOST, OtherKeys};
use super::keys::Keys;
use super::participation::LastState;
use super::suite::{KEY, SIGNATURE, is_signed};
use super::transport::Medium;
use crate::contract::wire::{PublicKeys, SessionId, State, Unread};
use crate::domain::time::Time;

/// What comes before the JSON: both keys, the end of the session and the signature.
pub const HEAD: usize = 2 * KEY + size_of::<u64>() + SIGNATURE;
/// How many key pairs are remembered, so that states of the wrong ones cost no more than one stretch per pair.
const CHECKED: usize = 32;

/// Why a state is ignored. Nothing of it is to be used then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ignored {
    /// Nothing: the topic was cleared. Only a signed state closes a session.
    Cleared,
    /// Shorter than any state.
    Short,
    /// Longer than any state.
    Long,
    /// From someone else: its keys are not the ones that the code stands for, or not those of the states before.
    OtherKeys,
    /// The right keys, but not signed with them.
    Forged,
    Unread(Unread),
    /// Its number is not higher than the last one's.
    Old,
    /// Its session ended more than a day ago, by this device's clock.
    Expired,
    /// Its session would end later than any does, by this device's clock.
    TooFarAhead,
}

impl Keys {
    /// What is published as the state of the session, over this medium.
    pub fn sign(&self, medium: Medium, state: &State) -> Vec<u8> {
        self.sign_text(medium, state.write().as_bytes())
    }

    /// The same with any text, as a later version would write it.
    pub fn sign_text(&self, medium: Medium, json: &[u8]) -> Vec<u8> {
        let keys = self.public();
        let signature = self.sign.sign(&signed(medium, self.session(), &keys, json));
        [&head(&keys), &signature[..], json].concat()
    }

    /// A state that was signed with these keys for this medium, whichever page did it.
    ///
    /// # Errors
    /// [`Ignored`].
    pub fn heard(&self, medium: Medium, message: &[u8]) -> Result<State, Ignored> {
        let signed = Signed::new(message)?;
        if signed.keys == self.public() { signed.read(medium, self.session()) } else { Err(Ignored::OtherKeys) }
    }
}

/// The facilitator as a participant's device knows them.
#[derive(Clone, Debug)]
pub struct Listener {
    code: Code,
    /// Stretched from the code.
    session: SessionId,
    known: Option<Facilitator>,
    /// The number that the next state has to be above; any is, above none.
    last: Option<u64>,
    /// Whether these keys match the code, the latest first: it takes a while to find out.
    checked: Vec<(PublicKeys, Result<(), OtherKeys>)>,
}

/// Keys that match the code, and signed a state now or before the page was loaded again. There is no other way to come
/// by one, so nothing is sealed to keys that nobody checked: those from storage are checked too.
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

    /// When the session is void, in milliseconds since 1970.
    pub fn not_after(&self) -> u64 {
        self.keys.not_after
    }
}

impl Listener {
    /// Slow on purpose, as [`Code::session`].
    pub fn new(code: Code) -> Listener {
        Listener { code, session: code.session(), known: None, last: None, checked: Vec::new() }
    }

    /// After the page was loaded again: hears the last state of before once more, none below it, and nobody else.
    ///
    /// # Errors
    /// [`OtherKeys`]: the code does not stand for the keys that were kept. As slow as [`Code::verify`].
    pub fn again(code: Code, last: &LastState) -> Result<Listener, OtherKeys> {
        code.verify(&last.keys)?;
        let new = Listener::new(code);
        let known = Some(Facilitator { session: new.session, keys: last.keys });
        Ok(Listener { known, last: last.number.checked_sub(1), ..new })
    }

    pub fn session(&self) -> SessionId {
        self.session
    }

    /// Whom contributions are sealed to, once a state was heard.
    pub fn facilitator(&self) -> Option<&Facilitator> {
        self.known.as_ref()
    }

    /// The state that came on the session's topic. What is cheap comes first: its keys have to be those of the states
    /// before, if there were any, and have to have signed it for this medium, in a form that can be read. Only then is it
    /// worked out whether the code stands for them, which is slow: whoever cannot sign makes nobody's phone work.
    ///
    /// # Errors
    /// [`Ignored`]; what was known before stays.
    pub fn hear(&mut self, medium: Medium, message: &[u8], now: Time) -> Result<State, Ignored> {
        let signed = Signed::new(message)?;
        let facilitator = Facilitator { session: self.session, keys: signed.keys };
        if self.known.is_some_and(|known| known != facilitator) {
            return Err(Ignored::OtherKeys);
        }
        let read = signed.read(medium, self.session);
        match read {
            // Only the facilitator may say that the page is too old.
            Ok(_) | Err(Ignored::Unread(Unread::Newer)) => {}
            Err(why) => return Err(why),
        }
        self.check(&facilitator).map_err(|OtherKeys| Ignored::OtherKeys)?;
        let state = read?;
        if self.last.is_some_and(|last| state.number <= last) {
            return Err(Ignored::Old);
        }
        // Else whoever once worked out keys for many codes could use them for ever. Of a session that was heard, the end is
        // the facilitator's to know: this device's clock may leap meanwhile.
        if self.known.is_none() {
            if now.millis() > facilitator.not_after().saturating_add(A_DAY) {
                return Err(Ignored::Expired);
            }
            if facilitator.not_after() > now.millis().saturating_add(LASTS_AT_MOST) {
                return Err(Ignored::TooFarAhead);
            }
        }
        (self.known, self.last) = (Some(facilitator), Some(state.number));
        Ok(state)
    }
}

impl Listener {
    /// Whoever has been heard is the one: other keys for the same code come too late.
    fn check(&mut self, facilitator: &Facilitator) -> Result<(), OtherKeys> {
        if let Some(known) = self.facilitator() {
            return if known == facilitator { Ok(()) } else { Err(OtherKeys) };
        }
        let keys = facilitator.keys;
        if let Some((_, known)) = self.checked.iter().find(|(checked, _)| *checked == keys) {
            return *known;
        }
        let verdict = self.code.verify(&keys);
        self.checked.truncate(CHECKED - 1);
        self.checked.insert(0, (keys, verdict));
        verdict
    }
}

/// The text that the signature is of.
fn signed(medium: Medium, session: SessionId, keys: &PublicKeys, json: &[u8]) -> Vec<u8> {
    let label = format!("llo-wire/2 state {} {session}\n", medium.id());
    [label.as_bytes(), &head(keys), json].concat()
}

/// What a message says of the keys, before its signature.
fn head(keys: &PublicKeys) -> Vec<u8> {
    [&keys.sign[..], &keys.seal, &keys.not_after.to_be_bytes()].concat()
}

/// A message taken apart. Nobody has looked yet whether it is good.
struct Signed<'a> {
    keys: PublicKeys,
    signature: [u8; SIGNATURE],
    json: &'a [u8],
}

impl Signed<'_> {
    fn new(message: &[u8]) -> Result<Signed<'_>, Ignored> {
        match message.len() {
            0 => return Err(Ignored::Cleared),
            length if length > HEAD + State::LIMIT => return Err(Ignored::Long),
            _ => (),
        }
        let apart = || {
            let (sign, rest) = message.split_first_chunk::<KEY>()?;
            let (seal, rest) = rest.split_first_chunk::<KEY>()?;
            let (not_after, rest) = rest.split_first_chunk()?;
            let (signature, json) = rest.split_first_chunk::<SIGNATURE>()?;
            let keys = PublicKeys { sign: *sign, seal: *seal, not_after: u64::from_be_bytes(*not_after) };
            Some(Signed { keys, signature: *signature, json })
        };
        apart().ok_or(Ignored::Short)
    }

    fn read(&self, medium: Medium, session: SessionId) -> Result<State, Ignored> {
        let text = signed(medium, session, &self.keys, self.json);
        if !is_signed(&self.keys.sign, &text, &self.signature) {
            return Err(Ignored::Forged);
        }
        State::read(self.json).map_err(Ignored::Unread)
    }
}
