//! Reading JSON (RFC 8259), strictly: what is not JSON is refused, with its place. Never panics, never overflows.

use super::Json;

/// How deep lists and objects may stand in each other; as many levels as `serde_json` takes.
const DEEPEST: usize = 127;

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
/// The place where it is not JSON, or not one that can be held: a number out of range, or more than 127 levels.
pub fn read(text: &str) -> Result<Json, Place> {
    let mut reader = Reader { text, at: 0 };
    if let Some(json) = reader.value(0) {
        reader.skip_blanks();
        if reader.at == text.len() {
            return Ok(json);
        }
    }
    Err(reader.place())
}

struct Reader<'a> {
    text: &'a str,
    /// In bytes.
    at: usize,
}

impl Reader<'_> {
    fn place(&self) -> Place {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let first = Place { line: 1, column: 1 };
        before.chars().fold(first, |place, sign| match sign {
            '\n' => Place { line: place.line + 1, column: 1 },
            _ => Place { column: place.column + 1, ..place },
        })
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
        let sign = match self.peek()? {
            sign @ (b'"' | b'\\' | b'/') => char::from(sign),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unit(),
            // Not stepped over: it may be longer than a byte.
            _ => return None,
        };
        self.at += 1;
        Some(sign)
    }

    /// A code unit of UTF-16 after its backslash, or two that are one sign together.
    fn unit(&mut self) -> Option<char> {
        match self.hex()? {
            high @ 0xD800..0xDC00 => {
                self.take(b'\\').then_some(())?;
                let low = self.hex()?.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
                char::from_u32(0x10000 + ((high - 0xD800) << 10) + low)
            }
            unit => char::from_u32(unit),
        }
    }

    fn hex(&mut self) -> Option<u32> {
        self.take(b'u').then_some(())?;
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }

    fn number(&mut self) -> Option<Json> {
        let negative = self.take(b'-');
        let mut digits = 0;
        // No digit follows a 0 at the start: it is then one too many, for whoever reads on.
        let mut power = if self.take(b'0') { 0 } else { self.digits(&mut digits)?.1 };
        let mut whole = !negative && power == 0;
        if self.take(b'.') {
            let (read, left_out) = self.digits(&mut digits)?;
            power += left_out - read;
            whole = false;
        }
        if self.take(b'e') || self.take(b'E') {
            let below = self.take(b'-');
            if !below {
                self.take(b'+');
            }
            let mut exponent = 0;
            self.digits(&mut exponent)?;
            let exponent = i64::try_from(exponent).unwrap_or(i64::MAX);
            power = power.saturating_add(if below { -exponent } else { exponent });
            whole = false;
        }
        if whole {
            return Some(Json::Whole(digits));
        }
        #[expect(clippy::cast_precision_loss, reason = "rounded to the nearest")]
        let number = scaled(digits as f64, power);
        number.is_finite().then_some(Json::Number(if negative { -number } else { number }))
    }

    /// Appends digits, at least one, as long as they fit; says how many there were, and how many did not fit.
    fn digits(&mut self, number: &mut u64) -> Option<(i64, i64)> {
        let (mut read, mut left_out) = (0, 0);
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            let digit = u64::from(digit - b'0');
            // Checked multiplication is long in 32 bits.
            if left_out == 0 && *number <= (u64::MAX - digit) / 10 {
                *number = *number * 10 + digit;
            } else {
                left_out += 1;
            }
            read += 1;
            self.at += 1;
        }
        (read > 0).then_some((read, left_out))
    }
}

/// Times a power of ten. Rounded once, so to the nearest, for what people write: up to 15 digits, with the point not
/// more than 22 places away. Beyond that right to a few of the last bits, which is enough for places on an axis.
fn scaled(mut number: f64, mut power: i64) -> f64 {
    while power != 0 && number != 0.0 && number.is_finite() {
        let step = power.clamp(-22, 22);
        // Up to here powers of ten are exact.
        let factor = (0..step.abs()).fold(1.0, |factor, _| factor * 10.0);
        number = if step < 0 { number / factor } else { number * factor };
        power -= step;
    }
    number
}
