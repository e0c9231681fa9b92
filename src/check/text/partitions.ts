import { isBelow } from "../../model/subject";
import type { Claim, Meaning } from "../../model/text-claim";

/** By what a list divides money. Lines and items without a code of their own belong to the members before them. */
export type Division = "functional" | "economic" | "governmentEconomic" | "project" | "nature" | "fund";

const DIVISIONS: readonly Division[] = ["functional", "economic", "governmentEconomic", "project", "nature", "fund"];

/** The members of a list that divide the same money in the same way. */
export interface Partition {
  readonly by?: Division;
  readonly members: readonly Claim[];
}

/** 按功能分类 …, 此外，基本支出 …: one list may divide its total twice, which adds up to twice the total. */
export function partitionsOf(members: readonly Claim[], parent: Claim): readonly Partition[] {
  const found: { by?: Division; readonly members: Claim[] }[] = [];
  for (const claim of members) {
    const by = divisionOf(claim, parent);
    const known = by === undefined ? found.at(-1) : found.find((each) => each.by === by);
    const unnamed = found.find((each) => each.by === undefined);
    if (known) known.members.push(claim);
    else if (unnamed && by !== undefined) {
      unnamed.by = by;
      unnamed.members.push(claim);
    } else found.push({ ...(by && { by }), members: [claim] });
  }
  return found;
}

function divisionOf({ subject }: Claim, parent: Claim): Division | undefined {
  const [own] = subject.meanings;
  const whole = parent.subject.meanings[0] ?? {};
  if (!own) return undefined;
  if (own.use !== undefined && own.economic === undefined) return "nature";
  return DIVISIONS.find((by) => own[by] !== undefined && own[by] !== whole[by]);
}

/** Without the members that are part of another member: 财政拨款 a, of it 一般公共预算 b. */
export const outermost = (members: readonly Claim[]): readonly Claim[] =>
  members.filter((claim) => !members.some((other) => other !== claim && isPartOf(claim, other)));

function isPartOf({ subject }: Claim, { subject: other }: Claim): boolean {
  const [part] = subject.meanings;
  const [whole] = other.meanings;
  if (!part || !whole) return false;
  const fields = Object.keys({ ...part, ...whole }) as (keyof Meaning)[];
  const within = fields.filter((field) => field !== "balance" && part[field] !== whole[field]);
  return (
    within.length > 0 &&
    within.every((field) => whole[field] === undefined || isBelow(part[field] ?? "", whole[field] ?? ""))
  );
}

/** 此外, 另按…划分: what follows is no longer part of what was announced, or is the same money once more. */
export const isAnnexed = ({ paragraph, span }: Claim): boolean =>
  /(?:^|[。；])(?:此外|除此之外|另外?[，按有]|[^。；]{0,6}按[^，。；]{1,12}(?:划分|分类|分))[^。；]*$/.test(
    paragraph.text.slice(0, span.start),
  );
