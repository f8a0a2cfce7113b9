//! A fingerprint that takes its time: PBKDF2 with HMAC-SHA-256 (RFC 8018), as the crates of RustCrypto have it.
//!
//! It is a package of its own for one reason: generic code is compiled where its types are chosen, so `pbkdf2` called from
//! the library makes a join code in 11.7 ms instead of 8.2 (natively, in the release profile), and in 207 instead of 9 in
//! tests, whatever the profile of that crate. See the profiles in the workspace's manifest.
#![no_std]

use hmac::Hmac;
use sha2::Sha256;

/// So many bytes for a password, with so many rounds.
pub fn stretch<const BYTES: usize>(password: &[u8], salt: &[u8], rounds: u32) -> [u8; BYTES] {
    let mut bytes = [0; BYTES];
    fill(password, salt, rounds, &mut bytes);
    bytes
}

fn fill(password: &[u8], salt: &[u8], rounds: u32, bytes: &mut [u8]) {
    // HMAC takes a key of any length.
    let _ = pbkdf2::pbkdf2::<Hmac<Sha256>>(password, salt, rounds, bytes);
}
