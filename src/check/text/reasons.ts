import type { Direction } from "../../model/subject";
import type { Claim } from "../../model/text-claim";

const UP =
  /增加|新增|提高|上调|调增|扩大|增长|恢复|增资|增发|增支|增人|调入|增编|新招|招录|补发|提标|提升|上涨|晋升|晋级/g;
/** 退休 only where people retire: 离退休人员, 退休金 and 退休干部 are names. */
const DOWN =
  /减少|压减|压缩|下降|降低|取消(?!收费|征收)|结束|厉行节约|过紧日子|(?<=人员?|职工|干部|同志|教师|陆续|[名位])退休(?!人员|干部|职工|教师|金|费|工资|补|待遇|生活|医疗)|(?<!离)退休(?:了)?(?=\d+[人名])|调出|调减|核减|缩减|削减|节约|节省|精简|减编|离职/g;
const NEUTRAL = /调整|变化|科目|口径|机构改革|划转|据实|合并|分设|规范/;

/** 从会议费中调减3万元用于培训费: what one item gives another gets; the words speak of the one that gives. */
const SHIFT = /(?:从|由)[^，。；]{2,20}(?:调减|调剂|压减|调出|核减|划出)[^。；]{0,16}(?:用于|用作|转作|安排)/;

/** Words that turn the next one round: 上年增加, 未增加 say nothing about this year. */
const TURNED = /(?:上年|去年|以前年度|未|不再|不|无|没有)[^，。；]{0,6}$/;

/** What the words of a reason speak of; undefined with words of both directions, of none, or of a shift between items. */
export function directionOfReason(text: string): Exclude<Direction, "same"> | undefined {
  if (NEUTRAL.test(text) || SHIFT.test(text)) return undefined;
  const ups = told(text, UP);
  const downs = told(text, DOWN);
  if (ups > 0 === downs > 0) return undefined;
  return ups > 0 ? "up" : "down";
}

function told(text: string, words: RegExp): number {
  return [...text.matchAll(words)].filter(({ index }) => !TURNED.test(text.slice(0, index))).length;
}

/** The reason without the words that announce it. */
export const reasonWords = (text: string): string =>
  text
    .replace(/^.*?(?:原因(?:是|为|在于)?|由于|因为|系|主要是)[：]?/, "")
    .replace(/^[：，]/, "")
    .trim();

/** 无, 待填, XX: no reason at all. */
export const isPlaceholder = (words: string): boolean =>
  /^(?:无|暂无|没有|待填|略|同上|[xX×＊*_…\-.]+|如上)?$/.test(words);

/** Nothing but the name of the item and the direction: 公用经费增加. */
export function isCircular(words: string, name: string): boolean {
  if (!/(?:增加|增长|减少|下降|提高|降低|上升|变化|调整)$/.test(words)) return false;
  const left = words
    .replace(/(?:有所|相应|较上年)?(?:增加|增长|减少|下降|提高|降低|上升|变化|调整)$/, "")
    .replace(/经费|支出|预算|费用|收入|资金|及|和|的|本年度?|本单位|单位/g, "");
  const plain = name.replace(/经费|支出|预算|费用|收入|资金/g, "");
  return left === "" || (plain !== "" && plain.includes(left));
}

/** A claim whose change is certainly not zero. */
export const changes = ({ change, growth }: Claim): boolean =>
  (change?.mention !== undefined ? change.mention.amount !== 0 : growth && Number(growth.mention.decimal) !== 0) ===
    true && change?.direction !== "same";

/** …等原因减少支付: how a reason ends says it, whatever it names on the way. */
export function directionSaid(text: string): "up" | "down" | undefined {
  const [, down, up] = ENDS.exec(text) ?? [];
  return down !== undefined ? "down" : up !== undefined ? "up" : undefined;
}

const ENDS = /(?:(减少|压减|下降|降低)|(增加|增长|上升))(?:了)?(?:支付|支出|开支|经费|收入|拨款|投入|安排)?[。]?$/;
