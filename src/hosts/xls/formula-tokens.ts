/** Bytes of each part of a formula with the one that names it (MS-XLS 2.5.198); those with classes count as the first. */
const SIZES: Readonly<Record<number, number>> = {
  0x01: 5,
  0x02: 5,
  ...Object.fromEntries(Array.from({ length: 0x14 }, (_, i) => [i + 0x03, 1])),
  0x1c: 2,
  0x1d: 2,
  0x1e: 3,
  0x1f: 9,
  0x21: 3,
  0x22: 4,
  0x23: 5,
  0x24: 5,
  0x25: 9,
  0x27: 7,
  0x28: 7,
  0x29: 3,
  0x2a: 5,
  0x2b: 9,
  0x2c: 5,
  0x2d: 9,
  0x39: 7,
  0x3a: 7,
  0x3b: 11,
  0x3c: 7,
  0x3d: 11,
};
const TEXT = 0x17;
const ATTRIBUTE = 0x19;
const CHOICE = 0x04;

/**
 * Whether the parts of a formula fill the bytes it has. Parts that bring lists of their own (arrays of constants, unions
 * of areas) and those of no known length do not.
 */
export function areWhole(tokens: Uint8Array): boolean {
  let at = 0;
  while (at < tokens.length) {
    const size = sizeAt(tokens, at);
    if (size === undefined) return false;
    at += size;
  }
  return at === tokens.length;
}

function sizeAt(tokens: Uint8Array, at: number): number | undefined {
  const id = tokens[at] ?? 0;
  const kind = id >= 0x40 ? (id & 0x1f) | 0x20 : id;
  const [first = 0, second = 0, third = 0] = tokens.subarray(at + 1, at + 4);
  if (kind === TEXT) return 3 + first * (second & 1 ? 2 : 1);
  if (kind === ATTRIBUTE) return first & CHOICE ? 4 + 2 * (second + third * 256 + 1) : 4;
  return SIZES[kind];
}
