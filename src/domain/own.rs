//! A text of one's own. `str::to_owned` is compiled into every place that calls it, 40 bytes each; this is a call.

pub trait Own {
    fn own(&self) -> String;

    /// Its first characters, at most so many.
    fn first(&self, limit: usize) -> String;
}

impl Own for str {
    #[inline(never)]
    fn own(&self) -> String {
        self.to_owned()
    }

    #[inline(never)]
    fn first(&self, limit: usize) -> String {
        self.chars().take(limit).collect()
    }
}
