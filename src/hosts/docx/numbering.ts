import type { OfficePackage } from "../../package/package";
import type { XmlTag } from "../../package/xml";
import { Definitions } from "./definitions";
import { formatNumber } from "./number-format";
import type { ParagraphProperties, ParagraphStyles } from "./styles";
import { isOn, isWord, wordAttribute, wordNumber } from "../../package/word-xml";

/** How one level of a list is numbered. */
interface Level {
  start: number;
  format: string;
  /** "（%1）": the number of level 1 stands at %1. */
  text: string;
  /** All its numbers in digits. */
  isLegal: boolean;
  /** The level after which it begins again; undefined for any higher one, 0 for never. */
  restartsAfter?: number;
  /** The paragraph style that belongs to this level. */
  styleId?: string;
  suffix: string;
}

/** w:abstractNum: the look of a list, whose numbers all the lists that use it share. */
interface Look {
  readonly id: number;
  readonly levels: Map<number, Level>;
  /** The look is that of a numbering style. */
  styleId?: string;
}

/** w:num: a list, with what it changes of its look. */
interface List {
  lookId: number;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

const newLevel = (): Level => ({ start: 1, format: "decimal", text: "", isLegal: false, suffix: "tab" });

/** Writes the automatic numbers of a document's paragraphs, asked in reading order. */
export class Numbering {
  /** By look: the last number of each level. */
  private readonly counters = new Map<number, Map<number, number>>();
  private readonly begun = new Set<number>();

  constructor(
    private readonly looks: ReadonlyMap<number, Look>,
    private readonly lists: ReadonlyMap<number, List>,
    private readonly styles: ParagraphStyles,
  ) {}

  /** The number of the next paragraph as printed, with the blank behind it; empty for a paragraph without one. */
  next(properties: ParagraphProperties): string {
    const found = this.styles.list(properties);
    const list = found && this.lists.get(found.id);
    const look = list && this.lookOf(list);
    if (!found || !list || !look) return "";
    const levels = new Map([...look.levels, ...list.levels]);
    const at = found.level ?? [...levels].find(([, level]) => level.styleId === found.styleId)?.[0] ?? 0;
    const level = levels.get(at);
    if (!level || level.format === "bullet") return "";
    this.count(found.id, list, look, levels, at);
    const label = this.labelOf(look, levels, level);
    return label === "" || level.suffix === "nothing" || /[、）．。)）]$/.test(label) ? label : `${label} `;
  }

  private lookOf(list: List): Look | undefined {
    const look = this.looks.get(list.lookId);
    if (look?.styleId === undefined || look.levels.size > 0) return look;
    const other = this.lists.get(this.styles.listOfStyle(look.styleId) ?? Number.NaN);
    return other ? this.looks.get(other.lookId) : look;
  }

  private count(listId: number, list: List, look: Look, levels: ReadonlyMap<number, Level>, at: number): void {
    const counters = this.counters.get(look.id) ?? new Map<number, number>();
    this.counters.set(look.id, counters);
    if (!this.begun.has(listId)) {
      this.begun.add(listId);
      for (const [level] of list.starts) counters.delete(level);
    }
    const start = list.starts.get(at) ?? levels.get(at)?.start ?? 1;
    counters.set(at, (counters.get(at) ?? start - 1) + 1);
    for (const level of counters.keys()) {
      const after = levels.get(level)?.restartsAfter;
      if (level > at && (after === undefined || (after > 0 && at < after))) counters.delete(level);
    }
  }

  private labelOf(look: Look, levels: ReadonlyMap<number, Level>, { text, isLegal }: Level): string {
    return text.replace(/%([1-9])/g, (_, place: string) => {
      const level = levels.get(Number(place) - 1);
      const number = this.counters.get(look.id)?.get(Number(place) - 1) ?? level?.start ?? 1;
      return formatNumber(number, isLegal ? "decimal" : (level?.format ?? "decimal"));
    });
  }
}

/** Reads the numbering part; a document without one numbers nothing. */
export function readNumbering(pkg: OfficePackage, part: string | undefined, styles: ParagraphStyles): Numbering {
  const reader = new NumberingReader(new Definitions(pkg.file));
  if (part !== undefined) {
    pkg.readXml(part, {
      open: (tag) => (isWord(tag) ? reader.open(tag) : undefined),
      close: (tag) => (isWord(tag) ? reader.close(tag) : undefined),
    });
  }
  return new Numbering(reader.looks, reader.lists, styles);
}

class NumberingReader {
  readonly looks = new Map<number, Look>();
  readonly lists = new Map<number, List>();
  private look: Look | undefined;
  private list: List | undefined;
  private level: Level | undefined;
  private overridden: number | undefined;

  constructor(private readonly definitions: Definitions) {}

  open(tag: XmlTag): void {
    if (this.level) this.inLevel(this.level, tag);
    else if (tag.local === "lvl") this.openLevel(tag);
    else if (tag.local === "abstractNum") this.openLook(tag);
    else if (tag.local === "num") this.openList(tag);
    else if (tag.local === "numStyleLink" && this.look) this.look.styleId = wordAttribute(tag, "val") ?? "";
    else if (tag.local === "abstractNumId" && this.list) this.list.lookId = wordNumber(tag) ?? -1;
    else if (tag.local === "lvlOverride") this.overridden = wordNumber(tag, "ilvl");
    else if (tag.local === "startOverride" && this.overridden !== undefined)
      this.list?.starts.set(this.overridden, wordNumber(tag) ?? 1);
  }

  close(tag: XmlTag): void {
    if (tag.local === "lvl") this.level = undefined;
    if (tag.local === "abstractNum") this.look = undefined;
    if (tag.local === "num") this.list = undefined;
    if (tag.local === "lvlOverride") this.overridden = undefined;
  }

  private openLook(tag: XmlTag): void {
    this.definitions.take();
    this.look = { id: wordNumber(tag, "abstractNumId") ?? -1, levels: new Map() };
    this.looks.set(this.look.id, this.look);
  }

  private openList(tag: XmlTag): void {
    this.definitions.take();
    this.list = { lookId: -1, starts: new Map(), levels: new Map() };
    this.lists.set(wordNumber(tag, "numId") ?? -1, this.list);
  }

  private openLevel(tag: XmlTag): void {
    this.definitions.take();
    this.level = newLevel();
    (this.look ?? this.list)?.levels.set(wordNumber(tag, "ilvl") ?? 0, this.level);
  }

  private inLevel(level: Level, tag: XmlTag): void {
    const value = wordAttribute(tag, "val") ?? "";
    if (tag.local === "start") level.start = wordNumber(tag) ?? 1;
    if (tag.local === "numFmt") level.format = value;
    if (tag.local === "lvlText") level.text = value;
    if (tag.local === "suff") level.suffix = value;
    if (tag.local === "isLgl") level.isLegal = isOn(tag);
    if (tag.local === "pStyle") level.styleId = value;
    const after = tag.local === "lvlRestart" ? wordNumber(tag) : undefined;
    if (after !== undefined) level.restartsAfter = after;
  }
}
