import type { PublishedDocument } from "./document";
import { type Plant, type Planter, tried, withValues } from "./plant";
import { replaced } from "./text-plants";
import { printedIn } from "./truth";

/** The name that the most lines 编制部门：… or the opening of the text print; a name of five characters and more. */
function unitNameOf({ snapshot }: PublishedDocument): string | undefined {
  const counts = new Map<string, number>();
  for (const { cells } of snapshot.sheets) {
    for (const { value } of cells) {
      const text = String(value).trim();
      const name =
        /^(?:编制|填报|预算|预算主管)?(?:部门|单位)(?:名称)?[:：](?:\[\d+\])?([\p{Script=Han}\d“”]{5,30}?)(?:单位[:：].*)?$/u.exec(
          text,
        )?.[1] ?? /^([\p{Script=Han}\d“”]{5,30}?)20\d{2}年(?:度)?(?:部门|单位)(?:综合)?预算/u.exec(text)?.[1];
      if (name && !/元$/.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Another character in the unit's own name, in one of at least four places: nobody's name has it. */
const unitName: Planter = (document, _, random) => {
  const name = unitNameOf(document);
  if (name === undefined) return undefined;
  const places = document.snapshot.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cell) => {
      const text = String(cell.value);
      return !text.includes(name) ? [] : [{ sheet: sheet.name, row: cell.row, column: cell.column, text }];
    }),
  );
  if (places.length < 4) return undefined;
  return tried(places, random, ({ sheet, row, column, text }): Plant | undefined => {
    const within = random.integer(1, name.length - 1);
    const [kept, slip] = [name.charAt(within), random.pick([..."某己叁厶"])];
    if (!/\p{Script=Han}/u.test(kept) || kept === slip) return undefined;
    // 上海普陀区 is said in short
    const isReplaced = random.chance(0.5) || /[省市县区会]/.test(kept);
    const wrong = `${name.slice(0, within)}${isReplaced ? slip : ""}${name.slice(within + 1)}`;
    return {
      what: `${sheet}!${row} ${name} → ${wrong}`,
      snapshot: withValues(document.snapshot, [{ sheet, row, column, value: text.replace(name, wrong) }]),
      place: { kind: "cells", cells: [{ sheet, row, column }] },
    };
  });
};

/** Words put into a sentence behind one of its amounts. */
const behindAmount =
  (pattern: RegExp, words: (match: RegExpExecArray) => string): Planter =>
  (document, _, random) =>
    tried(document.texts, random, (cell) => {
      const found = [...cell.text.matchAll(pattern)];
      if (found.length === 0 || printedIn(cell).length === 0) return undefined;
      const match = random.pick(found);
      return replaced(document, cell, [match.index, match.index + match[0].length], words(match));
    });

/** Errors in words, by kind. */
export const WORD_PLANTS: Readonly<Record<string, Planter>> = {
  "unit name": unitName,
  "rise and no change": behindAmount(
    /(?<=\d万?元[，、]?(?:比|较|与)[^，。；\d]{0,6}(?:\d{4}年)?[^，。；\d]{0,6})持平/g,
    () => "增加持平",
  ),
  "word of the template": behindAmount(/(?<=预算)(?:总额)?(?:为)?(?=\d+(?:\.\d+)?万?元)/g, () => "为（填写金额）"),
  "amount without digits": behindAmount(/(?<=[为计出入])\d+(?:\.\d+)?(?=万元)/g, () => "XX"),
  "unit left out": behindAmount(/(?<=\d\.\d{1,2})万元(?=[，。；])/g, () => ""),
  "reason left empty": behindAmount(/(?<=主要原因(?:是|为)[:：]?)[^，。；：]{4,40}(?=。)/g, () => ""),
};
