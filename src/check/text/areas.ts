import type { BudgetBook } from "../../model/book";
import type { CountClaim } from "../../model/text-claim";
import { groupBy } from "../../model/group-by";

/** An area or length with the parts that the text gives for it. */
interface AreaSum {
  readonly whole: CountClaim;
  readonly parts: readonly CountClaim[];
  /** As printed, with the decimals of the finest. */
  readonly sum: string;
  /** The whole is the sum with two neighbouring digits in each other's place. */
  readonly isSwapped: boolean;
}

/** What lies beside each other cannot overlap; persons and things may be counted under two heads. */
const EXTENT = /^(?:万)?(?:平方米|㎡|平方公里|公里|立方米|亩)$/;

/** A number whose parts may still come. */
interface Open {
  readonly node: Node;
  /** Brackets around it. */
  readonly depth: number;
  /** Where its parts stand: in a bracket behind it, or behind 其中 on its own level. */
  readonly takes?: "bracket" | "sentence";
}

interface Node {
  readonly claim: CountClaim;
  readonly parts: Node[];
}

/**
 * Wholes that are less than their parts, or that miss them by two digits that changed places. Parts stand in a bracket
 * behind the whole, or behind 其中 in its sentence. One slip is one sum: a whole above it is not judged again.
 */
export function wrongAreas(book: BudgetBook): readonly AreaSum[] {
  const extents = (book.text?.counts ?? []).filter(({ measure }) => EXTENT.test(measure));
  const groups = groupBy(extents, ({ paragraph, mention, measure }) => {
    const sentence = paragraph.text.slice(0, mention.span.start).split("。").length;
    return `${paragraph.index}|${sentence}|${measure}`;
  });
  return [...groups.values()].flatMap((claims) => treeOf(claims).flatMap(wrongIn));
}

/** Brackets nest; 其中 takes what follows it on its own level. */
function treeOf(claims: readonly CountClaim[]): readonly Node[] {
  const [first] = claims;
  if (!first) return [];
  const { text } = first.paragraph;
  const start = text.lastIndexOf("。", first.words.span.start) + 1;
  const depthOf = ({ mention }: CountClaim): number =>
    [...text.slice(start, mention.span.start)].reduce(
      (depth, char) => depth + (char === "(" ? 1 : char === ")" ? -1 : 0),
      0,
    );
  const roots: Node[] = [];
  let open: readonly Open[] = [];
  for (const claim of claims) {
    const depth = depthOf(claim);
    const node: Node = { claim, parts: [] };
    const before = open.at(-1);
    const between = before ? text.slice(before.node.claim.mention.span.end, claim.mention.span.start) : "";
    const opened = before && depth > before.depth ? "bracket" : /^[，：]?其中/.test(between) ? "sentence" : undefined;
    open = open.flatMap((each): readonly Open[] => {
      if (each === before && opened) return [{ ...each, takes: opened }];
      return each.depth < depth || (each.depth === depth && each.takes === "sentence") ? [each] : [];
    });
    const parent = open.findLast(({ takes }) => takes !== undefined)?.node;
    (parent ? parent.parts : roots).push(node);
    open = [...open, { node, depth }];
  }
  return roots;
}

function wrongIn(node: Node): readonly AreaSum[] {
  const inner = node.parts.flatMap(wrongIn);
  if (inner.length > 0 || node.parts.length < 2) return inner;
  const all = [node.claim, ...node.parts.map(({ claim }) => claim)].map(({ mention }) => mention);
  const decimals = Math.max(all[0]?.decimals ?? 0, all[1]?.decimals ?? 0);
  const slack = all.reduce((sum, { decimals: places }) => sum + (places > 0 ? 0.5 * 10 ** -places : 0), 0);
  const whole = Number(node.claim.mention.decimal);
  const sum = node.parts.reduce((total, { claim }) => total + Number(claim.mention.decimal), 0);
  const printed = sum.toFixed(decimals);
  const isSwapped = areSwapped(node.claim.mention.decimal, printed);
  if (Math.abs(sum - whole) <= slack + 1e-9 || (sum < whole && !isSwapped && !areAll(node.parts))) return [];
  return [{ whole: node.claim, parts: node.parts.map(({ claim }) => claim), sum: printed, isSwapped }];
}

/** 计入 and 不计入, 地上 and 地下: two parts beside which there is no third. */
function areAll(parts: readonly Node[]): boolean {
  const [a = "", b = ""] = parts.map(({ claim }) => claim.words.text.replace(/^[^\p{Script=Han}]*(?:其中)?/u, ""));
  return parts.length === 2 && (b.startsWith(`不${a.slice(0, 2)}`) || (a.startsWith("地上") && b.startsWith("地下")));
}

function areSwapped(a: string, b: string): boolean {
  const places = [...a].flatMap((char, i) => (char === b[i] ? [] : [i]));
  const [first = 0, second = 0] = places;
  return (
    a.length === b.length &&
    places.length === 2 &&
    second === first + 1 &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
}
