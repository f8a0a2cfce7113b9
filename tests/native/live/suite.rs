//! HPKE and Ed25519 against the vectors of their RFCs.

use llo_dialogue::live::suite::{OpeningKey, SignKey, is_signed};

use crate::support::keys::{Exactly, hex, open, seal, unhex};

fn thirty_two(digits: &str) -> [u8; 32] {
    unhex(digits).try_into().expect("32 bytes")
}

/// RFC 9180, A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305, base mode, sequence number 0.
#[test]
fn sealing_is_hpke() {
    let key = OpeningKey::derive(&thirty_two("1ac01f181fdf9f352797655161c58b75c656a6cc2716dcb66372da835542e1df"));
    assert_eq!(hex(&key.public()), "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a");
    let info = unhex("4f6465206f6e2061204772656369616e2055726e");
    let aad = unhex("436f756e742d30");
    let text = unhex("4265617574792069732074727574682c20747275746820626561757479");
    let mut rng = Exactly(unhex("909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b"));
    let sealed = seal(&key.public(), &info, &aad, &text, &mut rng).expect("it is a key");
    let encapsulated = "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a";
    let cipher = "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28";
    assert_eq!(hex(&sealed), format!("{encapsulated}{cipher}"));
    assert_eq!(open(&key, &info, &aad, &sealed), Some(text));
    assert_eq!(open(&key, &aad, &info, &sealed), None);
}

#[test]
fn no_keys_and_no_texts_are_refused() {
    let key = OpeningKey::derive(&[7; 32]);
    for short in [0, 1, 31, 32, 47] {
        assert_eq!(open(&key, b"", b"", &vec![9; short]), None, "{short} bytes");
    }
    // The points of small order: whatever is sealed to them, everyone could open.
    for point in [[0; 32], thirty_two("0100000000000000000000000000000000000000000000000000000000000000")] {
        assert_eq!(seal(&point, b"", b"", b"text", &mut Exactly(vec![1; 32])), None);
        assert_eq!(open(&key, b"", b"", &[&point[..], &[0; 48]].concat()), None);
    }
}

/// RFC 8032, 7.1: tests 1 to 3.
#[test]
fn signing_is_ed25519() {
    let table = [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe\
             24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302a\
             eeb00d291612bb0c00",
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed2\
             8dc027beceea1ec40a",
        ),
    ];
    for (secret, public, text, signature) in table {
        let (key, text) = (SignKey::new(&thirty_two(secret)), unhex(text));
        let signature: [u8; 64] = unhex(signature).try_into().expect("64 bytes");
        assert_eq!((hex(&key.public()), key.sign(&text)), (public.to_owned(), signature));
        assert!(is_signed(&key.public(), &text, &signature));
        assert!(!is_signed(&key.public(), b"another", &signature));
    }
}

/// With a key of small order, one signature is good for any text; a strict check refuses it.
#[test]
fn a_key_that_signs_everything_signs_nothing() {
    let point = thirty_two("0100000000000000000000000000000000000000000000000000000000000000");
    let mut signature = [0; 64];
    signature[..32].copy_from_slice(&point);
    assert!(!is_signed(&point, b"anything", &signature));
}
