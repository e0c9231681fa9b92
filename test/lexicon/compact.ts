import type { Parsed } from "../../src/lexicon/index";

/** What a text says in one line: values in a fixed order, what is not understood behind a question mark. */
export function compact({ sense, unknown, within }: Pick<Parsed, "sense" | "unknown" | "within">): string {
  const { fund, nature, use, accounting, item, own, financing, year, offset, stage, flow } = sense;
  const { total, current, ofWhich, group, carry, rest, without, revised, nameOf, codePart, measure } = sense;
  const money =
    measure === "money" && (fund ?? nature ?? use ?? accounting ?? item ?? rest ?? own ?? total) !== undefined;
  const said = [
    ofWhich && "of-which",
    fund,
    own && "own",
    use ? `${nature ?? ""}/${use}` : nature,
    accounting && `accounting:${accounting}`,
    item,
    carry && "carry",
    rest && "rest",
    financing && `paid-by:${financing}`,
    year,
    offset !== undefined && `year${offset < 0 ? "" : "+"}${offset}`,
    stage,
    revised && "revised",
    flow,
    current && "current",
    total,
    nameOf && `of:${nameOf}`,
    codePart,
    group && "group",
    money ? undefined : measure,
    without && `without:${without}`,
    within && `within:${Object.values(within).join("+")}`,
    unknown.length > 0 && `?${unknown.join("+")}`,
  ];
  return said.filter((each) => each !== undefined && each !== false).join(" ");
}
