//! HPKE and Ed25519 with everything chosen that can be chosen. Only bytes go in and out.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use hpke::aead::{AeadCtxR, AeadCtxS, ChaCha20Poly1305};
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::CryptoRng;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, setup_receiver, setup_sender_with_rng};

type Aead = ChaCha20Poly1305;
type Kdf = HkdfSha256;
type Dh = X25519HkdfSha256;

/// The length of an HPKE encapsulated key.
pub const ENCAPSULATED: usize = 32;
/// How much longer a text is when it is sealed, without the encapsulated key.
pub const TAG: usize = 16;
pub const SIGNATURE: usize = 64;
/// The bytes of a public key, to verify signatures and to seal to.
pub const KEY: usize = 32;

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

    /// HPKE's `SetupBaseR`: what can be done before the sealed text is there, and nearly all that takes time. `None` for
    /// an encapsulated key that is no key.
    pub fn setup(&self, info: &[u8], encapsulated: &[u8; ENCAPSULATED]) -> Option<RecipientContext> {
        let encapsulated = <Dh as Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
        setup_receiver(&OpModeR::Base, &self.0, &encapsulated, info).ok().map(RecipientContext)
    }
}

/// Opens the one text that is sealed with its encapsulated key.
pub struct RecipientContext(AeadCtxR<Aead, Kdf, Dh>);

impl RecipientContext {
    /// `None` when anything about it is not as it was sealed.
    pub fn open(mut self, aad: &[u8], text: &[u8]) -> Option<Vec<u8>> {
        self.0.open(text, aad).ok()
    }
}

/// Seals one text, which need not be known yet; its encapsulated key is.
pub struct SenderContext {
    encapsulated: [u8; ENCAPSULATED],
    context: AeadCtxS<Aead, Kdf, Dh>,
}

impl SenderContext {
    /// HPKE's `SetupBaseS`. `None` for a key that is no key.
    pub fn setup(to: &[u8; 32], info: &[u8], rng: &mut impl CryptoRng) -> Option<SenderContext> {
        let to = <Dh as Kem>::PublicKey::from_bytes(to).ok()?;
        let (encapsulated, context) = setup_sender_with_rng::<Aead, Kdf, Dh>(&OpModeS::Base, &to, info, rng).ok()?;
        Some(SenderContext { encapsulated: encapsulated.to_bytes().into(), context })
    }

    pub fn encapsulated(&self) -> [u8; ENCAPSULATED] {
        self.encapsulated
    }

    /// The encapsulated key, and behind it the sealed text.
    pub fn seal(mut self, aad: &[u8], text: &[u8]) -> Option<Vec<u8>> {
        Some([&self.encapsulated[..], &self.context.seal(text, aad).ok()?].concat())
    }
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
