import type { ProfileSign, RegionProfile } from "../model/profile";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { Table } from "../model/table";
import { plain } from "../model/text";
import { bareTitle } from "./title";

/** A region is believed only when its signs weigh this much and more than those of any other. */
const ENOUGH = 3;

/** The profile whose signs the workbook shows most clearly; `fallback` when none is clear. */
export function recogniseRegion(
  snapshot: WorkbookSnapshot,
  tables: readonly Table[],
  profiles: readonly RegionProfile[],
  fallback: RegionProfile,
): RegionProfile {
  const texts: Readonly<Record<ProfileSign["where"], readonly string[]>> = {
    title: once(tables.map(({ title }) => bareTitle(title))),
    heading: once(tables.flatMap(({ panels }) => panels.flatMap(({ columns }) => columns.flatMap(({ path }) => path)))),
    text: once(shortTexts(snapshot)),
  };
  const weigh = ({ signs }: RegionProfile): number =>
    signs.reduce(
      (sum, { where, pattern, weight }) => sum + (texts[where].some((text) => pattern.test(text)) ? weight : 0),
      0,
    );
  const [best, second] = profiles
    .map((profile) => ({ profile, weight: weigh(profile) }))
    .sort((a, b) => b.weight - a.weight);
  if (!best || best.weight < ENOUGH || best.weight === second?.weight) return fallback;
  return best.profile;
}

/** A workbook repeats its headings and labels many times over. */
const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const shortTexts = ({ sheets }: WorkbookSnapshot): readonly string[] =>
  sheets.flatMap(({ cells }) =>
    cells.slice(0, 200).flatMap(({ value }) => (typeof value === "string" && value.length < 400 ? [plain(value)] : [])),
  );
