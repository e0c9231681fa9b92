const CHINESE = "零一二三四五六七八九";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** The formats of automatic numbers (w:numFmt) that offices use, and how each writes a number. */
const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, "0"),
  decimalFullWidth: (n) => fullWidth(n),
  decimalFullWidth2: (n) => fullWidth(n),
  decimalHalfWidth: String,
  decimalEnclosedCircle: (n) => enclosed(n, 0x2460),
  decimalEnclosedCircleChinese: (n) => enclosed(n, 0x2460),
  decimalEnclosedParen: (n) => enclosed(n, 0x2474),
  decimalEnclosedFullstop: (n) => enclosed(n, 0x2488),
  numberInDash: (n) => `- ${n} -`,
  ideographEnclosedCircle: (n) => (n >= 1 && n <= 10 ? String.fromCodePoint(0x3280 + n - 1) : chineseNumber(n)),
  chineseCounting: (n) => chineseNumber(n),
  chineseCountingThousand: (n) => chineseNumber(n),
  japaneseCounting: (n) => chineseNumber(n),
  taiwaneseCounting: (n) => chineseNumber(n),
  taiwaneseCountingThousand: (n) => chineseNumber(n),
  ideographDigital: (n) => digitByDigit(n),
  taiwaneseDigital: (n) => digitByDigit(n),
  japaneseDigitalTenThousand: (n) => digitByDigit(n),
  chineseLegalSimplified: (n) => chineseNumber(n, LEGAL, "拾佰仟", false),
  ideographTraditional: (n) => (n >= 1 && n <= 10 ? STEMS.charAt(n - 1) : String(n)),
  ideographZodiac: (n) => (n >= 1 && n <= 12 ? BRANCHES.charAt(n - 1) : String(n)),
  upperLetter: (n) => letters(n),
  lowerLetter: (n) => letters(n).toLowerCase(),
  upperRoman: (n) => roman(n),
  lowerRoman: (n) => roman(n).toLowerCase(),
  none: () => "",
  bullet: () => "",
};

/** An automatic number as Word prints it: (3, "chineseCounting") → "三". Formats nobody here uses are written in digits. */
export const formatNumber = (n: number, format: string): string => (FORMATS[format] ?? String)(n);

const fullWidth = (n: number): string =>
  String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

const digitByDigit = (n: number): string =>
  String(n).replace(/\d/g, (digit) => "〇一二三四五六七八九".charAt(Number(digit)));

/** ①, ⑴, ⒈: there are signs up to 20. */
const enclosed = (n: number, first: number): string =>
  n >= 1 && n <= 20 ? String.fromCodePoint(first + n - 1) : String(n);

/** 11 → 十一, 20 → 二十, 105 → 一百零五; 拾 of legal numbers is 壹拾. */
function chineseNumber(n: number, digits = CHINESE, places = "十百千", dropsOne = true): string {
  if (n <= 0 || n > 9999) return n === 0 ? digits.charAt(0) : String(n);
  let text = "";
  for (const [at, digit] of [...String(n)].map(Number).entries()) {
    const place = String(n).length - 1 - at;
    if (digit !== 0) text += digits.charAt(digit) + (place > 0 ? places.charAt(place - 1) : "");
    else if (!text.endsWith(digits.charAt(0))) text += digits.charAt(0);
  }
  const trimmed = text.replace(new RegExp(`${digits.charAt(0)}+$`), "");
  return dropsOne && n >= 10 && n < 20 ? trimmed.slice(1) : trimmed;
}

/** Word goes on with AA, BB after Z. */
const letters = (n: number): string =>
  n >= 1 && n <= 780 ? String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26)) : String(n);

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let rest = n;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join("");
}
