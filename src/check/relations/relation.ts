import type { BudgetBook } from "../../model/book";
import type { Data } from "../../model/fill";
import type { Table } from "../../model/table";
import { TABLE_TERMS } from "../../model/table-id";
import { readOnce } from "../../model/remembered";
import { compared, type Comparison, gapBetween } from "../comparison";
import { type Gap, type Quantity, nothing } from "../judge";
import { type AboutRule, type Draft, type Rule, textsOf } from "../rule";
import { cellsText } from "../wording";
import { codesAbove } from "./code-amounts";
import { evaluate } from "./evaluate";
import type { Precondition } from "./preconditions";
import { type Side, tablesOf as tableIdsOf } from "./side";

/** `left = right when …`, or `left ≤ right`. Data: one engine judges them all. */
export interface Relation {
  readonly left: Side;
  readonly is: "=" | "≤";
  readonly right: Side;
  /** What both sides are about; lists take it from their rows. */
  readonly what: string;
  /** A key that only one side lists is zero on the other; without this such keys are not compared. */
  readonly missingIsZero?: true;
  /** Regions differ: the relation also holds with this left side. */
  readonly orLeft?: Side;
  /** Pairs of which one side is zero belong to another rule. */
  readonly exceptZero?: true;
  readonly when?: readonly Precondition[];
}

interface Holes {
  readonly what: string;
  readonly a: string;
  readonly cellA: string;
  readonly tableA: string;
  readonly b: string;
  readonly cellB: string;
  readonly tableB: string;
  readonly difference: string;
}

interface RelationRule<M extends string> extends AboutRule {
  /** May use the holes {what} {a} {cellA} {tableA} {b} {cellB} {tableB} {difference}. */
  readonly message: M & (Holes extends Data<M> ? unknown : never);
  readonly relations: readonly Relation[];
}

/** A rule made of relations: skipped when none of them can be judged. */
export function defineRelations<const M extends string>({ message, relations, ...rest }: RelationRule<M>): Rule {
  return {
    ...rest,
    messages: { differs: message },
    judge(book) {
      const judged = relations.map((relation) => ({ relation, found: pairsOf(relation, book) }));
      const drafts = judged.flatMap(({ relation, found }) =>
        "pairs" in found ? [[...draftsOf(found.pairs, relation)]] : [],
      );
      return drafts.length > 0 ? drafts.flat() : reasonOf(judged.map(({ found }) => found));
    },
    comparisons: (book) => relations.flatMap((relation) => comparisonsOf(relation, pairsOf(relation, book))),
  };
}

interface Pair {
  readonly what: string;
  readonly left: Quantity;
  readonly right: Quantity;
  readonly tables: readonly [string, string];
  /** The left side by another reading. */
  readonly instead?: Quantity;
}

type Pairs = { readonly pairs: readonly Pair[] } | { readonly missing: string };

const reasonOf = (judged: readonly Pairs[]): string =>
  judged.flatMap((each) => ("missing" in each ? [each.missing] : []))[0] ?? "没有可以比较的金额";

function pairsOf(relation: Relation, book: BudgetBook): Pairs {
  const { left, orLeft, right, when = [] } = relation;
  const [a, b] = [evaluate(left, book), evaluate(right, book)];
  if ("missing" in a) return a;
  if ("missing" in b) return b;
  const reason = when.map((holds) => holds(book)).find((each) => each !== undefined);
  if (reason !== undefined) return { missing: reason };
  const tables = [nameOf(left, a.table), nameOf(right, b.table)] as const;
  const other = orLeft && evaluate(orLeft, book);
  const pairs = comparableKeys(a, b).flatMap((key): Pair[] => {
    const one = statedOf(a, key, b, relation);
    const two = statedOf(b, key, a, relation);
    if (!one || !two) return [];
    const what = (a.amounts.get(key) ?? b.amounts.get(key))?.what ?? "";
    const instead = other && "amounts" in other ? other.amounts.get(key)?.quantity : undefined;
    return [{ what: what || relation.what, left: one, right: two, tables, ...(instead && { instead }) }];
  });
  const judged = relation.exceptZero
    ? pairs.filter((each) => each.left.amount !== 0 && each.right.amount !== 0)
    : pairs;
  return judged.length > 0 ? { pairs: judged } : { missing: `${tables.join("与")}没有可以比较的共同项目` };
}

/** Codes are compared on the finest level that both sides list: what is right there is right above. */
function comparableKeys(a: Found, b: Found): readonly string[] {
  const keys = [...new Set([...a.amounts.keys(), ...b.amounts.keys()])];
  const depths = ({ amounts }: Found): ReadonlySet<number> => new Set([...amounts.keys()].map((key) => key.length));
  const [left, right] = [depths(a), depths(b)];
  const isCodes = keys.every((key) => /^\d+$/.test(key));
  const comparable = isCodes ? keys.filter((key) => left.has(key.length) && right.has(key.length)) : keys;
  if (!isCodes) return comparable;
  const split = new Set(comparable.flatMap(codesAbove));
  return comparable.filter((key) => !split.has(key));
}

type Found = Extract<ReturnType<typeof evaluate>, { readonly amounts: unknown }>;

/** What a side states for a key, or zero where a complete list leaves it out. */
function statedOf(side: Found, key: string, other: Found, { missingIsZero }: Relation): Quantity | undefined {
  const own = side.amounts.get(key)?.quantity;
  const like = other.amounts.get(key)?.quantity;
  const isLeftOut = missingIsZero && like && !isListedAbove(side, key);
  return own ?? (isLeftOut ? nothing(like) : undefined);
}

/** True when a list stops above a code: its 款 is not split further, so the 项 is not zero but unknown. */
function isListedAbove(side: Found, key: string): boolean {
  const nearest = codesAbove(key).findLast((code) => code !== "" && side.amounts.has(code));
  return nearest !== undefined && !splitCodes(side).has(nearest);
}

/** The beginnings of all keys of a side: a key among them is split further. */
const splitCodes = readOnce(
  ({ amounts }: Found): ReadonlySet<string> => new Set([...amounts.keys()].flatMap(codesAbove)),
);

function nameOf(side: Side, table: Table | undefined): string {
  if (table) return TABLE_TERMS[table.type];
  if ("sum" in side) return side.sum.map((each) => nameOf(each, undefined)).join("、");
  return "firstOf" in side ? "" : TABLE_TERMS[side.table];
}

/** What a relation compares; or which tables it would compare, and why it cannot. */
const comparisonsOf = (relation: Relation, found: Pairs): readonly Comparison[] =>
  "missing" in found
    ? [{ tables: [tableIdsOf(relation.left), tableIdsOf(relation.right)], what: relation.what, reason: found.missing }]
    : found.pairs.map(({ what, right, ...pair }) =>
        compared({ what, is: relation.is, left: fitting(pair, right, relation), right }),
      );

/** The left side by the reading that fits, else by the first one. */
function fitting({ left, instead }: Pick<Pair, "left" | "instead">, right: Quantity, { is }: Relation): Quantity {
  const fits = (stated: Quantity): boolean => gapBetween({ what: "", is, left: stated, right }) === undefined;
  return instead && !fits(left) && fits(instead) ? instead : left;
}

/** Undefined where the pair fits, by the one or the other reading of its left side. */
function gapOf({ what, right, ...pair }: Pair, relation: Relation): Gap | undefined {
  return gapBetween({ what: `“${what}”`, is: relation.is, left: fitting(pair, right, relation), right });
}

function* draftsOf(pairs: readonly Pair[], relation: Relation): Iterable<Draft> {
  for (const pair of pairs) {
    const gap = gapOf(pair, relation);
    if (!gap) continue;
    const { what, tables } = pair;
    yield { messageId: "differs", data: holesOf(gap, what, tables), gap, group: `${what}|${gap.difference}` };
  }
}

/** The tables an amount was read from; where it is only missing, the table that leaves it out. */
const tablesOf = ({ entries }: Quantity, otherwise: string): string =>
  [...new Set(entries.map(({ line }) => TABLE_TERMS[line.table.type]))].join("、") || otherwise;

const holesOf = (gap: Gap, what: string, tables: readonly [string, string]): Holes => {
  const { stated, expected, difference } = textsOf(gap);
  const tableA = tablesOf(gap.stated, tables[0]);
  const tableB = tablesOf(gap.expected, tables[1]);
  const cells = ({ entries }: Quantity): string =>
    entries.length > 0
      ? cellsText(
          entries.map(({ cell }) => cell),
          4,
        )
      : "未列出";
  return {
    what,
    a: stated,
    cellA: cells(gap.stated),
    tableA,
    b: expected,
    cellB: cells(gap.expected),
    tableB,
    difference,
  };
};
