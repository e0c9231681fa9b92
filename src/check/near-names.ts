import { distance } from "fastest-levenshtein";
import type { TextSpan } from "../model/text-source";

/** Words of two characters that name another office of the same place: 民政局 is no slip of 财政局. */
const OFFICES = new Set(
  (
    "财政 民政 行政 邮政 教育 体育 公安 国安 司法 税务 商务 水务 政务 事务 公务 医务 外事 港务 林务 统计 审计 水利 农业 林业 工业 渔业 " +
    "畜牧 园林 民族 宗教 卫生 卫健 医保 社保 人社 人事 人大 政协 政法 法院 检察 纪检 监察 组织 宣传 统战 编办 信访 档案 党史 党校 科技 " +
    "科学 科协 文化 文旅 旅游 文联 妇联 残联 工商 工会 气象 地震 环保 环境 生态 交通 运输 城管 城建 住建 建设 规划 国土 资源 应急 消防 粮食 " +
    "物价 发改 经信 金融 市场 质检 安监 食药 药监 供销 烟草 机关 老干 老龄 史志 地方 人武 双拥 退役 移民 扶贫 小学 中学 大学 幼儿 高中 初中 " +
    "福利 救助 养老 救援 服务 管理 监督 执法 调查 保障 指导 培训 发展 研究 推广 保护 防治 控制"
  ).split(" "),
);
/** What kind of office it is: the 局 above a 馆 has nearly its name. */
const KIND = /[局馆院所站处室科办委厅部队校园社台会厂场库]$/;
/** Characters that tell one place or one school from its neighbour: 城东、城西, 第一、第二. */
const TELLING = /[\d一二三四五六七八九十百甲乙丙丁东西南北中上下左右前后内外大小新老分总]/;
/** Left out where a name is said in short: 上海普陀区, 人大常委. */
const LEFT_OUT = /[省市县区的会]/;
/** Nothing of the name goes on behind it. */
const ENDS = /^(?:$|[\d，。；、()])/;

/** A stretch of a text that is nearly a name and not the name itself. */
interface Near extends TextSpan {
  readonly words: string;
}

/**
 * Stretches of running text in which one character of the name is another, is missing, is too many, or is exchanged with its
 * neighbour. Names of other offices and of neighbouring places are none, nor are short forms where these are right: in
 * sentences, not in titles.
 */
export function nearNames(text: string, name: string, { isShortRight = true } = {}): readonly Near[] {
  const found: Near[] = [];
  for (let start = 0; start + name.length - 1 <= text.length; start += 1) {
    const end = text.startsWith(name, start) ? undefined : slipAt(text, start, name, isShortRight);
    if (text.startsWith(name, start)) start += name.length - 1;
    else if (end !== undefined) {
      found.push({ start, end, words: text.slice(start, end) });
      start = end - 1;
    }
  }
  return found;
}

/** Where the nearly right name ends that begins here. */
function slipAt(text: string, start: number, name: string, isShortRight: boolean): number | undefined {
  let same = 0;
  while (same < name.length && text.charAt(start + same) === name.charAt(same)) same += 1;
  const [rest, last] = [text.slice(start + same), name.length - 1];
  const [own = "", other = ""] = [name.charAt(same), rest.charAt(0)];
  // the last one is missing where nothing goes on
  if (same === last && ENDS.test(rest)) return start + last;
  const isHan = /\p{Script=Han}/u.test(own) && /\p{Script=Han}/u.test(other);
  if (!isHan || same > last || (same === last && !ENDS.test(rest.slice(1)))) return undefined;
  if (same > 0 && same < last && rest.startsWith(`${name.charAt(same + 1)}${own}${name.slice(same + 2)}`))
    return start + name.length;
  if (rest.startsWith(name.slice(same + 1), 1)) {
    if (
      (same === last && KIND.test(own) && KIND.test(other)) ||
      (TELLING.test(own) && TELLING.test(other)) ||
      isOtherOffice(text.slice(start, start + name.length), name)
    )
      return undefined;
    return start + name.length;
  }
  if (same > 0 && rest.startsWith(name.slice(same + 1)) && !(isShortRight && LEFT_OUT.test(own))) return start + last;
  if (same > 0 && rest.startsWith(name.slice(same), 1) && !TELLING.test(other)) return start + name.length + 1;
  return undefined;
}

/** Where one character differs, both words of two characters name offices: 财政 and 民政. */
const isOtherOffice = (words: string, name: string): boolean =>
  [...name].some((_, at) => {
    const [one, other] = [words.slice(at, at + 2), name.slice(at, at + 2)];
    return one !== other && OFFICES.has(one) && OFFICES.has(other);
  });

/** A text that stands where a name is expected, and is one or two characters away from it. */
export const isNearName = (words: string, name: string): boolean =>
  words !== name &&
  !isOtherOffice(words, name) &&
  !(words.slice(-1) !== name.slice(-1) && KIND.test(words) && KIND.test(name)) &&
  distance(words, name) <= (words.length === name.length ? 2 : 1) &&
  (words.slice(0, 2) === name.slice(0, 2) || words.slice(-2) === name.slice(-2));
