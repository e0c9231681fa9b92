import { type Plant, type Planter, tried, withValues } from "./plant";
import { replaced } from "./text-plants";

/** Words added behind a line of the text. */
const added =
  (words: (random: Parameters<Planter>[2]) => string): Planter =>
  (document, _, random) =>
    tried(document.texts, random, (cell) => {
      const end = cell.text.length;
      return end < 20 ? undefined : replaced(document, cell, [end, end], words(random));
    });

/** A remark in the first free cell to the right of a row with an amount. */
const remark: Planter = (document, _, random) => {
  const { snapshot } = document;
  const rows = snapshot.sheets.flatMap(({ name, cells }) =>
    cells.filter(({ value }) => typeof value === "number").map(({ row }) => ({ sheet: name, row })),
  );
  return tried(rows, random, ({ sheet, row }): Plant | undefined => {
    const own = snapshot.sheets.find(({ name }) => name === sheet)?.cells.filter((cell) => cell.row === row) ?? [];
    const column = own.reduce((last, cell) => Math.max(last, cell.column), 0) + 1;
    const value = random.pick(["（此数待核实）", "不对外公开", "公开前请删除此行"]);
    return {
      what: `${sheet}!${row} ${value}`,
      snapshot: withValues(snapshot, [{ sheet, row, column, value }]),
      place: { kind: "cells", cells: [{ sheet, row, column }] },
    };
  });
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: seventeen digits and their check character; nobody's number. */
function identityNumber(random: Parameters<Planter>[2]): string {
  const day = `19${random.integer(50, 99)}0${random.integer(1, 9)}1${random.integer(0, 9)}`;
  const digits = `999999${day}${random.integer(100, 999)}`;
  const sum = [...digits].reduce((all, digit, i) => all + Number(digit) * (WEIGHTS[i] ?? 0), 0);
  return `${digits}${"10X98765432".charAt(sum % 11)}`;
}

/** What must not be published: of persons, of secrets, of the office's own talk. */
export const PRIVACY_PLANTS: Readonly<Record<string, Planter>> = {
  "identity number": added((random) => `经办人身份证号${identityNumber(random)}。`),
  "mobile number": added((random) => `联系人手机13${random.integer(100_000_000, 999_999_999)}。`),
  "mark of secrecy": added((random) => `（${random.pick(["秘密", "机密"])}★${random.integer(1, 10)}年）`),
  "internal remark in a table": remark,
};
