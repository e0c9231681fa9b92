import { UserError } from "../model/user-error";
import { PACKAGE_LIMITS as LIMITS } from "./limits";
import { readZip, unpack, type ZipEntry } from "./read-zip";
import { packEntry, writeZip } from "./write-zip";
import { type XmlHandler, XmlReader } from "./xml";

/** Characters handed to the XML parser at once; it slows down on longer ones. */
const PIECE = 65_536;
/** The first piece is short: what comes before the cells of a sheet decides how they can be read. */
const FIRST_PIECE = 1_024;

/** The length of the first piece of a text: up to the end of the tag that decides, where it begins with that. */
function firstPiece(text: string, decidedBy: string | undefined): number {
  const at = decidedBy === undefined ? -1 : text.slice(0, PIECE).indexOf(decidedBy);
  return at < 0 ? FIRST_PIECE : at + (decidedBy?.length ?? 0);
}

/**
 * The parts of an .xlsx file. Parts nobody changed stay packed as they came; part names are keys of a map and never
 * reach a disk.
 */
export class OfficePackage {
  private changed = new Map<string, Uint8Array | undefined>();
  /** OPC compares part names without case: lower case → name as stored. */
  private readonly nameByLower = new Map<string, string>();
  private readonly unpackedByName = new Map<string, number>();
  /** What reading each part for the first time took; reading it again is no news. */
  private readonly effortByName = new Map<string, number>();
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(
    private readonly bytes: Uint8Array,
    readonly file: string,
  ) {
    this.entries = readZip(bytes, file);
    for (const name of this.entries.keys()) this.nameByLower.set(name.toLowerCase(), name);
  }

  /** The name as stored, whatever the case of the letters; undefined when there is no such part. */
  find(name: string): string | undefined {
    const stored = this.nameByLower.get(name.toLowerCase());
    if (stored === undefined) return undefined;
    const exists = this.changed.has(stored) ? this.changed.get(stored) !== undefined : this.entries.has(stored);
    return exists ? stored : undefined;
  }

  /** Stands for the present content of a part: another object as soon as the part is written or removed. */
  source(name: string): object | undefined {
    const stored = this.nameByLower.get(name.toLowerCase()) ?? name;
    return this.changed.has(stored) ? this.changed.get(stored) : this.entries.get(stored);
  }

  /** The first characters of a part that may hold anything; what is no text is replaced. */
  readHead(name: string, bytes: number): string {
    let head = new Uint8Array();
    this.readBytes(name, (piece) => {
      if (head.length === 0) head = piece.slice(0, bytes);
    });
    return new TextDecoder().decode(head);
  }

  /**
   * Reads the XML of a part piece by piece, so that a large text is never in memory as a whole. `prepare` may take
   * out of each piece what the handler does not need, once the handler has heard of the tag that decides on that.
   */
  readXml(name: string, handler: XmlHandler, prepare = (piece: string) => piece, decidedBy?: string): void {
    const isNews = !this.effortByName.has(name);
    const reader = new XmlReader(this.file, handler, isNews ? LIMITS.effort - sum(this.effortByName) : undefined);
    let size = 0;
    this.decode(name, (text) => {
      for (let at = 0; at < text.length; at += size) {
        size = size === 0 ? firstPiece(text, decidedBy) : PIECE;
        reader.write(prepare(text.slice(at, at + size)));
      }
    });
    reader.end();
    if (isNews) this.effortByName.set(name, reader.effort);
  }

  /** The whole text of a part, to be patched. */
  readText(name: string): string {
    const pieces: string[] = [];
    this.decode(name, (text) => pieces.push(text));
    return pieces.join("");
  }

  /** A part as it is, a picture for example. */
  readWhole(name: string): Uint8Array {
    const pieces: Uint8Array[] = [];
    this.readBytes(name, (piece) => pieces.push(piece.slice()));
    const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  write(name: string, text: string): void {
    const declared = text.replace(/^(\ufeff?<\?xml[^>]*encoding=["'])UTF-16(["'])/i, "$1UTF-8$2");
    this.changed.set(name, new TextEncoder().encode(declared));
    this.nameByLower.set(name.toLowerCase(), name);
  }

  remove(name: string): void {
    this.changed.set(name, undefined);
  }

  /** Makes all changes or, when one of them throws, none. */
  atomically<Result>(change: () => Result): Result {
    const before = new Map(this.changed);
    try {
      return change();
    } catch (problem) {
      this.changed = before;
      throw problem;
    }
  }

  /** The parts that were written since the package was opened. */
  changedParts(): readonly string[] {
    return [...this.changed].flatMap(([name, bytes]) => (bytes === undefined ? [] : [name]));
  }

  /** The package as a file; without any change the very bytes it was opened from. */
  save(): Uint8Array {
    if (this.changed.size === 0) return this.bytes.slice();
    const kept = [...this.entries.values()].flatMap((entry) => {
      if (!this.changed.has(entry.name)) return [entry];
      const bytes = this.changed.get(entry.name);
      return bytes === undefined ? [] : [packEntry(entry.name, bytes, entry)];
    });
    const added = [...this.changed].flatMap(([name, bytes]) =>
      bytes === undefined || this.entries.has(name) ? [] : [packEntry(name, bytes, undefined)],
    );
    return writeZip([...kept, ...added]);
  }

  private decode(name: string, take: (text: string) => void): void {
    let decoder: TextDecoder | undefined;
    const step = (piece: Uint8Array, stream: boolean) => {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true, ignoreBOM: true });
      take(this.decoded(decoder, piece, stream));
    };
    this.readBytes(name, (piece) => step(piece, true));
    step(new Uint8Array(), false);
  }

  private decoded(decoder: TextDecoder, piece: Uint8Array, stream: boolean): string {
    try {
      return decoder.decode(piece, { stream });
    } catch (cause) {
      throw new UserError("archiveDamaged", { file: this.file }, { cause });
    }
  }

  private readBytes(name: string, take: (piece: Uint8Array) => void): void {
    if (this.changed.has(name)) return take(this.changed.get(name) ?? new Uint8Array());
    const entry = this.entries.get(name);
    if (!entry) throw new UserError("archiveDamaged", { file: this.file }, { cause: new Error(`no part ${name}`) });
    this.unpackedByName.set(name, entry.size);
    if (sum(this.unpackedByName) > LIMITS.unpackedBytes) {
      const found = `解压后超过 ${LIMITS.unpackedBytes / 2 ** 20}MB`;
      throw new UserError("fileTooLarge", { file: this.file, found });
    }
    unpack(entry, this.file, take);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

const sum = (amounts: ReadonlyMap<string, number>): number =>
  [...amounts.values()].reduce((total, amount) => total + amount, 0);
