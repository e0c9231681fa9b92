import type { DrawnCell, Drawing } from "../../test/generator/drawing";

/** A mistake as it happens when a workbook is prepared in a hurry. */
export interface Mistake {
  readonly what: string;
  /** Code of the rule that finds it. */
  readonly finds: string;
  readonly make: (drawing: Drawing) => Drawing;
}

/** Changes the first cell of a sheet that fits; throws when none does, so that no mistake is promised but missing. */
function change(
  sheet: string,
  fits: (cell: DrawnCell) => boolean,
  to: (cell: DrawnCell) => Partial<DrawnCell>,
): (drawing: Drawing) => Drawing {
  return ({ sheets }) => {
    const found = sheets.find(({ name }) => name === sheet)?.cells.find(fits);
    if (!found) throw new Error(`Nothing to change on ${sheet}`);
    const { formula: _, ...plain } = found;
    return {
      sheets: sheets.map((each) =>
        each.name === sheet
          ? { ...each, cells: each.cells.map((cell) => (cell === found ? { ...plain, ...to(found) } : cell)) }
          : each,
      ),
    };
  };
}

const isAmountOf =
  (functional: string, nature?: string) =>
  ({ fact }: DrawnCell): boolean =>
    fact?.subject.functional === functional && fact.subject.nature === nature && Number(fact.printed) !== 0;
const amount = ({ value }: DrawnCell): number => Number(value);
const hundredths = (value: number): number => Math.round(value * 100) / 100;

export const MISTAKES: readonly Mistake[] = [
  {
    what: "two digits of an amount swapped in 支出预算总表",
    finds: "N13",
    make: change("支出预算总表", isAmountOf("2080505"), (cell) => ({ value: hundredths(amount(cell) + 0.9) })),
  },
  {
    what: "住房公积金 1.00 万元 higher in the economic table than in the functional ones",
    finds: "N14",
    make: change(
      "基本支出经济分类情况表",
      ({ fact }) => fact?.subject.economic === "30113",
      (cell) => ({ value: hundredths(amount(cell) + 1) }),
    ),
  },
  {
    what: "an outdated name of 210",
    finds: "K03",
    make: change(
      "一般公共预算拨款支出预算表",
      ({ value }) => value === "卫生健康支出",
      () => ({ value: "医疗卫生与计划生育支出" }),
    ),
  },
  {
    what: "an amount typed as text",
    finds: "E03",
    make: change(
      "收入预算总表",
      ({ fact }) => fact?.subject.functional !== undefined && Number(fact.printed) > 0,
      (cell) => ({ value: amount(cell).toFixed(2) }),
    ),
  },
  {
    what: "the note under 国有资本经营预算 copied from 政府性基金",
    finds: "G04",
    make: change(
      "国有资本经营预算拨款支出预算表",
      ({ value }) => typeof value === "string" && /^(备注|注)/.test(value),
      ({ value }) => ({ value: String(value).replace("国有资本经营预算拨款", "政府性基金预算拨款") }),
    ),
  },
];
