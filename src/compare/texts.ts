import type { BudgetBook } from "../model/book";
import type { SubmittedText } from "../model/submission";
import { placesOf } from "../model/text-source";

/** Shorter paragraphs are set phrases. */
const LONG = 40;

/** Reforms and new ways of counting after which two years are not alike, in the words of the text. */
const CHANGED_BASE =
  /机构改革|职能(?:划转|调整|整合)|机构(?:合并|撤并|划转)|(?:统计|核算|预算|编报)?口径(?:调整|变化|不同)|新(?:成立|设立|组建)|首次编[制报]/;

export function changedBase({ text }: BudgetBook): string | undefined {
  for (const paragraph of text?.paragraphs ?? []) {
    const found = CHANGED_BASE.exec(paragraph.text);
    if (found) return found[0];
  }
  return undefined;
}

/**
 * Long paragraphs that state no number, the name of the unit taken out: what a unit does, why something changed. Set texts
 * (名词解释, contents) say the same everywhere.
 */
export function copiedWording({ text, identity }: BudgetBook): readonly SubmittedText[] {
  if (!text) return [];
  return text.paragraphs.flatMap((paragraph): readonly SubmittedText[] => {
    const section = text.sectionOf[paragraph.index];
    if (section && SET_TEXTS.has(section.id)) return [];
    const words = paragraph.text.replaceAll(identity.unitName ?? "\0", "");
    const [place] = placesOf(paragraph, { start: 0, end: paragraph.text.length });
    if (words.length < LONG || /\d/.test(words) || !place) return [];
    return [{ text: words, cell: place.cell }];
  });
}

const SET_TEXTS: ReadonlySet<string> = new Set(["glossary", "contents", "tables", "sign-off"]);

/** Names and values of the indicators of each form, as one text. */
export const indicatorTexts = ({ targets = [] }: BudgetBook): readonly SubmittedText[] =>
  targets.flatMap(({ indicators, place }): readonly SubmittedText[] => {
    const said = indicators.map(({ name, value }) => `${name.value}${value.raw}`);
    if (said.length < MOST_ALIKE || !place) return [];
    return [{ text: said.join("；"), cell: { sheet: place.sheet, row: place.area.top, column: place.area.left } }];
  });

/** Forms with fewer indicators may well be alike. */
const MOST_ALIKE = 5;
