import { parse } from "../lexicon/index";
import type { Stage } from "../model/subject";
import type { Direction } from "../model/subject";

/** What the words right before a number say about it. */
type NumberRole = "amount" | "amount-to" | "amount-from" | "change" | "share" | "threshold";

/** The words before a number, taken apart: subject, base of comparison, verb. */
export interface Lead {
  readonly role: NumberRole;
  /** What is left for the subject. */
  readonly subject: string;
  readonly subjectStart: number;
  readonly direction?: Direction;
  /** 增加, 下降 …, as written. */
  readonly word: string;
  readonly wordStart: number;
  readonly base?: BaseWords;
  /** 占 … 的: the words between. */
  readonly whole?: string;
}

export interface BaseWords {
  readonly text: string;
  readonly start: number;
  readonly year?: number;
  /** Years from the budget year: -1 for 上年. */
  readonly offset?: number;
  readonly stage?: Stage;
}

const UP = "增加|增长|上升|提高|上涨|调增|净增加?|扩大|增";
const DOWN = "减少|下降|降低|压减|压缩|调减|净减少?|核减|下调|缩减|减";
const CHANGE = new RegExp(
  `(?:分别)?(增减|${UP}|${DOWN})(?:额度|额|数额|数|幅度|幅|率|比例|比率|支出|收入|经费|预算|了)?(?:约|为|达到?|共计?|合计|近)*$`,
);
const CHANGE_TO = new RegExp(`(?:由|从)?(?:${UP}|${DOWN}|调整)(?:到|至)$`);
const SHARE = /占(.{0,24}?)(?:的)?(?:比重|比例|比|百分比)?(?:约|为|达到?|是)*$/;
const THRESHOLD =
  /(?:单价|单位价值|单台价值|单台|单件|单项|单笔|单位价格|每辆|每台|限额|起点|标准|价值在|金额在|超过|不足|达到|满)(?:为|约|在)?(?:人民币)?$/;

/** 每辆 2.5万元, 人均 100元: a rate. */
const RATE = /每(?:人|辆|台|次|天|日|月|件|个|餐|批|户|平方米)|人均|(?:标准|单价)(?:为)?$/;

/** 公务接待费由上年的 3万元减少到 2万元. */
const FROM = /^(.*?)(?:由|从)((?:上年|去年|上一年度?|20\d{2}年)(?:度)?(?:预算|执行|决算)?数?(?:安排)?的?)$/;

/** 由 60.00万元增加到 63.90万元: the first amount is what it was, and no year need be named. */
const FROM_AMOUNT = /^(.*?)(?:由|从)$/;
const GOES_TO = new RegExp(`^，?(?:${UP}|${DOWN}|调整)(?:到|至|为)`);

/** Comparisons: 比上年, 较2024年执行数(决算数), 与上年预算相比, 同比. */
const BASE =
  /(?:与|比|较|同|相较于?|对比)((?:上年|去年|上一年度?|上年度|(?:19|20)\d{2}年度?|年初|上期|同期)[^，。；：比较]{0,30}?)(?:相比较?|比较|相较|比)?$|(?:同比|环比)$/;

/** What is left of 与上年 18.50万元相比减少… behind the amount of last year. */
const COMPARED = /^(?:相比较?|比较|相较)$/;

/** 比2024年预算数 3.00万元减少…: what is compared with prints its amount; 比上年多 3.00万元 is no amount of last year. */
const NAMES_AMOUNT = /(?:上年度?|去年|上一年度?|年度?|预算|执行|决算|数|额|费|支出|收入|安排|拨款|的)$/;

/** Takes the words between the last number or delimiter and a number apart; `after` are the words behind the number. */
export function leadOf(words: string, start: number, isPercent: boolean, after = ""): Lead {
  const share = isPercent ? SHARE.exec(words) : null;
  if (share) {
    const subject = words.slice(0, share.index);
    return {
      role: "share",
      subject,
      subjectStart: start,
      word: "占",
      wordStart: start + share.index,
      whole: share[1] ?? "",
    };
  }
  if (!isPercent && (THRESHOLD.test(words) || RATE.test(words))) return plainLead("threshold", words, start);
  const to = CHANGE_TO.exec(words);
  if (to)
    return {
      ...withBase(words.slice(0, to.index), start),
      role: "amount-to",
      word: to[0],
      wordStart: start + to.index,
    };
  const change = CHANGE.exec(words);
  if (change) {
    const [, word = ""] = change;
    const rest = withBase(words.slice(0, change.index), start);
    const direction = directionOf(word);
    return { ...rest, role: "change", word, wordStart: start + change.index, ...(direction && { direction }) };
  }
  const equal = isPercent ? undefined : equalIn(words, start);
  if (equal) {
    const { before: subject, word, start: wordStart, base } = equal;
    return { role: "change", subject, subjectStart: start, direction: "same", word, wordStart, ...(base && { base }) };
  }
  const from = isPercent ? null : (FROM.exec(words) ?? (GOES_TO.test(after) ? FROM_AMOUNT.exec(words) : null));
  if (from) return plainLead("amount-from", from[1] ?? "", start);
  const { base, subject } = isPercent || !NAMES_AMOUNT.test(words) ? { subject: words } : withBase(words, start);
  if (base) return { ...plainLead("amount-from", subject, start), base };
  return plainLead("amount", words, start);
}

const plainLead = (role: NumberRole, words: string, start: number): Lead => ({
  role,
  subject: words,
  subjectStart: start,
  word: "",
  wordStart: start + words.length,
});

/** 增减 names no direction. */
function directionOf(word: string): Direction | undefined {
  if (word === "增减") return undefined;
  if (new RegExp(`^(?:${UP})`).test(word)) return "up";
  return new RegExp(`^(?:${DOWN})`).test(word) ? "down" : undefined;
}

function withBase(words: string, start: number): Pick<Lead, "subject" | "subjectStart" | "base"> {
  const match = BASE.exec(words);
  if (!match) return { subject: COMPARED.test(words) ? "" : words, subjectStart: start };
  const base = baseWords(match[1] ?? "上年", match[0], start + match.index);
  return { subject: words.slice(0, match.index), subjectStart: start, base };
}

/** A base that stands by itself, in front of a comma: 与上年预算相比，. */
export function baseIn(words: string, start: number): BaseWords | undefined {
  return withBase(words, start).base;
}

function baseWords(inner: string, text: string, start: number): BaseWords {
  const year = /((?:19|20)\d{2})年/.exec(inner)?.[1];
  const { stage } = parse(inner).sense;
  return {
    text,
    start,
    ...(year !== undefined ? { year: Number(year) } : /年初/.test(inner) ? {} : { offset: -1 }),
    ...(stage && { stage }),
  };
}

const EQUAL =
  /(?:(?:与|比|较|同|和)((?:上年|去年|上一年度?|上年度|(?:19|20)\d{2}年度?)[^，。；：]{0,20}?)(?:相比|比较)?)?(持平|无增减变化|无增减|无变化|没有变化|无变动|没有增减|一致|相同|保持不变|不变|保持一致|相等)$/;

export interface EqualWords {
  readonly word: string;
  readonly start: number;
  readonly before: string;
  readonly base?: BaseWords;
}

/** 与上年持平, 较上年无增减. A word alone needs a base or one of the words that say nothing else. */
export function equalIn(words: string, start: number): EqualWords | undefined {
  const match = EQUAL.exec(words);
  if (!match) return undefined;
  const [text, inner, word = ""] = match;
  if (inner === undefined && !/^(?:持平|无增减变化|无增减|无变化|没有变化|没有增减)$/.test(word)) return undefined;
  const base = inner === undefined ? undefined : baseWords(inner, text, start + match.index);
  return { word: text, start: start + match.index, before: words.slice(0, match.index), ...(base && { base }) };
}

export const isIncomparable = (words: string): boolean => /不可比|无可比性|没有可比性|无法比较|不具可比性/.test(words);

const REASON =
  /(?:增减变化的?|增长的?|增加的?|减少的?|下降的?|降低的?|变动的?|不可比的?|上升的?)?(?:的)?(?:主要)?(?:原因(?:是|为|在于|：)?|是由于|是因为|由于|系因|主要是(?!用于)|主要系)/;

/** Where a reason begins; undefined when there is none. */
export function reasonAt(words: string): number | undefined {
  const match = REASON.exec(words);
  return match ? match.index : undefined;
}

const USE = /(?:主要)?(?:用于|用途(?:是|为|：)?)/;

export function purposeAt(words: string): number | undefined {
  const match = USE.exec(words);
  return match ? match.index : undefined;
}
