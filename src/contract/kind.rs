//! What an element can be on the Rust side: a tag can stand for more than one kind, by its attributes.

use super::named::named;

named! {
    /// By the name that the shell asks a bundle for.
    pub enum ElementKind {
        /// `<llo-dialogue>`, one person's own.
        Dialogue = "dialogue",
        SelfCheck = "selfCheck",
        /// `<llo-dialogue session>`: one who takes part.
        Session = "session",
        Board = "board",
        Cards = "cards",
    }
}
