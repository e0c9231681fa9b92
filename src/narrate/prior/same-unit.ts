/**
 * How the names of two budgets compare: the same unit, another one, or nothing certain: a name is missing, or one is the
 * other without the place before it (档案馆, 青川市档案馆).
 */
export type NameMatch = "same" | "other" | "unclear";

export function sameUnit(ours: string | undefined, theirs: string | undefined): NameMatch {
  if (ours === undefined || theirs === undefined) return "unclear";
  const [short = "", long = ""] = [plain(ours), plain(theirs)].sort((a, b) => a.length - b.length);
  if (short === long) return "same";
  const before = long.endsWith(short) ? long.slice(0, long.length - short.length) : "";
  return PLACE.test(before) ? "unclear" : "other";
}

/** What may be left out before a unit's name. */
const PLACE = /[省市区县州盟旗乡镇]$/;

/** The name without its code, 本级, blanks and the width of its brackets: programs print these now and then. */
const plain = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^[[(]?\d+[\])]?[-_]?/, "")
    .replace(/\(?本级\)?$/, "");
