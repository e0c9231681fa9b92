import * as v from "valibot";
import type { OfficialList } from "../model/catalogue";
import { parseJson } from "../model/json";

const entries = v.optional(v.array(v.tuple([v.pipe(v.string(), v.regex(/^\d{3,7}$/)), v.string()])));

const yearlyPackage = v.object({
  format: v.literal("budget-catalogue"),
  version: v.literal(1),
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
  source: v.string(),
  entries: v.object({ functional: entries, economic: entries, governmentEconomic: entries }),
});

/**
 * The official list of one year as one file: a bureau reads the list once and hands this to its units. The same list
 * gives the same text.
 * @param source the file it was read from
 */
export const packageText = ({ year, entries: listed }: OfficialList, source: string): string =>
  `${JSON.stringify({ format: "budget-catalogue", version: 1, year, source, entries: listed })}\n`;

/** Reads what packageText wrote; undefined when the text is something else. */
export function parsePackage(text: string): OfficialList | undefined {
  const result = v.safeParse(yearlyPackage, parseJson(text));
  if (!result.success) return undefined;
  const { year, entries: listed } = result.output;
  const { functional, economic, governmentEconomic } = listed;
  return {
    year,
    entries: {
      ...(functional && { functional }),
      ...(economic && { economic }),
      ...(governmentEconomic && { governmentEconomic }),
    },
  };
}
