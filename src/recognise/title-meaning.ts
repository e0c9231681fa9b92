import { economicClassNamedIn } from "../catalogue/index";
import { parse } from "../lexicon/index";
import type { Subject } from "../model/subject";

/**
 * The fund, the nature and the economic class that a title names: 财政拨款基本支出预算表, 基本支出表（工资福利支出）. Of two
 * funds the title names what they share, of two natures or classes none.
 */
export function titleMeaning(title: string): Pick<Subject, "fund" | "nature" | "economic"> {
  const { fund, nature } = parse(title).sense;
  const economic = economicClassNamedIn(title);
  return { ...(fund && { fund }), ...(nature && { nature }), ...(economic && { economic }) };
}
