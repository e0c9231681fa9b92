/** Radicals that PDF conversion leaves behind and that NFKC does not replace. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  "⺠民 ⻄西 ⻅见 ⻆角 ⻋车 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟"
    .split(" ")
    .map(([radical = "", character = ""]) => [radical, character] as const),
);

/** Radicals as the characters they stand for. */
const withoutRadicals = (text: string): string =>
  text.replace(/[⺠-⻳]/g, (radical) => RADICALS.get(radical) ?? radical);

const UNSEEN = /[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/g;
const QUOTES = /["'“”‘’「」『』《》〈〉]/g;
const HAN = /\p{Script=Han}/u;
/** Letters of another script, with what joins them: “Total Income”, “བོད་ཡིག”. */
const OTHER_SCRIPT = /(?:(?!\p{Script=Han})[\p{L}\p{M}་།]){2,}/gu;

/**
 * The form in which words are looked for: half-width, without blanks, quotes and radicals, brackets of one kind, 其他
 * written as the official names write it. Of a text in two languages only the Chinese part is left.
 */
export function formOf(text: string): string {
  const plain = withoutRadicals(text)
    .normalize("NFKC")
    .replace(UNSEEN, "")
    .replace(QUOTES, "")
    .replace(/[〔【[{]/g, "(")
    .replace(/[〕】\]}]/g, ")")
    .replaceAll("其它", "其他");
  return HAN.test(plain) ? plain.replace(OTHER_SCRIPT, "") : plain;
}
