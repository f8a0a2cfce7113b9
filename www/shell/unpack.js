// unpack.js: puts a module together again whose code lies in columns. The build puts this file into llo.js.

/** What each column holds, in their order: see xtask/src/columns.rs. */
const [OPCODES, LOCALS, ADDED, COMBINED, CONSTANTS, FAR, LOADS, STORES, CALLS, BRANCHES, TYPES, LONG, REST] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
];

/** For each opcode the column that its operand lies in; 0 for none. From the first to the last opcode. */
const OPERAND = new Uint8Array(256);
for (const [column, first, last] of [
  [TYPES, 0x02, 0x04],
  [FAR, 0x06, 0x06],
  [LOADS, 0x07, 0x07],
  [STORES, 0x08, 0x08],
  [BRANCHES, 0x0c, 0x0d],
  [REST, 0x0e, 0x0e],
  [CALLS, 0x10, 0x10],
  [REST, 0x11, 0x11],
  [REST, 0x1c, 0x1c],
  [LOCALS, 0x20, 0x22],
  [REST, 0x23, 0x26],
  [LOADS, 0x28, 0x35],
  [STORES, 0x36, 0x3e],
  [REST, 0x3f, 0x40],
  [CONSTANTS, 0x41, 0x41],
  [LONG, 0x42, 0x42],
  [REST, 0x43, 0x44],
  [REST, 0xd0, 0xd2],
  [REST, 0xfc, 0xfc],
]) {
  OPERAND.fill(column, first, last + 1);
}

/** For the opcodes from 0x28 on: the base-2 logarithm of what they load or store. */
const NATURAL = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];

/** Bytes that are read from the front; reading beyond the end throws. */
class Bytes {
  constructor(all) {
    this.all = all;
    this.at = 0;
  }

  byte() {
    if (this.at >= this.all.length) throw new RangeError("a column ends too early");
    return this.all[this.at++];
  }

  /** A number in LEB128. */
  number() {
    let value = 0;
    for (let place = 1; ; place *= 128) {
      const byte = this.byte();
      value += place * (byte & 127);
      if (byte < 128) return value;
    }
  }

  /** The same, as it is written, at the end of a list. */
  copy(list) {
    let byte;
    do list.push((byte = this.byte()));
    while (byte > 127);
  }

  take(length) {
    const taken = this.all.subarray(this.at, this.at + length);
    this.at += length;
    return taken;
  }

  /** Bytes that have their number before them. */
  counted() {
    return this.take(this.number());
  }
}

/** A number in LEB128, at the end of a list. */
function write(number, list) {
  for (; number > 127; number >>= 7) list.push((number & 127) | 128);
  list.push(number);
}

/** The body of the next function. */
function body(columns) {
  const [opcodes, rest] = [columns[OPCODES], columns[REST]];
  const code = [...rest.counted()];
  const recent = []; // numbers of locals, the one that came up last first; those that did not yet behind them
  for (let depth = 1; depth; ) {
    let opcode = opcodes.byte();
    if (opcode === 0x06) code.push(0x41);
    else if (opcode === 0x07) code.push(0x29, 2);
    else if (opcode === 0x08) code.push(0x37, 2);
    else if (opcode === 0x09) code.push((opcode = opcodes.byte()), rest.byte());
    else if (opcode < 0x28 || opcode > 0x3e) code.push(opcode);
    else code.push(opcode, NATURAL[opcode - 0x28]);
    let column = OPERAND[opcode];
    if (column === CONSTANTS) {
      const next = opcodes.all[opcodes.at];
      if (next === 0x6a) column = ADDED;
      else if (next >= 0x46 && next <= 0x78) column = COMBINED;
    }
    if (column === LOCALS) {
      const place = columns[LOCALS].number();
      while (recent.length <= place) recent.push(recent.length);
      const local = recent[place];
      for (let i = place; i > 0; i--) recent[i] = recent[i - 1];
      write((recent[0] = local), code);
    } else if (column === REST) code.push(...rest.counted());
    else if (column) columns[column].copy(code);
    if (column === TYPES) depth++;
    else if (opcode === 0x0b) depth--;
  }
  return code;
}

/** The module with its code in columns, as it was before; one without columns is given back as it is.
 * @param {Uint8Array} packed */
export function unpack(packed) {
  const file = new Bytes(packed);
  file.take(8);
  while (file.at < packed.length) {
    const start = file.at;
    const id = file.byte();
    const section = new Bytes(file.counted());
    if (id || String.fromCharCode(...section.counted()) !== "columns") continue;
    const functions = section.number();
    const [sizes, columns] = [[], []];
    while (sizes.length <= REST) sizes.push(section.number());
    for (const size of sizes) columns.push(new Bytes(section.take(size)));
    const [head, code] = [[10], []];
    write(functions, code);
    for (let i = 0; i < functions; i++) {
      const next = body(columns);
      write(next.length, code);
      for (const byte of next) code.push(byte);
    }
    write(code.length, head);
    const parts = [packed.subarray(0, start), head, code, packed.subarray(file.at)];
    let [length, at] = [0, 0];
    for (const part of parts) length += part.length;
    const module = new Uint8Array(length);
    for (const part of parts) {
      module.set(part, at);
      at += part.length;
    }
    return module;
  }
  return packed;
}
