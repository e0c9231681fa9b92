import type { FoundAnswer } from "../../model/passage";
import type { CountClaim } from "../../model/text-claim";
import type { SectionQuestion } from "../gap-book";
import { type AnsweringText, proposed } from "./text-of";

/** A number of things or people by the words before it: 编制8人, 其他用车2辆, 单价100万元以上设备0台（套）. */
export function countIn(text: AnsweringText, { id, words }: SectionQuestion): FoundAnswer | undefined {
  if (words === undefined) return undefined;
  const isBought = id.startsWith("count:purchase");
  const isOfAssets = /^count:(?:vehicles|equipment|purchase)/.test(id);
  const counts = text.reading.counts.filter(
    (claim) => (claim.section.id === "assets") === isOfAssets && isPurchase(claim) === isBought,
  );
  const [best] = [...counts.map((claim) => ({ claim, fit: fitOf(claim, words) }))]
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  if (!best || !/^\d+$/.test(best.claim.mention.decimal)) return undefined;
  const { paragraph, words: before, mention } = best.claim;
  return proposed(text, paragraph, { start: before.span.start, end: mention.span.end }, mention.decimal);
}

/** An area or the like, which is a number with words of its own. */
export function measureIn(text: AnsweringText, { words }: SectionQuestion): FoundAnswer | undefined {
  if (words === undefined) return undefined;
  const claim = text.reading.counts.find((each) => fitOf(each, words) > 0);
  return claim && proposed(text, claim.paragraph, claim.mention.span, claim.mention.decimal);
}

/** 2 for the very words, 1 where they end in them, 0 for others. */
function fitOf(claim: CountClaim, wanted: string): number {
  const threshold = THRESHOLD.exec(core(wanted))?.[1];
  if (threshold !== undefined) return THRESHOLD_BEFORE.exec(sentenceBefore(claim))?.[1] === threshold ? 2 : 0;
  const printed = core(claim.words.text);
  if (printed === core(wanted) || core(wholeOf(claim)) + printed === core(wanted)) return 2;
  return printed.endsWith(core(wanted)) ? 1 : 0;
}

/** 实有人员16人，其中行政0人: the words that the part leaves out. */
const wholeOf = ({ paragraph, words }: CountClaim): string =>
  /(?<![^，。；：\d])([^，。；：\d]+)\d+[^，。；\d]*(?:，其中：?|\(|：)(?:[^，。；：\d]+\d+[^，。；：\d]*[，、])*$/.exec(
    paragraph.text.slice(0, words.span.start),
  )?.[1] ?? "";

/** 单价100万元以上: what such a number counts is told by the price, the last that stands before it. */
const THRESHOLD = /(?<!\d)(\d+)万元?(?:含|以上|\()/;
const THRESHOLD_BEFORE = /^.*(?:单价|价值)(\d+)万元?(?:\(含\))?以上[^，。；]*$/s;

/** The words that make the difference: 编制人数共计 and 编制, 参照公务员法管理 and 参照公务员管理 are the same. */
const core = (words: string): string =>
  words
    .normalize("NFKC")
    .replace(/\(.*?\)(?=数|$)/g, "")
    .replace(/人员|人数|小计|共计|合计|一共|总计|实有数|数量|面积|现有|共有|公务员法/g, (word) =>
      word === "公务员法" ? "公务员" : "",
    )
    .replace(/(?<=.)(?:数|共)$/, "");

const isPurchase = (claim: CountClaim): boolean => /购置|新购|更新/.test(sentenceBefore(claim));

function sentenceBefore({ paragraph, mention }: CountClaim): string {
  const before = paragraph.text.slice(0, mention.span.start);
  return before.slice(before.lastIndexOf("。") + 1);
}
