import { economicClassNamedIn } from "../catalogue/index";
import { type Adds, parse } from "../lexicon/index";
import type { Subject } from "../model/subject";

/**
 * The fund, the nature and the economic class that a title names: 财政拨款基本支出预算表, 基本支出表（工资福利支出）. Of two
 * funds the title names what they share, of two natures or classes none. Money that the model has no value for
 * (单位资金支出预算表, 对下转移支付支出表) is told by its name from all money.
 */
export function titleMeaning(title: string): Pick<Subject, "fund" | "nature" | "economic" | "line"> {
  const { pieces, sense } = parse(title);
  const { fund, nature } = sense;
  const economic = economicClassNamedIn(title);
  const own = pieces.flatMap((piece) => (piece.is === "word" && piece.adds.own ? [piece.text] : []));
  const line = fund === undefined && (own.join("") || carriedIn(title));
  return { ...(fund && { fund }), ...(nature && { nature }), ...(economic && { economic }), ...(line && { line }) };
}

/** 上年结转支出预算表 is of that money alone; （含上年结转） behind a title is a remark. */
function carriedIn(title: string): string {
  const { pieces, sense } = parse(title.replace(/\([^()]*\)/g, ""));
  if (sense.item !== "carry-over-in" || sense.current) return "";
  const says = ({ time, carry, item }: Adds): boolean => (time ?? carry ?? item) !== undefined;
  return pieces.flatMap((piece) => (piece.is === "word" && says(piece.adds) ? [piece.text] : [])).join("");
}
