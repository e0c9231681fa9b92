/** Sign of a text in two bytes a character, of one with runs of fonts, of one with a reading beside it (MS-XLS 2.5.293). */
const WIDE = 0x01;
const READING = 0x04;
const RUNS = 0x08;

/**
 * Whether the texts of a table of strings stay within its pieces. The table goes on in further records; a text that is
 * cut says anew at the head of the next piece how wide its characters are.
 * @param pieces the contents of the record and of those that continue it
 */
export function holdsItsStrings(pieces: readonly DataView[]): boolean {
  const reader = new PieceReader(pieces);
  reader.skip(4);
  const count = reader.number(4);
  for (let i = 0; i < count && !reader.isAtEnd; i++) {
    const characters = reader.number(2);
    const flags = reader.number(1);
    const runs = flags & RUNS ? reader.number(2) : 0;
    const reading = flags & READING ? reader.number(4) : 0;
    reader.skipText(characters, flags & WIDE ? 2 : 1);
    reader.skip(runs * 4 + reading);
    if (reader.isBroken) return false;
  }
  return !reader.isBroken;
}

class PieceReader {
  isBroken = false;
  private piece = 0;
  private at = 0;

  constructor(private readonly pieces: readonly DataView[]) {}

  get isAtEnd(): boolean {
    const last = this.pieces.length - 1;
    return this.piece > last || (this.piece === last && this.at >= this.left(last));
  }

  number(bytes: 1 | 2 | 4): number {
    this.enter();
    const view = this.pieces[this.piece];
    if (!view || this.at + bytes > view.byteLength) {
      this.isBroken = true;
      return 0;
    }
    const from = this.at;
    this.at += bytes;
    return bytes === 1 ? view.getUint8(from) : bytes === 2 ? view.getUint16(from, true) : view.getUint32(from, true);
  }

  skip(bytes: number): void {
    for (let rest = bytes; rest > 0 && !this.isBroken;) {
      this.enter();
      const step = Math.min(rest, this.left(this.piece) - this.at);
      if (step <= 0) this.isBroken = true;
      this.at += step;
      rest -= step;
    }
  }

  skipText(characters: number, width: number): void {
    let wide = width;
    for (let rest = characters; rest > 0 && !this.isBroken;) {
      if (this.at >= this.left(this.piece)) {
        this.enter();
        wide = this.number(1) & WIDE ? 2 : 1;
      }
      const step = Math.min(rest, Math.floor((this.left(this.piece) - this.at) / wide));
      if (step <= 0) this.isBroken = true;
      this.at += step * wide;
      rest -= step;
    }
  }

  private left(piece: number): number {
    return this.pieces[piece]?.byteLength ?? 0;
  }

  /** Goes on to the next piece where this one is read. */
  private enter(): void {
    while (this.at >= this.left(this.piece) && this.piece < this.pieces.length) {
      this.piece++;
      this.at = 0;
    }
  }
}
