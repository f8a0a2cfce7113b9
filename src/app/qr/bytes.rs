//! The bytes of a text as the code holds them: with their length before them, padded, cut into blocks, each with its
//! Reed-Solomon correction, and interleaved.

/// By version, from 1 to 40, at level M: the bytes that correct a block, and the number of blocks.
const CORRECTION: [u8; 40] = [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];
const BLOCKS: [u8; 40] = [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33,
    35, 37, 38, 40, 43, 45, 47, 49,
];

/// The smallest version that holds the text, and what stands in it. `None` when none does.
pub fn codewords(text: &[u8]) -> Option<(usize, Vec<u8>)> {
    for (version, (correction, blocks)) in (1..).zip(CORRECTION.iter().zip(&BLOCKS)) {
        let (correction, blocks) = (usize::from(*correction), usize::from(*blocks));
        let room = capacity(version) - correction * blocks;
        // Four bits for the kind, and the length in one byte or two.
        let length_bytes = if version < 10 { 1 } else { 2 };
        if text.len() + length_bytes < room {
            return Some((version, interleaved(&padded(text, length_bytes, room), version, correction, blocks)));
        }
    }
    None
}

/// How many bytes a code of this version has room for, corrections included.
fn capacity(version: usize) -> usize {
    let mut modules = (16 * version + 128) * version + 64;
    if version >= 2 {
        let alignments = version / 7 + 2;
        modules -= (25 * alignments - 10) * alignments - 55;
    }
    if version >= 7 {
        modules -= 36;
    }
    modules / 8
}

/// Kind (4: bytes), length, text, an end of four zero bits, and what fills the room. All of it lies half a byte off.
fn padded(text: &[u8], length_bytes: usize, room: usize) -> Vec<u8> {
    let mut data = Vec::with_capacity(room);
    let mut before = 4;
    let length = text.len().to_be_bytes();
    for bytes in [&length[length.len() - length_bytes..], text, &[0]] {
        for byte in bytes {
            data.push(before << 4 | byte >> 4);
            before = byte & 15;
        }
    }
    // Two bytes in turn.
    let mut pad = 0xEC;
    while data.len() < room {
        data.push(pad);
        pad ^= 0xEC ^ 0x11;
    }
    data
}

fn interleaved(data: &[u8], version: usize, correction: usize, blocks: usize) -> Vec<u8> {
    let whole = capacity(version);
    // The first blocks are a byte shorter.
    let short = blocks - whole % blocks;
    let length = whole / blocks - correction;
    let divisor = divisor(correction);
    let (mut rest, mut parts, mut corrections) = (data, Vec::new(), Vec::new());
    for block in 0..blocks {
        let (part, others) = rest.split_at(length + usize::from(block >= short));
        rest = others;
        corrections.push(remainder(part, &divisor));
        parts.push(part.to_vec());
    }
    let mut all = Vec::with_capacity(whole);
    for (blocks, longest) in [(parts, length + 1), (corrections, correction)] {
        for at in 0..longest {
            for block in &blocks {
                all.extend(block.get(at));
            }
        }
    }
    all
}

/// (x - 1)(x - 2)(x - 4)… without its first coefficient, which is 1.
fn divisor(degree: usize) -> Vec<u8> {
    let mut divisor = vec![0; degree];
    if let Some(last) = divisor.last_mut() {
        *last = 1;
    }
    let mut root = 1;
    for _ in 0..degree {
        for at in 0..degree {
            let next = divisor.get(at + 1).copied().unwrap_or_default();
            divisor[at] = times(divisor[at], root) ^ next;
        }
        root = times(root, 2);
    }
    divisor
}

fn remainder(data: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; divisor.len()];
    for byte in data {
        let factor = byte ^ rest[0];
        for at in 0..rest.len() {
            let next = rest.get(at + 1).copied().unwrap_or_default();
            rest[at] = next ^ times(divisor[at], factor);
        }
    }
    rest
}

/// In the field of 2⁸ elements modulo x⁸ + x⁴ + x³ + x² + 1.
fn times(one: u8, other: u8) -> u8 {
    (0..8).rev().fold(0, |product: u8, bit| {
        let doubled = product << 1 ^ if product > 127 { 0x1D } else { 0 };
        doubled ^ if other >> bit & 1 == 1 { one } else { 0 }
    })
}
