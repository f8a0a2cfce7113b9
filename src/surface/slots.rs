//! The slots of the elements: where the page's own words stand in one.

use crate::contract::named::named;

named! {
    /// By the value of the attribute `slot` of a child.
    pub enum Slot {
        /// Of children without that attribute.
        Fallback = "",
        Help = "help",
    }
}

impl Slot {
    pub fn meaning(self) -> &'static str {
        match self {
            Slot::Fallback => "what shows until the element works, and stays in sight if it cannot",
            Slot::Help => {
                "who can help here, such as the confidential adviser of the house; stands on every screen, for everybody, \
                 whatever they answer, and is not printed"
            }
        }
    }
}
