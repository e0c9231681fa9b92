import { endsAsOrganisation, WORDS } from "../lexicon/index";
import type { Paragraph } from "../model/text-source";

/** Words about money; what is bought is not among them: 政务服务中心, 政府采购中心 are bodies. */
const TELLING = WORDS.filter(
  ({ text, meanings }) =>
    text.length >= 2 &&
    meanings.some(
      ({ item, ...others }) => Object.keys(others).length > 0 || !(item ?? "procurement").startsWith("procurement"),
    ),
).map(({ text }) => text);

/** A name that ends like that of a public body and holds no word about money; 财政局 is one all the same. */
export const isOrganisation = (name: string): boolean => {
  const others = name.replace(/财政(?=[厅局所部])/, "");
  return endsAsOrganisation(name) && !TELLING.some((word) => others.includes(word));
};

/** Names before a year that the text uses at least twice: “某某市数据局2025年…”. */
export function organisationsIn(paragraphs: readonly Paragraph[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text } of paragraphs) {
    for (const { index } of text.matchAll(/20\d{2}年/g)) {
      const before = /(?:^|关于|[，。；：、(]|部分)([^，。；：、(]{4,30})$/.exec(text.slice(0, index))?.[1];
      const name = before?.replace(/^(?:.*部分|关于|第.*章)/, "");
      if (name !== undefined && isOrganisation(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].flatMap(([name, count]) => (count >= 2 ? [name] : []));
}
