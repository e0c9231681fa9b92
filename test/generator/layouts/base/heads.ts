import type { About, ColumnSpec, WordKind } from "../../table-spec";

/** A heading over a column of words or amounts, or over a group of such columns. */
export interface Head {
  readonly text: string;
  readonly about?: About;
  readonly below?: readonly Head[];
  /** A column of codes or labels. */
  readonly word?: WordKind;
  /** Adds up what stands beside it under the same heading. */
  readonly isWhole?: true;
  /** Not added up: 其中, another year. */
  readonly apart?: true;
  readonly kind?: "text" | "change" | "growth";
  /** Columns that a change or growth compares, by their index among those of the amounts. */
  readonly compares?: { readonly current: number; readonly base: number };
}

export const word = (kind: WordKind, text: string): Head => ({ text, word: kind });
export const leaf = (text: string, about: About = {}): Head => ({ text, about });
export const apart = (head: Head): Head => ({ ...head, apart: true });
export const whole = (text: string, about: About = {}): Head => ({ text, about, isWhole: true });
export const remark = (text: string): Head => ({ text, kind: "text", apart: true });
/** 增减额 and 增减%: how a column differs from another. */
export const compared = (kind: "change" | "growth", text: string, current: number, base: number): Head => ({
  text,
  kind,
  apart: true,
  compares: { current, base },
});
export const group = (text: string, below: readonly Head[], about: About = {}): Head => ({ text, below, about });

const depthOf = ({ below }: Head): number => (below ? 1 + Math.max(...below.map(depthOf)) : 1);
export const depthOfAll = (heads: readonly Head[]): number => Math.max(...heads.map(depthOf));
const widthOf = ({ below }: Head): number => (below ? below.reduce((sum, each) => sum + widthOf(each), 0) : 1);

/** Rows of a head over so many rows: "<" and "^" where a heading reaches over several cells. */
export function gridOf(heads: readonly Head[], depth: number): readonly (readonly string[])[] {
  const rows = Array.from({ length: depth }, (): string[] => []);
  for (const head of heads) {
    const width = widthOf(head);
    rows[0]?.push(head.text, ...Array.from({ length: width - 1 }, () => "<"));
    const under = head.below
      ? gridOf(head.below, depth - 1)
      : Array.from({ length: depth - 1 }, (): readonly string[] => ["^"]);
    under.forEach((cells, i) => rows[i + 1]?.push(...cells));
  }
  return rows;
}

export const wordsOf = (heads: readonly Head[]): readonly WordKind[] =>
  heads.flatMap(({ word: kind, below }) => (below ? wordsOf(below) : (kind ?? [])));

/** The columns of amounts under the headings: each knows what the headings above it say, and what it adds up. */
export function columnsOf(heads: readonly Head[]): readonly ColumnSpec[] {
  const columns: ColumnSpec[] = [];
  /** Indexes of the columns that stand for a heading in a sum. */
  const place = (siblings: readonly Head[], above: About): readonly number[] => {
    const placed = siblings
      .filter((head) => head.word === undefined && !head.below?.every((each) => each.word !== undefined))
      .map((head) => {
        const about = merged(above, head.about ?? {});
        if (head.below) return { head, stands: place(head.below, about) };
        columns.push(head.kind ? { kind: head.kind, ...head.compares } : { about });
        return { head, stands: [columns.length - 1] };
      });
    const added = placed.filter(({ head }) => !head.isWhole && !head.apart).flatMap(({ stands }) => stands);
    const wholes = placed.filter(({ head }) => head.isWhole).flatMap(({ stands }) => stands);
    for (const i of wholes) columns[i] = { ...columns[i], parts: added };
    return wholes.length > 0 ? wholes.slice(0, 1) : added;
  };
  place(heads, {});
  return columns;
}

const merged = (above: About, own: About): About => ({
  ...above,
  ...own,
  subject: { ...above.subject, ...own.subject },
  select: { ...above.select, ...own.select },
});
