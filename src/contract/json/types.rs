//! How each of serde's types becomes JSON: what stands in our formats, and little besides.

use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::write::{Done, Items, LIST, Never, OBJECT, Writer};

macro_rules! numbers {
    ($($method:ident: $number:ty),*) => {
        $(fn $method(self, number: $number) -> Done {
            self.number(number)
        })*
    };
}

/// Methods for types that no format of ours holds.
macro_rules! foreign {
    ($($method:ident($($argument:ty),*) -> $result:ty;)*) => {
        $(fn $method(self, $(_: $argument),*) -> $result {
            unreachable!()
        })*
    };
}

impl<'a> Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Impossible<(), Never>;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeMap = Items<'a>;
    type SerializeStruct = Items<'a>;
    type SerializeStructVariant = Impossible<(), Never>;

    numbers!(serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64);
    numbers!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64);

    foreign! {
        serialize_f32(f32) -> Done;
        serialize_char(char) -> Done;
        serialize_bytes(&[u8]) -> Done;
        serialize_tuple(usize) -> Result<Self::SerializeTuple, Never>;
        serialize_tuple_struct(&'static str, usize) -> Result<Self::SerializeTuple, Never>;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Result<Self::SerializeTuple, Never>;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Result<Self::SerializeTuple, Never>;
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &str, _: u32, _: &str, _: &T) -> Done {
        unreachable!()
    }

    fn serialize_bool(self, value: bool) -> Done {
        self.push(if value { "true" } else { "false" })
    }

    /// The same number as is read back, with a fraction or an exponent; `null` for what is no number.
    fn serialize_f64(self, value: f64) -> Done {
        if value.is_finite() { self.number(format_args!("{value:?}")) } else { self.serialize_unit() }
    }

    fn serialize_str(self, value: &str) -> Done {
        self.string(value)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.string(variant)
    }

    fn serialize_unit(self) -> Done {
        self.push("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Done {
        self.serialize_unit()
    }

    fn serialize_none(self) -> Done {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a>, Never> {
        Ok(self.open(LIST))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Items<'a>, Never> {
        Ok(self.open(OBJECT))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Items<'a>, Never> {
        Ok(self.open(OBJECT))
    }
}

impl SerializeSeq for Items<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(self.next())
    }

    fn end(self) -> Done {
        self.close()
    }
}

/// Every key is text; with another, the result is no JSON.
impl SerializeMap for Items<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        key.serialize(self.next())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(self.colon())
    }

    fn end(self) -> Done {
        self.close()
    }
}

impl SerializeStruct for Items<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Done {
        value.serialize(self.key(key))
    }

    fn end(self) -> Done {
        self.close()
    }
}
