import type { BudgetBook } from "../../model/book";
import { groupBy } from "../../model/group-by";
import { tableAt } from "../../model/pages";
import type { CheckState, MapCheck, MapLink, TableMap } from "../../model/table-map";
import { RULES } from "../rules/index";
import type { CheckShown } from "./check-shown";
import { comparedChecks, type PlacedCheck } from "./compared";
import { nodesOf } from "./nodes";
import { isStanding, FindingPlaces } from "./finding-places";
import { textChecks } from "./text-checks";

/** The tables of a workbook and what the rules compared between them, by what a check of it shows. */
export function tableMapOf(book: BudgetBook, { findings, ...checked }: CheckShown): TableMap {
  const shown = new FindingPlaces(findings);
  const compared = comparedChecks(book, RULES, checked, shown);
  const checks = [...compared, ...otherFaults(book, shown)];
  const nodes = nodesOf(book, checks, textChecks(book, shown), shown);
  return { nodes, links: linksOf(checks), findings: shown.named };
}

/** Findings that stand in tables of two kinds and come from rules that do not list what they compare. */
function otherFaults(book: BudgetBook, shown: FindingPlaces): readonly PlacedCheck[] {
  const named = new Set(shown.named);
  return shown.all
    .filter((finding) => isStanding(finding) && !named.has(finding))
    .flatMap((finding): readonly PlacedCheck[] => {
      const cells = finding.cells.filter(({ span }) => span === undefined);
      const [first, ...others] = new Set(cells.flatMap((cell) => tableAt(book.tables, cell)?.type ?? []));
      if (first === undefined || others.length === 0) return [];
      const what = RULES.find(({ code }) => code === finding.code)?.title ?? finding.code;
      const check = { rule: finding.code, what, state: "differs", cells, finding: shown.numberOf(finding) } as const;
      return others.map((other) => ({ between: [first, other], check }));
    });
}

const ORDER: readonly CheckState[] = ["differs", "waived", "equal", "unjudged"];

/** The checks between two kinds of tables as one link, whichever of the two was named first. */
function linksOf(checks: readonly PlacedCheck[]): readonly MapLink[] {
  const links = groupBy(checks, ({ between }) => [...between].sort().join(" "));
  return [...links.values()].flatMap((group): readonly MapLink[] => {
    const [first] = group;
    if (!first) return [];
    const told = worthTelling(group.map(({ check }) => check));
    return [{ between: first.between, checks: told.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)) }];
  });
}

/** A rule that compared something by one of its relations says nothing of those that did not apply; a reason is said once. */
function worthTelling(checks: readonly MapCheck[]): MapCheck[] {
  const judged = new Set(checks.filter(({ state }) => state !== "unjudged").map(({ rule }) => rule));
  const seen = new Set<string>();
  return checks.filter(({ rule, reason, amounts }) => {
    const key = `${rule} ${reason ?? ""}`;
    if (reason === undefined || amounts !== undefined) return true;
    if (judged.has(rule) || seen.has(key)) return false;
    return seen.add(key);
  });
}
