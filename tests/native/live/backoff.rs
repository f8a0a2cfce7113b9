//! How long is waited: by chance, longer each time, never beyond half a minute.

use llo_dialogue::live::backoff::Backoff;
use llo_dialogue::live::entropy::EntropySource;

use crate::support::lines::chance;

fn extreme(byte: u8) -> EntropySource {
    EntropySource::new(move |bytes| bytes.fill(byte))
}

#[test]
fn the_first_wait_is_short_and_the_longest_half_a_minute() {
    for seed in 0..200 {
        let (mut backoff, mut chance) = (Backoff::default(), chance(seed));
        for ceiling in [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000] {
            let wait = backoff.wait(&mut chance);
            assert!((100..=ceiling).contains(&wait), "{wait} of {ceiling}");
        }
        backoff.reset();
        assert!((100..=1_000).contains(&backoff.wait(&mut chance)));
    }
}

#[test]
fn it_never_ends() {
    let mut backoff = Backoff::default();
    (0..10_000).for_each(|_| assert!(backoff.wait(&mut extreme(0xFF)) <= 30_000));
    assert_eq!(backoff.wait(&mut extreme(0)), Backoff::SHORTEST);
}

/// A room full of phones: no tenth of the first second gets a fifth of them.
#[test]
fn a_room_comes_back_spread_out() {
    let waits = (0..1_000).map(|seed| Backoff::default().wait(&mut chance(seed)));
    let mut tenths = [0; 11];
    waits.for_each(|wait| tenths[wait as usize / 100] += 1);
    assert!(tenths.iter().all(|count| *count < 200), "{tenths:?}");
}
