import { parse } from "../lexicon/index";
import type { Subject } from "../model/subject";

/**
 * The fund and the nature that a title names: 财政拨款基本支出预算表. Of two funds the title names what they share, of two
 * natures none.
 */
export function titleMeaning(title: string): Pick<Subject, "fund" | "nature"> {
  const { fund, nature } = parse(title).sense;
  return { ...(fund && { fund }), ...(nature && { nature }) };
}
