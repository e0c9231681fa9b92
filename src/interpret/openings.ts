import type { Dimension } from "../model/subject";
import type { ClaimList } from "../model/text-claim";

/** Words that open a list, and what stands around them. */
export interface Opening {
  readonly kind: ClaimList["kind"];
  readonly by?: Dimension;
  readonly isLimited: boolean;
  /** Words before the opening: whose list it is. */
  readonly before: string;
  /** Characters of the opening inside the segment. */
  readonly start: number;
  readonly end: number;
}

const SPLIT =
  /按(?:照)?[^，。；：]{0,16}?(?:功能|经济|类别|性质|用途|来源|项级|款级|类级|级次|结构|构成|支出项目|科目)[^，。；：]{0,14}?(?:分类|划分|区分|分列|分|统计|列示|构成|看|如下|说明)?(?:的)?(?:情况)?(?:如下|为|包括|有)?\)?$/;
/** 按资金年度分为: a split by something the tables have no column for. */
const OTHER_SPLIT = /按(?:照)?[^，。；：]{1,16}?(?:分类|划分|区分|分)(?:为)?$/;
const CONSISTS =
  /(主要(?!内容))?(?:主要内容|具体|内容)?(包括|包含|由以下(?:部分|各项)?构成|构成如下|来源于|来源为|来源|分别为|分别是|有|分项情况|分项如下|分项|具体如下|明细如下|如下|用于以下(?:几个|几|各个|各)?方面|具体为|具体是|为)$/;
/** 由 a、b 组成, 包括 a、b or 主要为 a、b without a colon; 主要为…减少 10万元 is a reason. */
const PARTS = /^(?:由|(?:主要)?(?:包括|包含)|主要[为有](?!.*(?:增|减|下降|上升|提高|降低|压缩|原因)))(?=.*\d)/;
const OF_WHICH = /^(?:，)?其中(主要)?(?:包括|有|是|为)?(?:\([^()]*\))?/;

/** A list opened at the end of a segment (包括：, 按功能分类：) or by 其中 at its beginning. */
export function openingIn(words: string, after: string, hasNumbers: boolean): Opening | undefined {
  const ofWhich = OF_WHICH.exec(words);
  if (ofWhich) {
    const inner = SPLIT.exec(words);
    const by = inner && dimensionOf(inner[0]);
    const end = inner && !hasNumbers ? words.length : ofWhich[0].length;
    const isLimited = ofWhich[1] !== undefined;
    return {
      kind: by ? "split" : "of-which",
      ...(by && { by }),
      isLimited,
      before: "",
      start: 0,
      end,
    };
  }
  const parts = hasNumbers ? PARTS.exec(words) : null;
  if (parts) {
    return {
      kind: "consists-of",
      isLimited: parts[0].startsWith("主要"),
      before: "",
      start: 0,
      end: parts[0].length,
    };
  }
  if (hasNumbers) return undefined;
  const split = SPLIT.exec(words) ?? (after === "：" ? OTHER_SPLIT.exec(words) : null);
  const by = split && dimensionOf(split[0]);
  const isSplit = split && (by ?? OTHER_SPLIT.test(split[0])) && (after === "：" || after === "，" || after === "");
  if (isSplit) {
    return {
      kind: "split",
      ...(by && { by }),
      isLimited: /主要/.test(split[0]),
      before: words.slice(0, split.index),
      start: split.index,
      end: words.length,
    };
  }
  if (after !== "：") return undefined;
  const consists = CONSISTS.exec(words);
  if (!consists || /原因|由于|任务|职责|重点|目标|依据/.test(words)) return undefined;
  const isLimited = consists[1] !== undefined;
  return {
    kind: "consists-of",
    isLimited,
    before: words.slice(0, consists.index),
    start: consists.index,
    end: words.length,
  };
}

/** 按支出功能科目 → functional, 按政府预算支出经济分类 → governmentEconomic. */
function dimensionOf(words: string): Dimension | undefined {
  if (/政府(?:预算)?(?:支出)?经济/.test(words)) return "governmentEconomic";
  if (/经济/.test(words)) return "economic";
  if (/功能|项级|款级|类级|支出结构/.test(words)) return "functional";
  if (/来源/.test(words)) return "fund";
  if (/类别|性质|用途|支出项目|构成/.test(words)) return "nature";
  return undefined;
}

/** 分别为 before the first of several amounts. */
export const isRespective = (words: string): boolean => /分别(?:为|是|达到?|安排)?$/.test(words);
