import { Inflate } from "fflate";
import { UserError } from "../model/user-error";
import { crc32 } from "./crc32";
import { PACKAGE_LIMITS as LIMITS } from "./limits";

/** One file of a zip archive, still packed. */
export interface ZipEntry {
  /** With forward slashes; a key only, never a path on a disk. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** DOS time and date, as stored. */
  readonly modified: number;
  readonly crc: number;
  /** Unpacked bytes, as the directory announces them. */
  readonly size: number;
  readonly attributes: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MAX_32 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
/** Small enough that one step cannot unpack more than some 16 MB (deflate packs at most 1:1032). */
const STEP = 16_384;

const damaged = (file: string, cause?: unknown) => new UserError("archiveDamaged", { file }, { cause });

/** Reads the directory of a zip archive; unpacks nothing. Of entries with the same name the last one counts. */
export function readZip(bytes: Uint8Array, file: string): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset, shift } = findDirectory(view, file);
  if (count > LIMITS.entries) throw new UserError("fileTooLarge", { file, found: `含 ${count} 个部件` });
  const entries = new Map<string, ZipEntry>();
  let at = offset + shift;
  let announced = 0;
  try {
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged(file);
      const entry = readEntry(view, at, shift, file);
      entries.set(entry.name, entry);
      announced += entry.size;
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (problem) {
    throw problem instanceof RangeError ? damaged(file, problem) : problem;
  }
  if (announced > LIMITS.announcedBytes) {
    throw new UserError("fileTooLarge", { file, found: `解压后约 ${Math.round(announced / 2 ** 20)}MB` });
  }
  return entries;
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  /** Bytes before the archive proper; 0 in every ordinary file. */
  readonly shift: number;
}

function findDirectory(view: DataView, file: string): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (count === 0xffff || size === MAX_32 || offset === MAX_32) return findDirectory64(view, at, file);
    const shift = at - size - offset;
    if (shift < 0) throw damaged(file);
    return { count, offset, shift };
  }
  throw damaged(file);
}

function findDirectory64(view: DataView, end: number, file: string): Directory {
  try {
    if (view.getUint32(end - 20, true) !== END_64_LOCATOR) throw damaged(file);
    const at = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(at, true) !== END_64) throw damaged(file);
    const count = Number(view.getBigUint64(at + 32, true));
    return { count, offset: Number(view.getBigUint64(at + 48, true)), shift: 0 };
  } catch (problem) {
    throw problem instanceof RangeError ? damaged(file, problem) : problem;
  }
}

/** Reads the directory entry at `at`; a RangeError means that it points outside the file. */
function readEntry(view: DataView, at: number, shift: number, file: string): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytesOf(view, at + 46, nameLength);
  const extra = bytesOf(view, at + 46 + nameLength, view.getUint16(at + 30, true));
  const [size, packedSize, offset] = wideFields(
    [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
    extra,
  );
  const local = offset + shift;
  if (view.getUint32(local, true) !== LOCAL_HEADER) throw damaged(file);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return {
    name: new TextDecoder().decode(nameBytes).replaceAll("\\", "/"),
    nameBytes,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    attributes: view.getUint32(at + 38, true),
    packed: bytesOf(view, start, packedSize),
  };
}

function bytesOf(view: DataView, start: number, length: number): Uint8Array {
  if (start + length > view.byteLength) throw new RangeError("beyond the end of the archive");
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}

/** Puts the 64-bit values of the extra field in the place of those that did not fit into 32 bits. */
function wideFields(narrow: readonly [number, number, number], extra: Uint8Array): [number, number, number] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const wide: [number, number, number] = [...narrow];
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    narrow.forEach((value, i) => {
      if (value !== MAX_32) return;
      wide[i] = Number(view.getBigUint64(from, true));
      from += 8;
    });
    break;
  }
  return wide;
}

/**
 * Unpacks one entry piece by piece and checks its size and checksum, so that neither a forged size nor a bomb
 * can take more than the directory announced.
 */
export function unpack(entry: ZipEntry, file: string, take: (piece: Uint8Array) => void): void {
  if (entry.flags & ENCRYPTED_FLAG) throw new UserError("passwordProtected", { file });
  let crc = 0;
  let size = 0;
  const count = (piece: Uint8Array) => {
    size += piece.length;
    if (size > entry.size) throw damaged(file);
    crc = crc32(piece, crc);
    if (piece.length > 0) take(piece);
  };
  if (entry.method === STORED) count(entry.packed);
  else if (entry.method === DEFLATED) inflate(entry.packed, file, count);
  else throw damaged(file, new Error(`zip method ${entry.method}`));
  if (size !== entry.size || crc !== entry.crc) throw damaged(file);
}

function inflate(packed: Uint8Array, file: string, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate(take);
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (problem) {
    // fflate reports damaged data with a plain Error that has a code; everything else is not about the archive.
    throw problem instanceof Error && "code" in problem ? damaged(file, problem) : problem;
  }
}
