//! Reading JSON (RFC 8259), strictly: what is not JSON is refused, with its place. Never panics, never overflows.

use super::Json;

/// How deep lists and objects may stand in each other.
const DEEPEST: usize = 128;

/// Where a text stops being JSON, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub line: usize,
    /// In characters.
    pub column: usize,
}

/// Reads a whole text.
///
/// # Errors
/// The place where it is not JSON, or not one that can be held: a number out of range, or more than 128 levels.
pub fn read(text: &str) -> Result<Json, Place> {
    let mut reader = Reader { text, at: 0 };
    let json = reader.value(0);
    reader.skip_blanks();
    match json {
        Some(json) if reader.at == text.len() => Ok(json),
        Some(_) | None => Err(reader.place()),
    }
}

struct Reader<'a> {
    text: &'a str,
    /// In bytes.
    at: usize,
}

impl Reader<'_> {
    fn place(&self) -> Place {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Place { line: before.split('\n').count(), column: line.chars().count() + 1 }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        self.skip_blanks();
        match self.peek()? {
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'"' => self.string().map(Json::Text),
            b'[' => self.items(depth, b']', |reader, depth| reader.value(depth)).map(Json::List),
            b'{' => self.items(depth, b'}', Reader::member).map(Json::Object),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, json: Json) -> Option<Json> {
        self.text.get(self.at..)?.starts_with(word).then_some(())?;
        self.at += word.len();
        Some(json)
    }

    /// What stands between brackets, with commas between.
    fn items<T>(&mut self, depth: usize, end: u8, item: fn(&mut Self, usize) -> Option<T>) -> Option<Vec<T>> {
        (depth < DEEPEST).then_some(())?;
        let mut items = Vec::new();
        self.at += 1;
        self.skip_blanks();
        if self.take(end) {
            return Some(items);
        }
        loop {
            items.push(item(self, depth + 1)?);
            self.skip_blanks();
            if self.take(end) {
                return Some(items);
            }
            self.take(b',').then_some(())?;
        }
    }

    fn member(&mut self, depth: usize) -> Option<(String, Json)> {
        self.skip_blanks();
        let name = self.string()?;
        self.skip_blanks();
        self.take(b':').then_some(())?;
        Some((name, self.value(depth)?))
    }

    fn string(&mut self) -> Option<String> {
        self.take(b'"').then_some(())?;
        let mut string = String::new();
        loop {
            let start = self.at;
            while !matches!(self.peek()?, b'"' | b'\\' | ..b' ') {
                self.at += 1;
            }
            string.push_str(self.text.get(start..self.at)?);
            if self.take(b'"') {
                return Some(string);
            }
            self.take(b'\\').then_some(())?;
            string.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Option<char> {
        let sign = self.peek()?;
        self.at += 1;
        Some(match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => match self.hex()? {
                high @ 0xD800..0xDC00 => {
                    (self.take(b'\\') && self.take(b'u')).then_some(())?;
                    let low = self.hex()?.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
                    char::from_u32(0x10000 + ((high - 0xD800) << 10) + low)?
                }
                unit => char::from_u32(unit)?,
            },
            _ => return None,
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }

    fn number(&mut self) -> Option<Json> {
        let start = self.at;
        let negative = self.take(b'-');
        let zero = self.peek() == Some(b'0');
        let (mut number, digits) = self.digits(0.0)?;
        (!zero || digits == 1).then_some(())?;
        let whole = self.text.get(start..self.at)?.parse().ok();
        let mut power = 0_i32;
        let simple = !negative && !matches!(self.peek(), Some(b'.' | b'e' | b'E'));
        if self.take(b'.') {
            let (longer, digits) = self.digits(number)?;
            (number, power) = (longer, -i32::try_from(digits).ok()?);
        }
        if self.take(b'e') || self.take(b'E') {
            let below = self.take(b'-');
            if !below {
                self.take(b'+');
            }
            let (exponent, _) = self.digits(0.0)?;
            // From here on it is 0 or out of range, whatever the number.
            #[expect(clippy::cast_possible_truncation, reason = "bounded in the line itself")]
            let exponent = exponent.min(100_000.0) as i32;
            power = power.checked_add(if below { -exponent } else { exponent })?;
        }
        number = scaled(number, power);
        number.is_finite().then_some(())?;
        match whole {
            Some(whole) if simple => Some(Json::Whole(whole)),
            _ => Some(Json::Number(if negative { -number } else { number })),
        }
    }

    /// Appends digits, at least one, to a number; says how many.
    fn digits(&mut self, mut number: f64) -> Option<(f64, usize)> {
        let start = self.at;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            number = number * 10.0 + f64::from(digit - b'0');
            self.at += 1;
        }
        (self.at > start).then_some((number, self.at - start))
    }
}

/// Times a power of ten. Right to the last few bits, which is enough for places on an axis.
fn scaled(mut number: f64, power: i32) -> f64 {
    // Once it is 0 or infinite it stays so.
    for _ in 0..power.unsigned_abs().min(1_000) {
        number = if power < 0 { number / 10.0 } else { number * 10.0 };
    }
    number
}
