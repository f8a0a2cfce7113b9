//! Waiting for a condition instead of for a while.

use std::fmt::Debug;
use std::time::{Duration, Instant};

/// Long enough for a slow machine with three browsers at work; a passing run never waits this long.
pub const PATIENCE: Duration = Duration::from_secs(15);
const BETWEEN: Duration = Duration::from_millis(20);

/// Asks again and again until `look` gives something.
///
/// # Panics
/// With `what` when it does not come within [`PATIENCE`].
pub async fn until<T>(what: &str, look: impl AsyncFnMut() -> Option<T>) -> T {
    let found = within(PATIENCE, look).await;
    found.unwrap_or_else(|| panic!("waited {} s in vain for: {what}", PATIENCE.as_secs()))
}

/// Asks again and again until `look` gives something, or until `patience` is over.
pub async fn within<T>(patience: Duration, mut look: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        let found = look().await;
        if found.is_some() || start.elapsed() >= patience {
            return found;
        }
        tokio::time::sleep(BETWEEN).await;
    }
}

/// Asks again and again until `look` gives `wanted`.
///
/// # Panics
/// With what it gave last, when that does not become `wanted` within [`PATIENCE`].
pub async fn becomes<T: PartialEq + Debug>(what: &str, wanted: T, mut look: impl AsyncFnMut() -> T) {
    let start = Instant::now();
    loop {
        let last = look().await;
        if last == wanted {
            return;
        }
        assert!(start.elapsed() < PATIENCE, "{what}\n  is       {last:?}\n  and not  {wanted:?}");
        tokio::time::sleep(BETWEEN).await;
    }
}
