//! In quiet moments the board makes ready for what people send next, a little at a time.

use super::Context;

/// The pause before the next little, in milliseconds; and how much a little is, in contributions. In a browser of 2025
/// that is 5 milliseconds of work, and nobody sees that it is done.
const PAUSE: u64 = 40;
const LITTLE: usize = 16;

impl Context<'_> {
    /// There may be something to prepare: not at once, for where one speaks others do.
    pub(super) fn prepare_soon(&mut self) {
        let soon = self.now.after(PAUSE);
        if let Some(hosted) = self.hosted()
            && !hosted.lead.is_prepared()
        {
            hosted.prepare_at.get_or_insert(soon);
        }
    }

    /// A little, if it is time and what came is shown already.
    pub(super) fn prepare(&mut self) {
        let now = self.now;
        let Some(hosted) = self.hosted() else { return };
        let is_quiet = !hosted.unsettled && hosted.settled != now;
        if hosted.prepare_at.take_if(|at| now >= *at).is_some() && is_quiet {
            for _ in 0..LITTLE {
                hosted.lead.prepare();
            }
        }
        self.prepare_soon();
    }
}
