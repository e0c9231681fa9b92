import type { Random } from "../generator/random";
import type { PublishedDocument } from "./document";
import { type Plant, type Planter, tried, withValues } from "./plant";
import { replaced } from "./text-plants";
import { printedIn } from "./truth";

/** The name that the most lines 编制部门：… or the opening of the text print; a name of five characters and more. */
export function unitNameOf({ snapshot }: PublishedDocument): string | undefined {
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

/** Words in place of those that a pattern finds in a line of the text; with an amount where `needsAmount`. */
const onWords =
  (
    pattern: RegExp,
    words: (match: RegExpExecArray, random: Random, document: PublishedDocument) => string | undefined,
    needsAmount = true,
  ): Planter =>
  (document, _, random) =>
    tried(document.texts, random, (cell) => {
      const found = [...cell.text.matchAll(pattern)];
      if (found.length === 0 || (needsAmount && printedIn(cell).length === 0)) return undefined;
      const match = random.pick(found);
      const next = words(match, random, document);
      return next === undefined
        ? undefined
        : replaced(document, cell, [match.index, match.index + match[0].length], next);
    });

/** Errors in words, by kind. */
export const WORD_PLANTS: Readonly<Record<string, Planter>> = {
  "unit name": unitName,
  "rise and no change": onWords(
    /(?<=\d万?元[，、]?(?:比|较|与)[^，。；\d]{0,6}(?:\d{4}年)?[^，。；\d]{0,6})持平/g,
    (_, random) => random.pick(["增加持平", "减少持平"]),
  ),
  "word of the template": onWords(/(?<=预算|支出|收入)(?:总额)?(?:为)?(?=\d+(?:\.\d+)?万?元)/g, (_, random) =>
    random.pick(["为（填写金额）", "（如有）", "（下同）", "（可删）", "（增加内容）", "（上一年度，下同）", "为○○"]),
  ),
  "amount without digits": onWords(/(?<=[为计出入])\d+(?:\.\d+)?(?=万元)/g, (_, random) =>
    random.pick(["XX", "××", "○○", "**"]),
  ),
  "unit left out": onWords(/(?<=\d\.\d{1,2})万元(?=[，。；])/g, () => ""),
  "reason left empty": onWords(/(?<=主要原因(?:是|为)[:：]?)[^，。；：]{4,40}(?=。)/g, () => ""),
  "reason of the year before": onWords(
    /(?<=(?:持平|减少[^。；]{2,30}|下降[^。；]{2,12})，主要原因(?:是|为)[:：]?)[^，。；：]{4,40}(?=[。；])/g,
    (_, random, { year }) => `${year - 1}年${random.pick(["无此项安排", "没有安排", "未安排此项支出"])}`,
  ),
  "level of a name": onWords(/(?<=[\p{Script=Han}”][（(])[款项](?=[）)])/gu, ([level]) =>
    level === "款" ? "类" : "款",
  ),
  "personal data": onWords(
    /(?<=[\p{Script=Han}元%）])。/gu,
    (_, random) => random.pick([identityOf(random), accountOf(random), phoneOf(random)]),
    false,
  ),
  "table that is absent": onWords(
    /(?<=[\p{Script=Han}元%）])。/gu,
    (_, random) =>
      `（详见附件${random.integer(11, 19)}《${random.pick(["债务限额", "对外援助", "信托资产", "土地储备", "捐赠物资"])}明细表》）。`,
  ),
};

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => String(random.integer(0, 9))).join("");

/** A number with the check digit of GB 11643. */
function identityOf(random: Random): string {
  const body = `11010119${random.integer(60, 99)}0${random.integer(1, 9)}1${random.integer(0, 9)}${digits(random, 3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...body].reduce((all, digit, i) => all + Number(digit) * (weights[i] ?? 0), 0);
  return `，联系人身份证号${body}${"10X98765432".charAt(sum % 11)}。`;
}

/** A number of a card with its check digit (Luhn). */
function accountOf(random: Random): string {
  const body = `622${random.integer(1, 9)}${digits(random, 14)}`;
  const sum = [...body].reverse().reduce((all, digit, i) => {
    const twice = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return all + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return `，开户行账号${body}${(10 - (sum % 10)) % 10}。`;
}

const phoneOf = (random: Random): string => `，联系人手机1${random.integer(3, 9)}${digits(random, 9)}。`;
