//! A text of one's own. `str::to_owned` is compiled into every place that calls it, 40 bytes each; this is a call.

pub trait Own {
    fn own(&self) -> String;
}

impl Own for str {
    #[inline(never)]
    fn own(&self) -> String {
        self.to_owned()
    }
}
