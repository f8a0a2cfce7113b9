//! How the words of a language are declared, so that they can be read from a text, and be written into one: a line for
//! each, in the order of the declarations.
//!
//! Reading each into its field is code for every one of them. So a struct of words is what a list of texts is in memory,
//! and reading makes the list. This is the one place where the compiler has to take our word for something; what
//! it can check of it, it does.

use std::mem::{align_of, offset_of, size_of};
use std::slice;

type Text = &'static str;

/// Something that holds texts and nothing else, in the order of its declaration.
///
/// # Safety
/// In memory it is one text after another: as [`words!`] sees to.
pub unsafe trait Words: Sized + 'static {
    /// How many texts.
    const COUNT: usize = size_of::<Self>() / size_of::<Text>();
}

// SAFETY: it is one.
unsafe impl Words for Text {}

// SAFETY: the language lays arrays out so.
unsafe impl<W: Words, const N: usize> Words for [W; N] {}

// SAFETY: as the next line has the compiler check.
unsafe impl Words for (Text, Text) {}
const _: () = assert!(offset_of!((Text, Text), 0) == 0 && offset_of!((Text, Text), 1) == size_of::<Text>());

/// Declares a struct of words.
macro_rules! words {
    ($(#[$about:meta])* pub struct $name:ident { $($(#[$note:meta])* $see:vis $field:ident: $kind:ty,)* }) => {
        $(#[$about])*
        #[repr(C)]
        pub struct $name { $($(#[$note])* $see $field: $kind,)* }

        $crate::i18n::words::made_of_words!($name { $($(#[$note])* $field: $kind,)* });
    };
}

/// Says of a struct with `repr(C)` that it is one of words.
macro_rules! made_of_words {
    ($name:ty { $($(#[$note:meta])* $field:ident: $kind:ty,)* }) => {
        // SAFETY: each field is made of texts, and stands where the last one ends.
        unsafe impl $crate::i18n::words::Words for $name {}
        const _: () = {
            let mut end = 0;
            $(
                #[allow(unused_doc_comments)]
                $(#[$note])*
                {
                    assert!(std::mem::offset_of!($name, $field) == end);
                    end += $crate::i18n::words::size::<$kind>();
                }
            )*
            assert!(end == std::mem::size_of::<$name>());
        };
    };
}

pub(crate) use {made_of_words, words};

pub(crate) const fn size<W: Words>() -> usize {
    assert!(align_of::<W>() == align_of::<Text>());
    size_of::<W>()
}

/// All texts, in order.
pub fn texts<W: Words>(words: &W) -> &[Text] {
    // SAFETY: it is as many texts, one after another.
    unsafe { slice::from_raw_parts(std::ptr::from_ref(words).cast(), W::COUNT) }
}

/// From a line for each; `None` when there are more of them, or fewer. What is read stays for as long as the program runs.
pub fn read<W: Words>(text: String) -> Option<&'static W> {
    let count = text.bytes().filter(|byte| *byte == b'\n').count();
    if count != W::COUNT || text.as_bytes().last() != Some(&b'\n') {
        return None;
    }
    let (mut texts, mut rest): (Vec<Text>, Text) = (Vec::with_capacity(count), text.leak());
    while let Some(end) = rest.bytes().position(|byte| byte == b'\n') {
        texts.push(rest.get(..end)?);
        rest = rest.get(end + 1..)?;
    }
    // SAFETY: there are as many texts as it is made of; none was lost, for a line break stands between characters.
    (texts.len() == W::COUNT).then(|| unsafe { &*texts.leak().as_ptr().cast() })
}
