//! What names a session, the keys that speak for it, and the names of its roles.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::base32;
use crate::domain::disclosure::Roles;

/// Names a session in topics. It is stretched from the join code: who knows the code finds the session with it, and
/// who sees the topics does not know the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SessionId(pub [u8; 5]);

impl SessionId {
    pub const LETTERS: usize = 8;

    /// From the eight letters as a topic has them: capitals, and nothing between.
    pub fn parse(text: &str) -> Option<SessionId> {
        base32::decode(text).map(SessionId).filter(|id| id.to_string() == text)
    }
}

/// Eight letters.
impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&base32::encode(&self.0))
    }
}

/// The public keys of a session and how long they are good, which the join code is the fingerprint of. Nobody has looked
/// at the bytes yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKeys {
    /// Ed25519: the facilitator's messages are signed with it.
    pub sign: [u8; 32],
    /// X25519: contributions are sealed to it.
    pub seal: [u8; 32],
    /// After this moment the session is void, in milliseconds since 1970.
    pub not_after: u64,
}

/// HPKE's `enc`: what a contribution is sealed with begins with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EncapsulatedKey(pub [u8; 32]);

/// The names of a session's roles, in the host's order: none, or 2 to 6.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<String>", into = "Vec<String>")]
pub struct RoleNames(Vec<String>);

impl RoleNames {
    /// The longest name, in characters.
    pub const NAME_LIMIT: usize = 40;

    /// Without spaces around them. `None` for a single one or too many, for a name that is empty, too long, there
    /// twice, or holds a control character.
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Option<RoleNames> {
        let most = usize::from(Roles::LIMIT) + 1;
        let names: Vec<String> = names.into_iter().take(most).map(|name| name.trim().to_owned()).collect();
        let good = |name: &String| {
            !name.is_empty() && name.chars().count() <= Self::NAME_LIMIT && !name.contains(char::is_control)
        };
        let twice = (1..names.len()).any(|at| names[..at].contains(&names[at]));
        Roles::new(u8::try_from(names.len()).ok()?)?;
        (names.iter().all(good) && !twice).then_some(RoleNames(names))
    }

    pub fn names(&self) -> impl ExactSizeIterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    pub fn roles(&self) -> Roles {
        u8::try_from(self.0.len()).ok().and_then(Roles::new).unwrap_or_default()
    }
}

impl From<RoleNames> for Vec<String> {
    fn from(RoleNames(names): RoleNames) -> Vec<String> {
        names
    }
}

impl TryFrom<Vec<String>> for RoleNames {
    type Error = String;

    fn try_from(names: Vec<String>) -> Result<RoleNames, String> {
        let (most, longest) = (Roles::LIMIT, RoleNames::NAME_LIMIT);
        let rule = || format!("must be no or 2 to {most} different names of at most {longest} characters");
        RoleNames::new(names.iter().map(String::as_str)).ok_or_else(rule)
    }
}
