//! What a broker sends, as far as a client of ours can be sent it. Bytes that are anything else are malformed.

use std::str;

/// One packet, borrowed from the bytes that came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packet<'a> {
    Connack(Connack),
    /// With an id it wants to be acknowledged.
    Publish {
        topic: &'a str,
        id: Option<u16>,
        payload: &'a [u8],
    },
    Puback {
        id: u16,
        reason: u8,
    },
    Suback {
        reason: u8,
    },
    Pingresp,
    Disconnect {
        reason: u8,
    },
}

/// What a broker says to a new client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connack {
    pub reason: u8,
    pub limits: Limits,
}

/// What a broker takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How many publishes may be unacknowledged; not 0.
    pub in_flight: u16,
    /// Bytes of a packet; not 0.
    pub packet: u32,
    /// Seconds of silence, when the broker wants another number than ours; 0 is for ever.
    pub keep_alive: Option<u16>,
}

/// Not what a broker may send to a client like ours; or larger than it was told it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

/// The first packet of these bytes, and what comes after it. `None` while it is not all there.
///
/// # Errors
/// [`Malformed`], as soon as it can be told.
pub fn packet(bytes: &[u8], largest: usize) -> Result<Option<(Packet<'_>, &[u8])>, Malformed> {
    let [first, rest @ ..] = bytes else { return Ok(None) };
    let mut reader = Reader(rest);
    let length = match reader.number() {
        Ok(length) => length as usize,
        Err(Malformed) if rest.len() < 4 => return Ok(None),
        Err(malformed) => return Err(malformed),
    };
    if length > largest {
        return Err(Malformed);
    }
    if reader.0.len() < length {
        return Ok(None);
    }
    let (body, rest) = reader.0.split_at(length);
    Ok(Some((one(*first, Reader(body))?, rest)))
}

fn one(first: u8, mut body: Reader<'_>) -> Result<Packet<'_>, Malformed> {
    match first {
        0x20 => {
            body.byte()?; // whether a session is present: we start clean
            let reason = body.byte()?;
            Ok(Packet::Connack(Connack { reason, limits: body.limits()? }))
        }
        // At most once, and at least once: we ask for nothing more.
        0x30..=0x33 | 0x38..=0x3B => {
            let topic = body.text()?;
            let id = if first & 2 == 0 { None } else { Some(body.id()?) };
            body.properties()?;
            Ok(Packet::Publish { topic, id, payload: body.0 })
        }
        // Without a reason it is 0; after it only properties can come, which we have no use for.
        0x40 => Ok(Packet::Puback { id: body.id()?, reason: body.byte().unwrap_or(0) }),
        0x90 => {
            body.id()?;
            body.properties()?;
            Ok(Packet::Suback { reason: body.byte()? })
        }
        0xD0 => Ok(Packet::Pingresp),
        0xE0 => Ok(Packet::Disconnect { reason: body.byte().unwrap_or(0) }),
        _ => Err(Malformed),
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Malformed> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(Malformed)?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, Malformed> {
        self.big_endian(1).map(|byte| byte as u8)
    }

    fn word(&mut self) -> Result<u16, Malformed> {
        self.big_endian(2).map(|word| word as u16)
    }

    /// A number of so many bytes, at most four.
    fn big_endian(&mut self, bytes: usize) -> Result<u32, Malformed> {
        Ok(self.take(bytes)?.iter().fold(0, |number, byte| number << 8 | u32::from(*byte)))
    }

    /// Never 0.
    fn id(&mut self) -> Result<u16, Malformed> {
        self.word().and_then(|id| if id == 0 { Err(Malformed) } else { Ok(id) })
    }

    /// One to four bytes of seven bits, the lowest first.
    fn number(&mut self) -> Result<u32, Malformed> {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(Malformed)
    }

    fn binary(&mut self) -> Result<&'a [u8], Malformed> {
        let length = self.word()?;
        self.take(length.into())
    }

    fn text(&mut self) -> Result<&'a str, Malformed> {
        self.binary().and_then(|bytes| str::from_utf8(bytes).map_err(|_| Malformed))
    }

    fn properties(&mut self) -> Result<Reader<'a>, Malformed> {
        let length = self.number()?;
        self.take(length as usize).map(Reader)
    }

    fn limits(&mut self) -> Result<Limits, Malformed> {
        let mut limits = Limits { in_flight: u16::MAX, packet: u32::MAX, keep_alive: None };
        let mut properties = self.properties()?;
        while !properties.0.is_empty() {
            match properties.byte()? {
                0x13 => limits.keep_alive = Some(properties.word()?),
                0x21 => limits.in_flight = properties.id()?,
                0x27 => {
                    limits.packet = properties.big_endian(4)?;
                    if limits.packet == 0 {
                        return Err(Malformed);
                    }
                }
                // The rest of what a CONNACK may hold, by how long it is: a byte, a word, four bytes, a text, two texts.
                0x24 | 0x25 | 0x28..=0x2A => drop(properties.byte()?),
                0x22 => drop(properties.word()?),
                0x11 => drop(properties.take(4)?),
                0x12 | 0x15 | 0x16 | 0x1A | 0x1C | 0x1F => drop(properties.binary()?),
                0x26 => drop((properties.binary()?, properties.binary()?)),
                _ => return Err(Malformed),
            }
        }
        Ok(limits)
    }
}
