import { isNameOfSeveral } from "../../catalogue/index";
import type { Claim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { TERMS } from "../../model/terms";

const LONGEST = 40;

/**
 * What messages call the subject of a claim: the printed words, of a chain of 类, 款 and 项 the lowest name. The chapter's
 * heading where the text uses a pronoun for nothing named before; never an empty name.
 */
export function subjectText(claim: Claim): string {
  const { subject, paragraph, section } = claim;
  // the year before “三公” ends at the quotation mark, which belongs to the name
  const printed = quoteOf(paragraph, subject.name)
    .replace(/[\s\u3000]+/g, "")
    .replace(/^[^“”]*”/, "“$&");
  const words = lowestName(printed) || section.heading || rowOf(claim) || "该项";
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** 社会保障和就业支出（类）…（款）机关事业单位职业年金缴费支出（项） → the last; with the 款 where several have such a 项. */
function lowestName(words: string): string {
  const names = words.split(/(?<=[（(][类款项][）)])(?=.)/);
  const [last = "", above = ""] = [names.at(-1), names.at(-2)];
  const bare = last.replace(/[（(][类款项][）)]/, "");
  if (names.length < 2 || !/[（(][款项][）)]/.test(last)) return words;
  return isNameOfSeveral(bare) ? `${above}${last}` : bare;
}

/** As the table row or the glossary calls it. */
function rowOf({ subject: { meanings } }: Claim): string {
  const [{ item, use, nature, flow } = {}] = meanings;
  const words = [
    item && TERMS.item[item],
    use && TERMS.use[use],
    nature && TERMS.nature[nature],
    flow && TERMS.flow[flow],
  ];
  return words.find((each) => each !== undefined) ?? "";
}
