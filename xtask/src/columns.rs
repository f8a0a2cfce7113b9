//! The code of a module, sorted by kind: brotli packs it a seventh smaller than in the order in which it runs.
//!
//! Between two instructions of the same kind there stand others, so a packer sees numbers of locals, offsets and
//! opcodes in turn and can learn little from any of them. Here each kind gets a column: all opcodes, then all numbers
//! of locals, and so on. The file stays a WebAssembly file, with the columns in a custom section named `columns` in
//! the place of the code section. `www/shell/unpack.js` puts it together again, byte for byte; each build tries that.
//!
//! The section: the number of functions, the size of each column (all LEB128), and the columns in the order of
//! [`Column`].

use std::fs;
use std::path::Path;
use std::process::Command;

use wasmparser::{FunctionBody, Parser, Payload};

use crate::run::{Done, run};

/// The kinds. A local is told by how many others came up since it did. What is rare or has several parts lies in `Rest`,
/// with its length before it.
#[derive(Clone, Copy)]
enum Column {
    Opcodes,
    Locals,
    /// A constant by what comes next: an addition, another operation on two numbers, anything else.
    AddedConstants,
    CombinedConstants,
    Constants,
    FarConstants,
    LoadOffsets,
    StoreOffsets,
    Calls,
    Branches,
    BlockTypes,
    LongConstants,
    Rest,
}

const COLUMNS: usize = Column::Rest as usize + 1;

/// Opcodes that WebAssembly has, but no module of ours, stand for something frequent: a constant of three bytes or
/// more (an address); a 64-bit load or store at an address that is a multiple of 4; a load or store at another multiple
/// than its own size, whose opcode follows and whose alignment is in `Rest`.
const FAR_CONSTANT: u8 = 0x06;
const LOAD_64_AT_4: u8 = 0x07;
const STORE_64_AT_4: u8 = 0x08;
const OTHER_ALIGNMENT: u8 = 0x09;

/// The base-2 logarithm of the size of what the opcodes from 0x28 to 0x3e load or store.
const NATURAL: &[u8; 23] = b"\x02\x03\x02\x03\0\0\x01\x01\0\0\x01\x01\x02\x02\x02\x03\x02\x03\0\x01\0\x01\x02";

/// Packs the file in its place, and tries whether `unpack` (the script) gives the same bytes again.
pub fn pack(wasm: &Path, unpack: &Path) -> Done {
    let failed = |error: std::io::Error| format!("{}: {error}", wasm.display());
    println!("columns for {}", wasm.file_name().unwrap_or_default().to_string_lossy());
    let packed = packed(&fs::read(wasm).map_err(failed)?)?;
    let file = wasm.with_extension("packed");
    fs::write(&file, packed).map_err(failed)?;
    let same = "const { readFileSync: read } = await import('node:fs'); const [script, packed, plain] = process.argv.slice(1); \
        const { unpack } = await import(`data:text/javascript,${encodeURIComponent(read(script))}`); \
        if (read(plain).compare(unpack(read(packed)))) throw Error('unpacked it is another module');";
    run(Command::new("node").args(["--input-type=module", "--eval", same, "--"]).arg(unpack).arg(&file).arg(wasm))?;
    fs::rename(&file, wasm).map_err(failed)
}

fn packed(wasm: &[u8]) -> Done<Vec<u8>> {
    let mut columns = Columns::default();
    let (mut code, mut functions) = (None, 0);
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.map_err(unreadable)? {
            Payload::CodeSectionStart { count, unchecked_range, .. } => {
                functions = count;
                code = Some(unchecked_range.start as usize..unchecked_range.end as usize);
            }
            Payload::CodeSectionEntry(body) => columns.function(&body)?,
            _ => {}
        }
    }
    let code = code.ok_or("the module has no code")?;
    let mut section = vec![7];
    section.extend(b"columns");
    section.extend(leb(functions as usize));
    columns.columns.iter().for_each(|column| section.extend(leb(column.len())));
    section.extend(columns.columns.concat());
    // The range is of what is in the section; before it stand its number and its size.
    let start = code.start - leb(code.len()).len() - 1;
    let mut packed = wasm[..start].to_vec();
    packed.push(0);
    packed.extend(leb(section.len()));
    packed.extend(section);
    packed.extend(&wasm[code.end..]);
    Ok(packed)
}

#[derive(Default)]
struct Columns {
    columns: [Vec<u8>; COLUMNS],
    /// Numbers of locals, the one that came up last first.
    recent: Vec<u32>,
}

impl Columns {
    fn add(&mut self, column: Column, bytes: &[u8]) {
        self.columns[column as usize].extend(bytes);
    }

    fn rest(&mut self, bytes: &[u8]) {
        self.add(Column::Rest, &leb(bytes.len()));
        self.add(Column::Rest, bytes);
    }

    fn function(&mut self, body: &FunctionBody) -> Done {
        let mut instructions = body.get_operators_reader().map_err(unreadable)?;
        let mut left = instructions.get_binary_reader().bytes_remaining();
        let (locals, mut bytes) = body.as_bytes().split_at(body.as_bytes().len() - left);
        self.rest(locals);
        self.recent.clear();
        while !instructions.eof() {
            instructions.read().map_err(unreadable)?;
            let now_left = instructions.get_binary_reader().bytes_remaining();
            let (instruction, following) = bytes.split_at(left - now_left);
            self.instruction(instruction[0], &instruction[1..], following.first())?;
            (bytes, left) = (following, now_left);
        }
        Ok(())
    }

    fn instruction(&mut self, opcode: u8, operand: &[u8], next: Option<&u8>) -> Done {
        let column = match opcode {
            0x02..=0x04 => Column::BlockTypes,
            FAR_CONSTANT..=OTHER_ALIGNMENT => return Err(format!("opcode {opcode:#x} stands for something else here")),
            0x0c | 0x0d => Column::Branches,
            0x10 => Column::Calls,
            0x20..=0x22 => return self.local(opcode, operand),
            0x28..=0x3e => return self.memory(opcode, operand),
            0x41 if operand.len() > 2 => {
                self.add(Column::Opcodes, &[FAR_CONSTANT]);
                self.add(Column::FarConstants, operand);
                return Ok(());
            }
            0x41 => match next {
                Some(0x6a) => Column::AddedConstants,
                Some(0x46..=0x78) => Column::CombinedConstants,
                _ => Column::Constants,
            },
            0x42 => Column::LongConstants,
            0x0e | 0x11 | 0x1c | 0x23..=0x26 | 0x3f | 0x40 | 0x43 | 0x44 | 0xd0 | 0xd2 | 0xfc => {
                self.add(Column::Opcodes, &[opcode]);
                self.rest(operand);
                return Ok(());
            }
            _ if operand.is_empty() => Column::Rest,
            _ => return Err(format!("opcode {opcode:#x} has an operand that no column is for")),
        };
        self.add(Column::Opcodes, &[opcode]);
        self.add(column, operand);
        Ok(())
    }

    fn local(&mut self, opcode: u8, operand: &[u8]) -> Done {
        let number = operand.iter().rev().fold(0, |number, byte| number << 7 | u32::from(byte & 0x7f));
        // Those that did not come up yet stand behind the others, from the lowest on.
        for next in self.recent.len() as u32..=number {
            self.recent.push(next);
        }
        let place = self.recent.iter().position(|recent| *recent == number).ok_or("a local that is nowhere")?;
        self.recent[..=place].rotate_right(1);
        self.add(Column::Opcodes, &[opcode]);
        self.add(Column::Locals, &leb(place));
        Ok(())
    }

    fn memory(&mut self, opcode: u8, operand: &[u8]) -> Done {
        let (&alignment, offset) = operand.split_first().ok_or("a load or store without an alignment")?;
        match (opcode, alignment) {
            (0x29, 2) => self.add(Column::Opcodes, &[LOAD_64_AT_4]),
            (0x37, 2) => self.add(Column::Opcodes, &[STORE_64_AT_4]),
            _ if alignment == NATURAL[usize::from(opcode - 0x28)] => self.add(Column::Opcodes, &[opcode]),
            _ => {
                self.add(Column::Opcodes, &[OTHER_ALIGNMENT, opcode]);
                self.add(Column::Rest, &[alignment]);
            }
        }
        self.add(if opcode < 0x36 { Column::LoadOffsets } else { Column::StoreOffsets }, offset);
        Ok(())
    }
}

fn leb(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        bytes.push(if number == 0 { low } else { low | 0x80 });
        if number == 0 {
            return bytes;
        }
    }
}

fn unreadable(error: impl std::fmt::Display) -> String {
    format!("the module cannot be read: {error}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with one function that takes and gives nothing.
    fn module(code: &[u8]) -> Vec<u8> {
        let head = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0";
        [head.as_slice(), &[0x0a, code.len() as u8], code, b"\x0b\x01\0"].concat()
    }

    #[test]
    fn each_kind_lies_in_its_column_and_what_is_no_code_stays() {
        // (local i32 i32) local.get 1, i32.const 300000, i32.add, i64.load align=4 offset=5, drop, local.get 1, drop, end
        let code = b"\x01\x12\x01\x02\x7f\x20\x01\x41\xe0\xa7\x12\x6a\x29\x02\x05\x1a\x20\x01\x1a\x0b";
        let plain = module(code);
        let packed = packed(&plain).expect("a module");
        let sizes = b"\x08\x02\0\0\0\x03\x01\0\0\0\0\0\x04";
        let columns = b"\x20\x06\x6a\x07\x1a\x20\x1a\x0b\x01\0\xe0\xa7\x12\x05\x03\x01\x02\x7f";
        let section = [b"\x07columns\x01".as_slice(), sizes, columns].concat();
        let (before, after) = (&plain[..18], b"\x0b\x01\0".as_slice());
        assert_eq!(packed, [before, &[0, section.len() as u8], &section, after].concat());
    }

    #[test]
    fn an_opcode_that_stands_for_something_else_is_an_error() {
        let throwing = module(b"\x01\x05\0\x08\0\x0b\x0b");
        assert!(packed(&throwing).is_err_and(|line| line.contains("0x8")));
    }
}
