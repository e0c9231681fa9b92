import { readZip, type ZipEntry } from "../../src/package/read-zip";

/** How some programs write zip archives, though not ours. */
export interface Unusual {
  /** Sizes in 64 bits, and a 64-bit last record. */
  readonly zip64?: boolean;
  /** Checksum and sizes after the data instead of before it. */
  readonly trailing?: boolean;
  /** Backslashes in names. */
  readonly backslashes?: boolean;
  /** Bytes before the archive. */
  readonly before?: Uint8Array;
  /** A comment after it. */
  readonly comment?: string;
}

/** The same files in an archive written in an unusual way. */
export function rezipped(archive: Uint8Array, how: Unusual): Uint8Array {
  const entries = [...readZip(archive, "测试.xlsx").values()];
  const pieces: Uint8Array[] = [how.before ?? new Uint8Array()];
  const offsets: number[] = [];
  for (const entry of entries) {
    offsets.push(lengthOf(pieces.slice(1)));
    const name = nameOf(entry, how);
    const known = how.trailing ? [0, 0, 0] : [entry.crc, entry.packed.length, entry.size];
    pieces.push(numbers([4, 0x04034b50], [2, 20], [2, how.trailing ? 8 : 0], [2, entry.method], [4, entry.modified]));
    pieces.push(numbers(...known.map((value) => [4, value] as const), [2, name.length], [2, 0]), name, entry.packed);
    const trail = [
      [4, 0x08074b50],
      [4, entry.crc],
      [4, entry.packed.length],
      [4, entry.size],
    ] as const;
    if (how.trailing) pieces.push(numbers(...trail));
  }
  const start = lengthOf(pieces.slice(1));
  entries.forEach((entry, i) => pieces.push(directoryEntry(entry, offsets[i] ?? 0, how)));
  const size = lengthOf(pieces.slice(1)) - start;
  if (how.zip64) pieces.push(end64(entries.length, size, start, lengthOf(pieces)));
  const last = how.zip64 ? [0xffff, 0xffffffff, 0xffffffff] : [entries.length, size, start];
  const comment = new TextEncoder().encode(how.comment ?? "");
  pieces.push(
    numbers(
      [4, 0x06054b50],
      [4, 0],
      [2, last[0] ?? 0],
      [2, last[0] ?? 0],
      [4, last[1] ?? 0],
      [4, last[2] ?? 0],
      [2, comment.length],
    ),
    comment,
  );
  return joined(pieces);
}

function directoryEntry(entry: ZipEntry, offset: number, how: Unusual): Uint8Array {
  const name = nameOf(entry, how);
  const sizes = [entry.packed.length, entry.size];
  const wide = numbers([2, 1], [2, 24], [8, entry.size], [8, entry.packed.length], [8, offset]);
  const extra = how.zip64 ? wide : new Uint8Array();
  return joined([
    numbers([4, 0x02014b50], [2, 45], [2, 45], [2, how.trailing ? 8 : 0], [2, entry.method], [4, entry.modified]),
    numbers([4, entry.crc], ...sizes.map((value) => [4, how.zip64 ? 0xffffffff : value] as const)),
    numbers([2, name.length], [2, extra.length], [2, 0], [4, 0], [4, 0], [4, how.zip64 ? 0xffffffff : offset]),
    name,
    extra,
  ]);
}

const end64 = (count: number, size: number, start: number, at: number): Uint8Array =>
  numbers(
    ...([
      [4, 0x06064b50],
      [8, 44],
      [2, 45],
      [2, 45],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, size],
      [8, start],
    ] as const),
    ...([
      [4, 0x07064b50],
      [4, 0],
      [8, at],
      [4, 1],
    ] as const),
  );

const nameOf = (entry: ZipEntry, how: Unusual): Uint8Array =>
  new TextEncoder().encode(how.backslashes ? entry.name.replaceAll("/", "\\") : entry.name);

/** Little-endian numbers of 2, 4 or 8 bytes. */
function numbers(...values: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([bytes, value]) => Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256)),
  );
}

const lengthOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lengthOf(pieces));
  pieces.reduce((at, piece) => (bytes.set(piece, at), at + piece.length), 0);
  return bytes;
}
