import { UserError } from "../../model/user-error";
import { LIMITS } from "./limits";
import { readZip, unpack, type ZipEntry } from "./read-zip";
import { type XmlHandler, XmlReader } from "./xml";

/** Characters handed to the XML parser at once; larger ones are slower. */
const PIECE = 65_536;

/**
 * The parts of an .xlsx file. Parts nobody changed stay packed as they came; names are keys of a map and never
 * reach a disk.
 */
export class OfficePackage {
  private readonly changed = new Map<string, Uint8Array | undefined>();
  /** OPC compares part names without case: lower case → name as stored. */
  private readonly nameByLower = new Map<string, string>();
  private readonly unpacked = new Map<string, number>();

  private constructor(
    readonly file: string,
    readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {
    for (const name of entries.keys()) this.nameByLower.set(name.toLowerCase(), name);
  }

  static open(bytes: Uint8Array, file: string): OfficePackage {
    return new OfficePackage(file, readZip(bytes, file));
  }

  /** The name as stored, whatever the case of the letters; undefined when there is no such part. */
  find(name: string): string | undefined {
    const stored = this.nameByLower.get(name.toLowerCase());
    if (stored === undefined) return undefined;
    const exists = this.changed.has(stored) ? this.changed.get(stored) !== undefined : this.entries.has(stored);
    return exists ? stored : undefined;
  }

  /** Reads the XML of a part piece by piece, so that the text as a whole is never in memory. */
  readXml(name: string, handler: XmlHandler): void {
    const reader = new XmlReader(this.file, handler);
    this.readText(name, (text) => {
      for (let at = 0; at < text.length; at += PIECE) reader.write(text.slice(at, at + PIECE));
    });
    reader.end();
  }

  private readText(name: string, take: (text: string) => void): void {
    let decoder: TextDecoder | undefined;
    this.readBytes(name, (piece) => {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true, ignoreBOM: true });
      take(this.decoded(decoder, piece, true));
    });
    if (decoder) take(this.decoded(decoder, new Uint8Array(), false));
  }

  private decoded(decoder: TextDecoder, piece: Uint8Array, stream: boolean): string {
    try {
      return decoder.decode(piece, { stream });
    } catch (cause) {
      throw new UserError("archiveDamaged", { file: this.file }, { cause });
    }
  }

  private readBytes(name: string, take: (piece: Uint8Array) => void): void {
    const changed = this.changed.get(name);
    if (changed) return take(changed);
    const entry = this.entries.get(name);
    if (!entry) throw new UserError("archiveDamaged", { file: this.file }, { cause: new Error(`no part ${name}`) });
    this.unpacked.set(name, entry.size);
    if ([...this.unpacked.values()].reduce((sum, size) => sum + size, 0) > LIMITS.unpackedBytes) {
      throw new UserError("workbookTooLarge", {
        file: this.file,
        found: `解压后超过 ${LIMITS.unpackedBytes / 2 ** 20}MB`,
      });
    }
    unpack(entry, this.file, take);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
