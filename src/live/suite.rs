//! HPKE and Ed25519 with everything chosen that can be chosen. Only bytes go in and out.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::CryptoRng;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal_with_rng};

type Aead = ChaCha20Poly1305;
type Kdf = HkdfSha256;
type Dh = X25519HkdfSha256;

/// The length of an HPKE encapsulated key.
pub const ENCAPSULATED: usize = 32;
/// How much longer a text is when it is sealed, without the encapsulated key.
pub const TAG: usize = 16;
pub const SIGNATURE: usize = 64;

/// Opens what is sealed to its public half.
pub struct OpeningKey(<Dh as Kem>::PrivateKey);

impl OpeningKey {
    /// From 32 random bytes, by HPKE's `DeriveKeyPair`.
    pub fn derive(seed: &[u8; 32]) -> OpeningKey {
        OpeningKey(Dh::derive_keypair(seed).0)
    }

    pub fn public(&self) -> [u8; 32] {
        Dh::sk_to_pk(&self.0).to_bytes().into()
    }

    /// `SealBase` undone. `None` when anything about it is not as it was sealed.
    pub fn open(&self, info: &[u8], aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (encapsulated, text) = sealed.split_at_checked(ENCAPSULATED)?;
        let encapsulated = <Dh as Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
        single_shot_open::<Aead, Kdf, Dh>(&OpModeR::Base, &self.0, &encapsulated, info, text, aad).ok()
    }
}

/// HPKE's `SealBase`: the encapsulated key, and behind it the sealed text. `None` for a key that is no key.
pub fn seal(to: &[u8; 32], info: &[u8], aad: &[u8], text: &[u8], rng: &mut impl CryptoRng) -> Option<Vec<u8>> {
    let to = <Dh as Kem>::PublicKey::from_bytes(to).ok()?;
    let sealed = single_shot_seal_with_rng::<Aead, Kdf, Dh>(&OpModeS::Base, &to, info, text, aad, rng);
    let (encapsulated, text) = sealed.ok()?;
    Some([&encapsulated.to_bytes()[..], &text].concat())
}

/// Signs; its public half verifies.
pub struct SignKey(SigningKey);

impl SignKey {
    /// From 32 random bytes: the secret key of RFC 8032.
    pub fn new(seed: &[u8; 32]) -> SignKey {
        SignKey(SigningKey::from_bytes(seed))
    }

    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    pub fn sign(&self, text: &[u8]) -> [u8; SIGNATURE] {
        self.0.sign(text).to_bytes()
    }
}

/// Whether the owner of this key signed this text. Keys and signatures with more than one form are refused.
pub fn is_signed(by: &[u8; 32], text: &[u8], signature: &[u8; SIGNATURE]) -> bool {
    let signature = Signature::from_bytes(signature);
    VerifyingKey::from_bytes(by).is_ok_and(|key| key.verify_strict(text, &signature).is_ok())
}
