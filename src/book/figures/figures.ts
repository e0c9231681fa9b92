import { groupBy } from "../../model/group-by";
import { readOnce } from "../../model/remembered";
import { keyOf, type Subject } from "../../model/subject";
import type { TableId } from "../../model/table-id";
import { blankFigures, type ReadTables } from "./blanks";
import { type Figure, figureOf } from "./figure";

/** Dimensions of names: units, and lines that a table keeps apart by their labels. */
type SplitBy = "unit" | "line";

/** What the tables state and leave blank, and how to ask for it by meaning. Indexes are made when first asked for. */
export class Figures<F extends Figure = Figure> {
  private readonly indexes = new Map<"stated" | "blank" | SplitBy, ReadonlyMap<string, readonly F[]>>();

  constructor(
    readonly stated: readonly F[],
    readonly blank: readonly F[],
  ) {}

  get all(): readonly F[] {
    return [...this.stated, ...this.blank];
  }

  filter(isWanted: (figure: F) => boolean): Figures<F> {
    return new Figures(this.stated.filter(isWanted), this.blank.filter(isWanted));
  }

  map<G extends Figure>(as: (figure: F) => G): Figures<G> {
    return new Figures(this.stated.map(as), this.blank.map(as));
  }

  /** The first statement about a subject, in the tables of these types in this order; else a blank cell for it. */
  find(subject: Subject, types: readonly TableId[]): F | undefined {
    const key = keyOf(subject);
    return first(this.index("stated").get(key), types) ?? first(this.index("blank").get(key), types);
  }

  /** What the units, or lines kept apart by their names, state of a subject that says nothing of them; no 其中. */
  split(by: SplitBy, subject: Subject): readonly F[] {
    return this.index(by).get(keyOf(subject)) ?? [];
  }

  private index(of: "stated" | "blank" | SplitBy): ReadonlyMap<string, readonly F[]> {
    const known = this.indexes.get(of);
    if (known) return known;
    const made = of === "stated" || of === "blank" ? bySubject(this[of]) : splitBy(of, this.all);
    this.indexes.set(of, made);
    return made;
  }
}

/** The figures of a workbook, read once for text and narrative. */
export const figuresOf = readOnce(
  (book: ReadTables) => new Figures(book.facts.all.map(figureOf), blankFigures(book)),
  ({ facts }) => facts,
);

const bySubject = <F extends Figure>(figures: readonly F[]): ReadonlyMap<string, readonly F[]> =>
  groupBy(figures, ({ subject }) => keyOf(subject));

const splitBy = <F extends Figure>(by: SplitBy, figures: readonly F[]): ReadonlyMap<string, readonly F[]> =>
  groupBy(
    figures.filter(({ subject: { [by]: own }, column }) => own !== undefined && column.ofWhich !== true),
    ({ subject: { [by]: _, ...rest } }) => keyOf(rest),
  );

/** 其中 columns repeat a part of the column beside them under the same subject: they come last. */
function first<F extends Figure>(figures: readonly F[] | undefined, types: readonly TableId[]): F | undefined {
  if (!figures) return undefined;
  for (const type of types) {
    const found = figures.find(({ table, column }) => table.type === type && column.ofWhich !== true);
    if (found) return found;
  }
  return undefined;
}
