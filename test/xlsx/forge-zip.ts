/** Changes to the directory of a zip archive that make it lie about itself. */

const END = 0x06054b50;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The archive with some fields of the directory entry of one file overwritten. */
export function forged(
  archive: Uint8Array,
  name: string,
  fields: {
    readonly size?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly method?: number;
    readonly offset?: number;
  },
): Uint8Array {
  const bytes = archive.slice();
  const view = viewOf(bytes);
  for (let at = directoryStart(view), i = 0; i < entryCount(view); i++) {
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name) {
      if (fields.flags !== undefined) view.setUint16(at + 8, fields.flags, true);
      if (fields.method !== undefined) view.setUint16(at + 10, fields.method, true);
      if (fields.crc !== undefined) view.setUint32(at + 16, fields.crc, true);
      if (fields.size !== undefined) view.setUint32(at + 24, fields.size, true);
      if (fields.offset !== undefined) view.setUint32(at + 42, fields.offset, true);
      return bytes;
    }
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new Error(`The archive has no ${name}`);
}

/** The archive with another number of entries, or another start of the directory, in its last record. */
export function withEnd(
  archive: Uint8Array,
  fields: { readonly count?: number; readonly offset?: number },
): Uint8Array {
  const bytes = archive.slice();
  const view = viewOf(bytes);
  const end = endRecord(view);
  if (fields.count !== undefined) view.setUint16(end + 10, fields.count, true);
  if (fields.offset !== undefined) view.setUint32(end + 16, fields.offset, true);
  return bytes;
}

function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === END) return at;
  throw new Error("Not a zip archive");
}

const directoryStart = (view: DataView): number => view.getUint32(endRecord(view) + 16, true);
const entryCount = (view: DataView): number => view.getUint16(endRecord(view) + 10, true);
