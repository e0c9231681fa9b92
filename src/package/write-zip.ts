import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./read-zip";

const UTF8_FLAG = 0x0800;
/** Sizes follow the data instead of standing before it; we always know them before. */
const TRAILING_SIZES_FLAG = 0x0008;
const DEFLATED = 8;
const VERSION = 20;
/** The first of January 1980, where DOS time begins; the pure core reads no clock. */
const DAWN_OF_DOS = 0x00210000;

/** A new entry; takes the date of the one it replaces. */
export function packEntry(name: string, bytes: Uint8Array, former: ZipEntry | undefined): ZipEntry {
  return {
    name,
    nameBytes: former?.nameBytes ?? new TextEncoder().encode(name),
    flags: former === undefined ? UTF8_FLAG : former.flags & UTF8_FLAG,
    method: DEFLATED,
    modified: former?.modified ?? DAWN_OF_DOS,
    crc: crc32(bytes),
    size: bytes.length,
    attributes: former?.attributes ?? 0,
    packed: deflateSync(bytes, { level: 6 }),
  };
}

/** Joins entries to an archive; their packed bytes are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const headerBytes = (fixed: number) => entries.reduce((sum, { nameBytes }) => sum + fixed + nameBytes.length, 0);
  const dataBytes = entries.reduce((sum, { packed }) => sum + packed.length, 0);
  const directoryStart = headerBytes(30) + dataBytes;
  const directorySize = headerBytes(46);
  const bytes = new Uint8Array(directoryStart + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let local = 0;
  let central = directoryStart;
  for (const entry of entries) {
    writeDirectoryEntry(view, bytes, central, entry, local);
    central += 46 + entry.nameBytes.length;
    writeLocalHeader(view, bytes, local, entry);
    local += 30 + entry.nameBytes.length;
    bytes.set(entry.packed, local);
    local += entry.packed.length;
  }
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directorySize, true);
  view.setUint32(central + 16, directoryStart, true);
  return bytes;
}

function writeLocalHeader(view: DataView, bytes: Uint8Array, at: number, entry: ZipEntry): void {
  view.setUint32(at, 0x04034b50, true);
  writeCommonFields(view, at + 4, entry);
  bytes.set(entry.nameBytes, at + 30);
}

function writeDirectoryEntry(view: DataView, bytes: Uint8Array, at: number, entry: ZipEntry, local: number): void {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, VERSION, true);
  writeCommonFields(view, at + 6, entry);
  view.setUint32(at + 38, entry.attributes, true);
  view.setUint32(at + 42, local, true);
  bytes.set(entry.nameBytes, at + 46);
}

/** The fields a local header and a directory entry share, in the same order. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags & ~TRAILING_SIZES_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
