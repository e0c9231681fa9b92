import type { CellRef } from "../../src/model/cell";
import { toA1 } from "../../src/model/cell";
import type { BudgetBook } from "../../src/model/book";
import type { Fact, Growth } from "../../src/model/fact";
import { type Subject } from "../../src/model/subject";
import type { DrawnFact } from "./drawing";

/** What became of the numbers of a drawing, cell by cell. */
export interface ReadingJudged {
  readonly right: number;
  /** Read with another value or as another kind of number. */
  readonly wrong: readonly Misread[];
  /** The right value with another subject. */
  readonly misunderstood: readonly Misread[];
  readonly missing: readonly Misread[];
  /** Cells read as amounts that state none. */
  readonly invented: readonly Misread[];
}

export interface Misread {
  readonly cell: string;
  readonly drawn: string;
  readonly read: string;
}

type Placed = DrawnFact & { readonly cell: CellRef };

/**
 * Compares a reading with what the drawing says. A drawn `line` is a name that need not be known: any reading that keeps
 * the number apart from the plain sum is right; its wording is not compared.
 */
export function judgeReading(book: BudgetBook, drawn: readonly Placed[]): ReadingJudged {
  const { all, changes, growths } = book.facts;
  const read = new Map<string, Fact | Growth>([...all, ...changes, ...growths].map((fact) => [toA1(fact.cell), fact]));
  const wanted = new Set(drawn.map(({ cell }) => toA1(cell)));
  const outcomes = drawn.map((fact) => ({ fact, read: read.get(toA1(fact.cell)) }));
  const of = (matches: (fact: Placed, read: Fact | Growth) => boolean): readonly Misread[] =>
    outcomes.flatMap(({ fact, read: own }) => (own && matches(fact, own) ? [misread(fact, own)] : []));
  const wrong = of((fact, own) => !statesSame(fact, own));
  const misunderstood = of((fact, own) => statesSame(fact, own) && !means(fact.subject, own.subject));
  const missing = outcomes.flatMap(({ fact, read: own }) => (own ? [] : [misread(fact)]));
  return {
    right: drawn.length - wrong.length - misunderstood.length - missing.length,
    wrong,
    misunderstood,
    missing,
    invented: [...read.values()].flatMap((own) =>
      wanted.has(toA1(own.cell)) || Number(own.printed) === 0
        ? []
        : [{ cell: toA1(own.cell), drawn: "", read: saidBy(own.subject, own.printed) }],
    ),
  };
}

const statesSame = (fact: Placed, own: Fact | Growth): boolean =>
  fact.kind === own.kind && Number(fact.printed) === Number(own.printed);

function means(drawn: Subject, read: Subject): boolean {
  const keys = [...new Set([...Object.keys(drawn), ...Object.keys(read)])] as readonly (keyof Subject)[];
  const others = keys.filter((key) => key !== "line" && drawn[key] !== read[key]);
  if (drawn.line === undefined) return read.line === undefined && others.length === 0;
  // the unknown name may be understood as something narrower, never as nothing
  return (read.line !== undefined || others.length > 0) && others.every((key) => drawn[key] === undefined);
}

const misread = (fact: Placed, own?: Fact | Growth): Misread => ({
  cell: toA1(fact.cell),
  drawn: saidBy(fact.subject, fact.printed),
  read: own ? saidBy(own.subject, own.printed) : "",
});

const saidBy = (subject: Subject, printed: string): string =>
  `${printed} ${Object.entries(subject)
    .filter(([key, value]) => value !== undefined && key !== "year" && !(key === "stage" && value === "budget"))
    .map(([key, value]) => (key === "flow" ? String(value) : `${key}=${String(value)}`))
    .join(" ")}`;
