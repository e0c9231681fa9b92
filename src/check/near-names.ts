import { distance } from "fastest-levenshtein";
import { isOfficeWord } from "../catalogue/index";
import type { TextSpan } from "../model/text-source";

/** What kind of office it is: the 局 above a 馆 has nearly its name. */
const KIND = /[局馆院所站处室科办委厅部队校园社台会厂场库]$/;
/** Characters that tell one place or one school from its neighbour: 城东、城西, 第一、第二. */
const TELLING = /[\d一二三四五六七八九十百甲乙丙丁东西南北中上下左右前后内外大小新老分总]/;
/** Left out where a name is said in short: 上海普陀区, 人大常委. */
const LEFT_OUT = /[省市县区的会]/;
/** The two characters before the kind say whose office it is, often in short: 文旅局 beside 文体局. */
const CORE = 3;
/** Words before a name that the unit speaks of itself by, and behind it. */
const OWN_BEFORE = /(?:^|[。；;：:，,(]|20\d{2}年(?:度|初|末)?|\d日[，,]?|关于|部分|章)$/;
const OWN_BEHIND =
  /^(?:$|[。；;，,)（]|20\d{2}年|(?:本级)?(?:单位|部门)?(?:综合)?预算|(?:一般公共预算)?财政拨款|的?(?:主要)?职[责能]|是|为|无|内设|下设|[现共]有|属于)/;

/** Nothing of the name goes on behind it. */
const ENDS = /^(?:$|[\d，。；、()]|内设|下设|[现共]有|无)/;

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
  const last = name.length - 1;
  // at nearly every place neither the first character is right nor all behind it
  if (same === 0 && last > 0 && !text.startsWith(name.slice(1), start + 1)) return undefined;
  const rest = text.slice(start + same);
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
      isOtherOffice(text.slice(start, start + name.length), name) ||
      (KIND.test(name) && same >= name.length - CORE && !isOwnPlace(text, start, start + name.length))
    )
      return undefined;
    return start + name.length;
  }
  if (same > 0 && rest.startsWith(name.slice(same + 1)) && !(isShortRight && LEFT_OUT.test(own))) return start + last;
  if (same > 0 && rest.startsWith(name.slice(same), 1) && !TELLING.test(other)) return start + name.length + 1;
  return undefined;
}

/** True where a text names the unit it is about; 会同清河市文体局 is somebody else. */
const isOwnPlace = (text: string, start: number, end: number): boolean =>
  start === 0 || (OWN_BEFORE.test(text.slice(0, start)) && OWN_BEHIND.test(text.slice(end)));

/** Where one character differs, both words of two characters are official ones: 财政 and 民政. */
const isOtherOffice = (words: string, name: string): boolean =>
  words.length === name.length &&
  [...name].some((_, at) => {
    const [one, other] = [words.slice(at, at + 2), name.slice(at, at + 2)];
    return one !== other && isOfficeWord(one) && isOfficeWord(other);
  });

/** A text that stands where a name is expected, and is one or two characters away from it. */
export const isNearName = (words: string, name: string): boolean =>
  words !== name &&
  !isOtherOffice(words, name) &&
  !(words.slice(-1) !== name.slice(-1) && KIND.test(words) && KIND.test(name)) &&
  distance(words, name) <= (words.length === name.length ? 2 : 1) &&
  (words.slice(0, 2) === name.slice(0, 2) || words.slice(-2) === name.slice(-2));
