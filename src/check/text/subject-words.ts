import type { Claim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";

const LONGEST = 40;

/** What a claim calls its subject, as printed; the chapter's heading where the text uses a pronoun. */
export function subjectText({ subject, paragraph, section }: Claim): string {
  const printed = subject.by === "context" ? "" : quoteOf(paragraph, subject.name).replace(/[\s\u3000]+/g, "");
  const words = printed === "" ? section.heading : printed;
  return words.length > LONGEST ? `…${words.slice(-LONGEST)}` : words;
}
