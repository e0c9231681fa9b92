import { largest } from "../../model/extremes";
import type { FieldProposal, TemplateEdit } from "../../model/field-proposal";
import type { FieldList } from "../../model/fields";
import type { Claim, TextReading } from "../../model/text-claim";
import type { Paragraph } from "../../model/text-source";
import { markerIn, numberMark, patternOf } from "./item-pattern";
import { listOf } from "./list-of";
import { editsOf, rowOf, shortened } from "./marks";

/** A stretch of paragraphs of which each speaks of one thing of a list: the first becomes the pattern of all. */
interface ItemGroup {
  readonly list: FieldList;
  readonly heads: readonly Claim[];
}

/** Proposals for lists, and the paragraphs they speak for. */
interface MarkedLists {
  readonly proposals: readonly FieldProposal[];
  readonly taken: ReadonlySet<Paragraph>;
}

/** Items of the classification in paragraphs of their own are repeated by the template for each item of the unit. */
export function itemLists(reading: TextReading): MarkedLists {
  const groups = groupsIn(reading);
  const proposals: FieldProposal[] = [];
  const taken = new Set<Paragraph>();
  const take = (paragraphs: readonly Paragraph[]): void => paragraphs.forEach((each) => taken.add(each));
  for (let i = 0; i < groups.length;) {
    const nested = nestedFrom(reading, groups, i);
    const made = nested ? nestedList(reading, nested) : plainList(reading, groups[i]);
    i += nested?.length ?? 1;
    if (!made) continue;
    proposals.push(made.proposal);
    take(made.paragraphs);
  }
  return { proposals, taken };
}

interface MadeList {
  readonly proposal: FieldProposal;
  readonly paragraphs: readonly Paragraph[];
}

function groupsIn(reading: TextReading): readonly ItemGroup[] {
  const heads = new Map<number, { readonly claim: Claim; readonly list: FieldList }>();
  for (const claim of reading.claims) {
    const { paragraph, section, amount, isAside } = claim;
    const list = listOf(claim);
    if (!list || isAside || !amount || UNLISTED.has(section.id) || heads.has(paragraph.index)) continue;
    if (isHead(claim)) heads.set(paragraph.index, { claim, list });
  }
  const groups: { list: FieldList; heads: Claim[] }[] = [];
  for (const [index, { claim, list }] of [...heads].sort(([a], [b]) => a - b)) {
    const last = groups.at(-1);
    const follows = last?.list === list && last.heads.at(-1)?.paragraph.index === index - 1;
    if (last && follows) last.heads.push(claim);
    else groups.push({ list, heads: [claim] });
  }
  return groups.filter(({ heads: [first, ...others] }) => others.length > 0 || (first && isListedAlone(first)));
}

/** One paragraph is a list where its chapter is one. */
const isListedAlone = (head: Claim): boolean =>
  head.section.id === "economic" || (head.section.id === "functions" && markerIn(head.paragraph) !== undefined);

const UNLISTED: ReadonlySet<string> = new Set([
  "contents",
  "overview",
  "glossary",
  "assets",
  "targets",
  "project-notes",
]);

/** It opens its paragraph, behind a number at most. */
const isHead = ({ paragraph, subject }: Claim): boolean => subject.span.start <= (markerIn(paragraph)?.end ?? 0) + 3;

/** The paragraph that says most is the pattern; all stand in its place. */
function plainList(reading: TextReading, group: ItemGroup | undefined): MadeList | undefined {
  if (!group) return undefined;
  const paragraphs = group.heads.map(({ paragraph }) => paragraph);
  const pattern = patternOf(reading, group.heads);
  if (!pattern) return undefined;
  const row = rowOf(pattern.paragraph);
  const edits: readonly TemplateEdit[] = [
    { kind: "before", paragraph: row, words: `【每个 ${group.list}】` },
    ...pattern.marks.flatMap(editsOf),
    { kind: "after", paragraph: row, words: "【完】" },
    ...dropped(paragraphs, [pattern.paragraph]),
  ];
  return { proposal: listProposal(group.list, pattern.paragraph, paragraphs, edits), paragraphs };
}

const dropped = (paragraphs: readonly Paragraph[], kept: readonly Paragraph[]): readonly TemplateEdit[] =>
  paragraphs.filter((each) => !kept.includes(each)).map((paragraph) => ({ kind: "drop", paragraph: rowOf(paragraph) }));

const listProposal = (
  list: FieldList,
  pattern: Paragraph,
  paragraphs: readonly Paragraph[],
  edits: readonly TemplateEdit[],
): FieldProposal => ({
  id: `L${rowOf(pattern)}`,
  was: `${paragraphs.length} 段`,
  field: `每个 ${list}`,
  certainty: "middle",
  note: "每个科目一段，以其中一段为样子",
  place: shortened(pattern),
  edits,
});

/** Groups of one list that stand each below the heading of their class. */
function nestedFrom(
  reading: TextReading,
  groups: readonly ItemGroup[],
  from: number,
): readonly ItemGroup[] | undefined {
  const found: ItemGroup[] = [];
  for (const group of groups.slice(from)) {
    const last = found.at(-1);
    const heading = headingAbove(reading, group);
    const follows = !last || (heading && lastIndex(last) === heading.index - 1 && last.list === group.list);
    if (!heading || group.list === "类" || !follows) break;
    found.push(group);
  }
  return found.length > 0 ? found : undefined;
}

const lastIndex = ({ heads }: ItemGroup): number => heads.at(-1)?.paragraph.index ?? -1;

/** （一）一般公共服务支出（类）, right above the items of the class. */
function headingAbove({ paragraphs, sections }: TextReading, { heads }: ItemGroup): Paragraph | undefined {
  const above = paragraphs[(heads[0]?.paragraph.index ?? 0) - 1];
  const isHeading = sections.some(({ paragraph }) => paragraph === above);
  return above && isHeading && /(?:\(类\)|支出)[：:]?$/.test(above.text) && !/情况|说明/.test(above.text)
    ? above
    : undefined;
}

function nestedList(reading: TextReading, groups: readonly ItemGroup[]): MadeList | undefined {
  const [first] = groups;
  const heading = first && headingAbove(reading, first);
  const pattern = first && patternOf(reading, first.heads);
  if (!first || !heading || !pattern) return undefined;
  const end = largest(groups.map(lastIndex));
  const paragraphs = reading.paragraphs.slice(heading.index, end + 1);
  const row = rowOf(pattern.paragraph);
  const name = /[\p{Script=Han}]+/u.exec(heading.text.slice(markerIn(heading)?.end ?? 0));
  const start = (markerIn(heading)?.end ?? 0) + (name?.index ?? 0);
  const span = { start, end: start + (name?.[0].length ?? 0) };
  const edits: readonly TemplateEdit[] = [
    { kind: "before", paragraph: rowOf(heading), words: "【每个 类】" },
    ...numberMark(heading).flatMap(editsOf),
    ...editsOf({ paragraph: heading, span, field: "名称", certainty: "middle", note: "" }),
    { kind: "before", paragraph: row, words: `【每个 类.${first.list}】` },
    ...pattern.marks.flatMap(editsOf),
    { kind: "after", paragraph: row, words: "【完】" },
    { kind: "after", paragraph: row, words: "【完】" },
    ...dropped(paragraphs, [heading, pattern.paragraph]),
  ];
  return { proposal: listProposal(first.list, pattern.paragraph, paragraphs, edits), paragraphs };
}
