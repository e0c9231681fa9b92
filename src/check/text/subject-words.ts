import type { Claim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";

const LONGEST = 40;

/** What a claim calls its subject, as printed; the chapter's heading where the text uses a pronoun for nothing named before. */
export function subjectText({ subject, paragraph, section }: Claim): string {
  const printed = quoteOf(paragraph, subject.name).replace(/[\s\u3000]+/g, "");
  const words = shortened(printed === "" ? section.heading : printed);
  return words.length > LONGEST ? `…${words.slice(-LONGEST)}` : words;
}

/** Of a chain of 类, 款 and 项 the lowest names that fit: never a name cut in two. */
function shortened(words: string): string {
  const names = words.split(/(?<=[（(][类款项][）)])/);
  while (names.length > 1 && names.join("").length > LONGEST) names.shift();
  return names.join("");
}
