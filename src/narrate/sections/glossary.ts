import { chineseNumeral } from "../../lexicon/index";
import { itemDefinition } from "../glossary/item-terms";
import type { GlossaryTerm } from "../../model/narrative-profile";
import { type Term, termCalled, type TermGroup } from "../glossary/library";
import { usedTerms } from "../glossary/select";
import { type ListedCode, listedCodes } from "../slots/lists";
import { printable, type Part, sentence } from "../wording";
import type { Writing } from "../writing";
import { writtenItems } from "./functions";
import type { SectionWriter } from "./section";

interface Explained {
  readonly key: string;
  readonly group: TermGroup;
  readonly runs: Part;
}

/** The bureau's own list, else the terms this text uses; in groups the items of the unit stand among those of expenditure. */
export const glossary: SectionWriter<"glossary"> = (w, { groups, terms: fixed }) => {
  const terms = fixed ? fixed.map((each) => fixedTerm(w, each)) : usedTerms(w.desk.written()).map(explained);
  const of = (group: TermGroup): readonly Explained[] => terms.filter((term) => term.group === group);
  const lists = [
    { title: "收入类名词", list: of("income") },
    { title: "支出类名词", list: [...of("expenditure"), ...(fixed && !groups ? [] : items(w))] },
    { title: "其他专业名词", list: of("technical") },
  ].filter(({ list }) => list.length > 0);
  if (!groups) {
    return (fixed ? terms : lists.flatMap(({ list }) => list)).flatMap(({ key, runs }, i) =>
      w.paragraph(key, sentence`${chineseNumeral(i + 1)}、${runs}`),
    );
  }
  return lists.flatMap(({ title, list }, i) => [
    w.heading(`group.${title}`, `${chineseNumeral(i + 1)}、${title}`, 1),
    ...list.flatMap(({ key, runs }, k) => w.paragraph(key, sentence`（${chineseNumeral(k + 1)}）${runs}`)),
  ]);
};

/** A term of the bureau's list, which explains it for every unit, whether it has such money or not. */
function fixedTerm(w: Writing, { name, definition }: GlossaryTerm): Explained {
  const known = termCalled(name);
  const words: Part =
    definition ??
    known?.definition ??
    w.ask({
      id: `text:glossary.${name}`,
      kind: "text",
      label: "名词解释",
      itemName: name,
      question: `名词“${name}”怎样解释？`,
    });
  return { key: `term.${name}`, group: known?.group ?? "technical", runs: sentence`${name}：${words}` };
}

const explained = ({ term, group, definition }: Term): Explained => ({
  key: `term.${term}`,
  group,
  runs: sentence`${term}：${definition}`,
});

/** 一般公共服务支出（类）…（款）事业运行（项）: the chain as the table prints it, missing names from the catalogue. */
function items(w: Writing): readonly Explained[] {
  const listed = listedCodes(w.source, w.current, "functional", "general-function");
  return writtenItems(w, "fiscal/general")
    .filter(({ code }) => code.length === 7)
    .map(({ code, name }) => ({
      key: `item.${code}`,
      group: "expenditure",
      runs: sentence`${chain(w, { code, name }, listed)}：${itemDefinition(code, name) ?? asked(w, code, name)}`,
    }));
}

const chain = (w: Writing, item: ListedCode, listed: readonly ListedCode[]): string =>
  chainOf(item.code, chainNames(w, item, listed));

/** “一般公共服务支出（类）…（款）事业运行（项）”, as far down as the code goes; a name nobody knows is left out. */
export function chainOf(code: string, [above, group, own]: ReturnType<typeof chainNames>): string {
  const names = code.length <= 3 ? [own] : code.length <= 5 ? [above, own] : [above, group, own];
  return names.flatMap((name, i) => (name === "" ? [] : `${name}（${["类", "款", "项"][i] ?? ""}）`)).join("");
}

/** Names of class, group and item as the table prints them, missing ones from the catalogue. */
export function chainNames(
  w: Writing,
  { code, name }: ListedCode,
  listed: readonly ListedCode[],
): readonly [above: string, group: string, own: string] {
  const above = [code.slice(0, 3), code.slice(0, 5)].map((each) => {
    const printed = listed.find((other) => other.code === each)?.name;
    return printed !== undefined && printed !== ""
      ? w.standard(each, printed)
      : printable(w.catalogue.find("functional", each)?.name ?? "");
  });
  return [above[0] ?? "", above[1] ?? "", name];
}

function asked(w: Writing, code: string, name: string): Part {
  const answer = w.ask({
    id: `text:glossary.${code}`,
    kind: "text",
    label: "科目说明",
    itemName: name,
    question: `${code} ${name} 在当年政府收支分类科目中是怎样说明的？`,
  });
  return sentence`${answer}。`;
}
