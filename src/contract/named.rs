//! Enums whose variants have a name outside of Rust: attributes, codes, events, kinds of element, parts.

/// Declares an enum with the name of each variant and the list of all, so that no variant can lack either.
macro_rules! named {
    ($(#[$meta:meta])* pub enum $enum:ident { $($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $enum { $($(#[$doc])* $variant),+ }

        impl $enum {
            /// In the order of the documentation.
            pub const ALL: &'static [$enum] = &[$($enum::$variant),+];
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            pub const fn name(self) -> &'static str {
                match self { $($enum::$variant => $name),+ }
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $enum {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($enum).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": $enum::NAMES })
            }
        }
    };
}

pub(crate) use named;
