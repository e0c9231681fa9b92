import { groupBy } from "../model/group-by";
import { absFen, type Fen, fen, sumFen, ZERO } from "../model/money";
import { readOnce } from "../model/remembered";
import { DIMENSIONS, isBelow, keyOf, type Subject } from "../model/subject";
import type { Submission, SubmittedAmount } from "../model/submission";
import type { TableId } from "../model/table-id";

/** What a workbook says of a subject in one kind of table, and the cells that say it; none where it is a zero nobody wrote. */
export interface Told {
  readonly amount: Fen;
  readonly margin: Fen;
  readonly from: readonly SubmittedAmount[];
}

/** Dimensions whose values are codes, the finer below the coarser. */
const CODED = ["functional", "economic", "governmentEconomic"] as const;

/**
 * What a workbook surely says of a subject: its own line, the lines below it, or a zero where a list of that level leaves
 * it out. Undefined where that was not understood, or nobody can tell.
 */
export function told(submission: Submission, table: TableId, subject: Subject): Told | undefined {
  const index = indexOf(submission);
  const own = index.bySubject.get(`${table}|${keyOf(subject)}`);
  if (own) return own.isDoubtful || isBlankTotal(own, index.byTable.get(table) ?? []) ? undefined : toldBy([own]);
  if (submission.emptyTables.includes(table)) return NOTHING;
  const by = CODED.find((each) => subject[each] !== undefined);
  if (by === undefined) return undefined;
  const { [by]: code = "", ...shape } = subject;
  const alike = (index.byShape.get(`${table}|${by}|${keyOf(shape)}`) ?? []).filter(
    ({ subject: { [by]: listed } }) => listed !== undefined,
  );
  const below = alike.filter(({ subject: { [by]: listed = "" } }) => isBelow(listed, code));
  if (below.length > 0) return sumOfHighest(below, by);
  return isLeftOut(alike, by, code) ? NOTHING : undefined;
}

/** A total that is left blank above lines with money says nothing. */
const isBlankTotal = ({ isBlank, subject }: SubmittedAmount, beside: readonly SubmittedAmount[]): boolean =>
  isBlank === true && beside.some(({ amount, subject: part }) => amount !== 0 && isWithin(part, subject));

const isWithin = (part: Subject, whole: Subject): boolean =>
  keyOf(part) !== keyOf(whole) &&
  part.flow === whole.flow &&
  part.year === whole.year &&
  part.stage === whole.stage &&
  DIMENSIONS.every((by) => {
    const [narrow, wide] = [part[by], whole[by]];
    return wide === undefined || narrow === wide || (narrow !== undefined && isBelow(narrow, wide));
  });

const NOTHING: Told = { amount: ZERO, margin: ZERO, from: [] };

const toldBy = (from: readonly SubmittedAmount[]): Told => ({
  amount: sumFen(from.map(({ amount }) => amount)),
  margin: sumFen(from.map(({ margin }) => margin)),
  from,
});

/** The highest listed lines below a code; a line that was not understood leaves nothing to say. */
function sumOfHighest(below: readonly SubmittedAmount[], by: (typeof CODED)[number]): Told | undefined {
  const codes = below.map(({ subject }) => subject[by] ?? "");
  const highest = below.filter((_, i) => !codes.some((other) => isBelow(codes[i] ?? "", other)));
  return highest.some(({ isDoubtful }) => isDoubtful) ? undefined : toldBy(highest);
}

/** A list that goes down to this level does not name the code; none of the lines above it stands alone. */
function isLeftOut(alike: readonly SubmittedAmount[], by: (typeof CODED)[number], code: string): boolean {
  const codeOf = ({ subject }: SubmittedAmount): string => subject[by] ?? "";
  if (!alike.some((each) => codeOf(each).length === code.length)) return false;
  const above = alike.filter((each) => isBelow(code, codeOf(each)) && each.amount !== 0);
  return above.every((each) => alike.some((other) => isBelow(codeOf(other), codeOf(each))));
}

const indexOf = readOnce(({ amounts }: Submission) => ({
  bySubject: new Map(amounts.map((each) => [`${each.table}|${keyOf(each.subject)}`, each])),
  byTable: groupBy(amounts, ({ table }) => table),
  byShape: shapesOf(amounts),
}));

/** The lines of one list: those that differ by their code alone. */
function shapesOf(amounts: readonly SubmittedAmount[]): ReadonlyMap<string, readonly SubmittedAmount[]> {
  const shaped = amounts.flatMap((each) =>
    CODED.flatMap((by) => {
      const { [by]: code, ...shape } = each.subject;
      return code === undefined ? [] : [{ each, key: `${each.table}|${by}|${keyOf(shape)}` }];
    }),
  );
  return new Map([...groupBy(shaped, ({ key }) => key)].map(([key, own]) => [key, own.map(({ each }) => each)]));
}

/** By how much two amounts miss each other beyond what rounding explains; undefined where they fit. */
export function missing(one: Pick<Told, "amount" | "margin">, other: Pick<Told, "amount" | "margin">): Fen | undefined {
  const difference = fen(one.amount - other.amount);
  return absFen(difference) <= one.margin + other.margin ? undefined : difference;
}
