//! How the words of a language are declared, so that they can be read from a text, and be written into one: a line for
//! each, in the order of the declarations.

use std::str::Split;

type Text = &'static str;

/// Something that holds texts and nothing else, in the order of its declaration: as [`words!`] declares it.
pub trait Words: Sized + 'static {
    /// How many texts.
    const COUNT: usize;

    /// Made of the next lines.
    fn take(lines: &mut TextLines) -> Self;

    /// Adds all of them to a list.
    fn list(&self, texts: &mut Vec<Text>);
}

/// The lines of a text that has as many as there are words.
pub struct TextLines(Split<'static, char>);

impl TextLines {
    fn next(&mut self) -> Text {
        self.0.next().unwrap_or_default()
    }
}

impl Words for Text {
    const COUNT: usize = 1;

    fn take(lines: &mut TextLines) -> Text {
        lines.next()
    }

    fn list(&self, texts: &mut Vec<Text>) {
        texts.push(self);
    }
}

impl<W: Words, const N: usize> Words for [W; N] {
    const COUNT: usize = N * W::COUNT;

    fn take(lines: &mut TextLines) -> [W; N] {
        std::array::from_fn(|_| W::take(lines))
    }

    fn list(&self, texts: &mut Vec<Text>) {
        self.iter().for_each(|words| words.list(texts));
    }
}

impl Words for (Text, Text) {
    const COUNT: usize = 2;

    fn take(lines: &mut TextLines) -> (Text, Text) {
        (lines.next(), lines.next())
    }

    fn list(&self, texts: &mut Vec<Text>) {
        texts.extend([self.0, self.1]);
    }
}

/// Declares a struct of words.
macro_rules! words {
    ($(#[$about:meta])* pub struct $name:ident { $($(#[$note:meta])* $see:vis $field:ident: $kind:ty,)* }) => {
        $(#[$about])*
        pub struct $name { $($(#[$note])* $see $field: $kind,)* }

        $crate::i18n::words::made_of_words!($name { $($(#[$note])* $field: $kind,)* });
    };
}

/// Says of a struct that it is one of words.
macro_rules! made_of_words {
    ($name:ty { $($(#[$note:meta])* $field:ident: $kind:ty,)* }) => {
        #[allow(unused_doc_comments, reason = "a field comes with its notes, for some are conditions")]
        impl $crate::i18n::words::Words for $name {
            const COUNT: usize = {
                let mut count = 0;
                $(
                    $(#[$note])*
                    {
                        count += <$kind as $crate::i18n::words::Words>::COUNT;
                    }
                )*
                count
            };

            fn take(lines: &mut $crate::i18n::words::TextLines) -> Self {
                Self { $($(#[$note])* $field: $crate::i18n::words::Words::take(lines),)* }
            }

            fn list(&self, texts: &mut Vec<&'static str>) {
                $(
                    $(#[$note])*
                    {
                        $crate::i18n::words::Words::list(&self.$field, texts);
                    }
                )*
            }
        }
    };
}

pub(crate) use {made_of_words, words};

/// All texts, in order.
pub fn texts<W: Words>(words: &W) -> Vec<Text> {
    let mut texts = Vec::with_capacity(W::COUNT);
    words.list(&mut texts);
    texts
}

/// From a line for each; `None` when there are more of them, or fewer. What is read stays for as long as the program runs.
pub fn read<W: Words>(text: String) -> Option<&'static W> {
    let whole = text.ends_with('\n') && text.matches('\n').count() == W::COUNT;
    let text: Text = whole.then(|| text.leak())?;
    Some(Box::leak(Box::new(W::take(&mut TextLines(text.split('\n'))))))
}
