import type { Area } from "../../../../src/model/cell";
import { Emulated } from "../emulated";
import { NotEmulated, accessDenied, invalidArgument, itemNotFound } from "../host-error";
import { type EmulatedSheet, type ConditionalRule, meets } from "../sheet";
import type { EmulatedWorkbook } from "../workbook";

/** Makes the object for several areas; given by the caller, as areas have conditional formats themselves. */
type MakeAreas = (areas: readonly Area[]) => Emulated;

/** The conditional formats that touch some areas of a sheet; a new one is laid over all of them. */
export function conditionalFormats(
  book: EmulatedWorkbook,
  sheet: EmulatedSheet,
  areas: readonly Area[],
  ofAreas: MakeAreas,
): Emulated {
  const object = (rule: ConditionalRule) => formatObject(book, sheet, rule, ofAreas);
  const touching = () => sheet.rules.filter((rule) => rule.areas.some((a) => areas.some((b) => meets(a, b))));
  return new Emulated("ConditionalFormatCollection", {
    items: () => touching().map(object),
    item: (id) => {
      const rule = sheet.rules.find((each) => each.id === id);
      if (!rule) throw itemNotFound();
      return object(rule);
    },
    methods: {
      Add: (args) => {
        refuse(book, sheet);
        if (args.text(0) !== "Custom") throw new NotEmulated(`conditional formats of type ${args.text(0)}`);
        const rule = { id: book.newRuleId(), type: "Custom", areas, formula: "", color: "", stopIfTrue: false };
        // the last one made is the last to apply, until it is told otherwise
        sheet.rules.push(rule);
        return object(rule);
      },
    },
  });
}

function formatObject(
  book: EmulatedWorkbook,
  sheet: EmulatedSheet,
  rule: ConditionalRule,
  ofAreas: MakeAreas,
): Emulated {
  const change = (work: () => void): void => {
    refuse(book, sheet);
    work();
  };
  return new Emulated("ConditionalFormat", {
    identity: () => ({ Id: rule.id }),
    properties: {
      Id: { read: () => rule.id },
      Type: { read: () => rule.type },
      StopIfTrue: { read: () => rule.stopIfTrue, write: (value) => change(() => (rule.stopIfTrue = value === true)) },
      Priority: {
        read: () => sheet.rules.indexOf(rule),
        write: (value) =>
          change(() => {
            sheet.rules.splice(sheet.rules.indexOf(rule), 1);
            sheet.rules.splice(Number(value), 0, rule);
          }),
      },
    },
    children: {
      Custom: () => {
        if (rule.type !== "Custom") throw invalidArgument("no custom format");
        return customObject(rule, change, book.conditions.formulaBack);
      },
    },
    methods: {
      Delete: () => change(() => void sheet.rules.splice(sheet.rules.indexOf(rule), 1)),
      GetRanges: () => ofAreas(rule.areas),
    },
  });
}

const customObject = (
  rule: ConditionalRule,
  change: (work: () => void) => void,
  formulaBack: (formula: string) => string,
): Emulated =>
  new Emulated("CustomConditionalFormat", {
    children: {
      Rule: () =>
        new Emulated("ConditionalFormatRule", {
          properties: {
            Formula: {
              read: () => formulaBack(rule.formula),
              write: (value) => {
                if (!String(value).startsWith("=")) throw invalidArgument("formula");
                change(() => (rule.formula = String(value)));
              },
            },
          },
        }),
      Format: () =>
        new Emulated("ConditionalRangeFormat", {
          children: {
            Fill: () =>
              new Emulated("ConditionalRangeFill", {
                properties: {
                  Color: { read: () => rule.color, write: (value) => change(() => (rule.color = String(value))) },
                },
              }),
          },
        }),
    },
  });

function refuse(book: EmulatedWorkbook, sheet: EmulatedSheet): void {
  if (book.conditions.readOnly || (sheet.isProtected && !sheet.allowFormatCells)) throw accessDenied();
}
