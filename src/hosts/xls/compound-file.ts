import { UserError } from "../../model/user-error";

/** Numbers that end a chain or mark what is nowhere (MS-CFB 2.1, 2.6.1). */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
/** Sectors of the table that the header itself lists (MS-CFB 2.2). */
const LISTED_IN_HEADER = 109;
const STREAM = 2;
const ENTRY = 128;
const MINI_SECTOR = 64;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The streams of a compound file (MS-CFB), those at its root only: objects embedded in a workbook hold workbooks of
 * their own. No chain is followed for longer than the file has sectors, so that none leads in a circle.
 */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly table: readonly number[];
  private readonly entries: readonly Entry[];
  private readonly mini: { readonly table: readonly number[]; readonly bytes: Uint8Array; readonly below: number };

  constructor(
    private readonly bytes: Uint8Array,
    private readonly file: string,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      const shift = this.view.getUint16(30, true);
      if (shift !== 9 && shift !== 12) throw this.damaged();
      this.sectorSize = 2 ** shift;
      this.table = this.readTable();
      this.entries = this.readEntries(this.chain(this.view.getUint32(48, true)));
      const [root] = this.entries;
      const table = numbersIn(this.joined(this.chain(this.view.getUint32(60, true))));
      const bytesOfMini = root && root.start < LAST_SECTOR ? this.joined(this.chain(root.start)) : new Uint8Array();
      this.mini = { table, bytes: bytesOfMini, below: this.view.getUint32(56, true) };
    } catch (cause) {
      throw cause instanceof RangeError ? this.damaged(cause) : cause;
    }
  }

  /** The contents of a stream at the root; undefined when there is none of that name. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.atRoot().find((each) => each.type === STREAM && each.name === name);
    if (!entry) return undefined;
    const isSmall = entry.size < this.mini.below;
    const whole = isSmall ? this.smallStream(entry) : this.joined(this.chain(entry.start));
    if (whole.length < entry.size) throw this.damaged();
    return whole.subarray(0, entry.size);
  }

  private atRoot(): readonly Entry[] {
    const found = new Set<Entry>();
    const waiting = [this.entries[0]?.child ?? NO_ENTRY];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const entry = this.entries[next];
      if (!entry || found.has(entry)) continue;
      found.add(entry);
      waiting.push(entry.left, entry.right);
    }
    return [...found];
  }

  private smallStream({ start, size }: Entry): Uint8Array {
    const whole = new Uint8Array(Math.min(size, this.mini.bytes.length));
    let at = 0;
    for (let sector = start; at < whole.length && sector < LAST_SECTOR; sector = this.mini.table[sector] ?? NO_ENTRY) {
      const from = sector * MINI_SECTOR;
      whole.set(this.mini.bytes.subarray(from, from + Math.min(MINI_SECTOR, whole.length - at)), at);
      at += MINI_SECTOR;
    }
    return whole;
  }

  /** The table that leads from each sector to the next one of its chain. */
  private readTable(): readonly number[] {
    const sectors: number[] = [];
    for (let i = 0; i < LISTED_IN_HEADER; i++) sectors.push(this.view.getUint32(76 + i * 4, true));
    const perSector = this.sectorSize / 4 - 1;
    const most = this.view.getUint32(72, true);
    let next = this.view.getUint32(68, true);
    for (let i = 0; i < most && next < LAST_SECTOR && i <= this.sectorCount; i++) {
      const listed = numbersIn(this.sector(next));
      for (const each of listed.slice(0, perSector)) sectors.push(each);
      next = listed[perSector] ?? NO_ENTRY;
    }
    const used = sectors.filter((each) => each < LAST_SECTOR);
    if (used.length > this.sectorCount) throw this.damaged();
    return used.flatMap((each) => numbersIn(this.sector(each)));
  }

  private get sectorCount(): number {
    return Math.ceil(this.bytes.length / this.sectorSize);
  }

  private chain(start: number): readonly number[] {
    const chain: number[] = [];
    for (let sector = start; sector < LAST_SECTOR; sector = this.table[sector] ?? NO_ENTRY) {
      if (chain.length > this.sectorCount) throw this.damaged();
      chain.push(sector);
    }
    return chain;
  }

  private sector(index: number): Uint8Array {
    const at = (index + 1) * this.sectorSize;
    if (at >= this.bytes.length) throw this.damaged();
    // programs leave out the end of the last sector
    return this.bytes.subarray(at, at + this.sectorSize);
  }

  private joined(chain: readonly number[]): Uint8Array {
    const whole = new Uint8Array(chain.length * this.sectorSize);
    chain.forEach((index, i) => whole.set(this.sector(index), i * this.sectorSize));
    return whole;
  }

  private readEntries(chain: readonly number[]): readonly Entry[] {
    const bytes = this.joined(chain);
    const view = new DataView(bytes.buffer);
    const utf16 = new TextDecoder("utf-16le");
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
      const length = Math.min(view.getUint16(at + 64, true), 64);
      entries.push({
        name: utf16.decode(bytes.subarray(at, at + Math.max(0, length - 2))),
        type: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  private damaged(cause?: unknown): UserError {
    return new UserError("archiveDamaged", { file: this.file }, { cause });
  }
}

function numbersIn(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(i * 4, true));
}
