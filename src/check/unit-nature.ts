import type { BudgetBook, NatureJudgement } from "../model/book";
import { toA1 } from "../model/cell";
import type { Settings, UnitNature } from "../model/settings";
import { type CodedLine, codedLines } from "./coded-lines";
import { gridsByPanel, hasMoney } from "../book/grid";
import { rowText } from "./wording";

/** What messages call a kind of unit. */
export const NATURE_TERMS: Readonly<Record<UnitNature, string>> = {
  administrative: "行政单位",
  "civil-service-managed": "参公事业单位",
  institution: "事业单位",
  mixed: "含多种性质单位的部门",
};

const ORGAN: readonly UnitNature[] = ["administrative", "civil-service-managed"];
const INSTITUTION: readonly UnitNature[] = ["institution"];

/** Codes that only one kind of unit uses, with how much they prove. 政府经济 classes are often filled in wrongly. */
interface Sign {
  readonly classification: CodedLine["classification"];
  readonly pattern: RegExp;
  /** The name must also say so: 01 is 行政运行 in most 款, not in all. */
  readonly name?: RegExp;
  readonly fits: readonly UnitNature[];
  readonly weight: number;
}

const SIGNS: readonly Sign[] = [
  { classification: "functional", pattern: /^\d{5}01$/, name: /^行政运行$/, fits: ORGAN, weight: 3 },
  { classification: "functional", pattern: /^\d{5}50$/, name: /^事业运行$/, fits: INSTITUTION, weight: 3 },
  {
    classification: "functional",
    pattern: /^2130104$|^2130204$/,
    name: /^事业(运行|机构)$/,
    fits: INSTITUTION,
    weight: 3,
  },
  { classification: "functional", pattern: /^2080501$/, fits: ORGAN, weight: 2 },
  { classification: "functional", pattern: /^2080502$/, fits: INSTITUTION, weight: 2 },
  { classification: "functional", pattern: /^2101101$/, fits: ORGAN, weight: 2 },
  { classification: "functional", pattern: /^2101102$/, fits: INSTITUTION, weight: 2 },
  { classification: "economic", pattern: /^30107$/, fits: INSTITUTION, weight: 2 },
  { classification: "governmentEconomic", pattern: /^50[1-4]/, fits: ORGAN, weight: 1 },
  { classification: "governmentEconomic", pattern: /^50[56]/, fits: INSTITUTION, weight: 1 },
];

/** The kinds of unit that typically use a code; undefined when it says nothing about that. */
export function signOf(
  coded: CodedLine,
  { catalogue }: Pick<BudgetBook, "catalogue">,
): readonly UnitNature[] | undefined {
  return findSign(coded, catalogue)?.fits;
}

function findSign({ classification, code, name }: CodedLine, catalogue: BudgetBook["catalogue"]): Sign | undefined {
  return SIGNS.find(
    (sign) =>
      sign.classification === classification &&
      sign.pattern.test(code) &&
      (sign.name === undefined || sign.name.test(catalogue.find(classification, code)?.name ?? name)),
  );
}

/**
 * What kind of unit this is. The user's word wins. Otherwise the codes with amounts decide: one side only is an answer,
 * both sides a department with several units; 行政 and 参公 use the same codes, so organs are called 行政 until the user
 * says otherwise.
 */
export function judgeNature(book: BudgetBook, settings: Pick<Settings, "unitNature">): NatureJudgement {
  const signs = usedSigns(book);
  const evidence = signs.map(({ text }) => text).slice(0, 8);
  if (settings.unitNature !== undefined) return { nature: settings.unitNature, decidedBy: "user", evidence };
  const weightOf = (fits: readonly UnitNature[]): number =>
    signs.reduce((sum, sign) => (sign.fits === fits ? sum + sign.weight : sum), 0);
  const [organ, institution] = [weightOf(ORGAN), weightOf(INSTITUTION)];
  if (organ + institution < 2) return { decidedBy: "unknown", evidence };
  const nature = natureFrom(organ, institution);
  return nature === undefined ? { decidedBy: "unknown", evidence } : { nature, decidedBy: "codes", evidence };
}

/** Strong signs on both sides mean several units; one weak sign against strong ones is a slip of the table. */
function natureFrom(organ: number, institution: number): UnitNature | undefined {
  if (organ === 0) return "institution";
  if (institution === 0) return "administrative";
  if (institution >= 3 * organ) return "institution";
  if (organ >= 3 * institution) return "administrative";
  return organ >= 3 && institution >= 3 ? "mixed" : undefined;
}

interface UsedSign {
  readonly fits: readonly UnitNature[];
  readonly weight: number;
  readonly text: string;
}

/** Each code once, where an amount stands beside it. */
function usedSigns(book: BudgetBook): readonly UsedSign[] {
  const found = new Map<string, UsedSign>();
  for (const coded of codedLines(book)) {
    // 政府经济 stands in many rows: one class proves no more than once
    const key = coded.classification === "governmentEconomic" ? coded.code.slice(0, 3) : coded.code;
    const sign = found.has(key) ? undefined : findSign(coded, book.catalogue);
    const grid = sign && gridsByPanel(book).get(coded.line.panel);
    if (!grid || !hasMoney(grid, coded.line)) continue;
    const name = coded.classification === "governmentEconomic" ? `${coded.code} ${coded.name}` : rowText(coded.line);
    found.set(key, { fits: sign.fits, weight: sign.weight, text: `使用了“${name}”（${toA1(coded.codeCell)}）` });
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight);
}
