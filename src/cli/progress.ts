/** Seconds that are left are told from here on; below, a line would be gone before it is read. */
const WORTH_TELLING = 5;

/** Counts files and guesses how long the rest takes, from the time that those before took. */
export class Progress {
  private done = 0;
  private readonly began: number;

  /** @param now milliseconds of any clock */
  constructor(
    private readonly total: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.began = now();
  }

  /** "37/200 一科/甲.xlsx  约剩 1 分 5 秒" */
  next(name: string): string {
    this.done++;
    const seconds = Math.round(((this.now() - this.began) / 1_000 / this.done) * (this.total - this.done));
    return `${this.done}/${this.total} ${name}${seconds >= WORTH_TELLING ? `  约剩 ${inWords(seconds)}` : ""}`;
  }
}

const inWords = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
