import { catalogueOf } from "../../../src/catalogue/index";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { type NarrativeLine, textOf } from "../../../src/model/passage";
import { DEFAULT_SETTINGS } from "../../../src/model/settings";
import { readBudget } from "../../../src/pipeline";
import { linesOf, narrate, planNarrative } from "../../../src/questions/index";
import { snapshotOf as sheetOf } from "../../planned-sheet";
import type { Budget, Grain } from "../budget";
import { draw, layoutOf } from "../draw";
import { snapshotOf } from "../drawing";
import { fitted } from "../layout";
import type { Money } from "../ledger";
import { randomBudget } from "../random-budget";
import { answersFor } from "./answers";

/** What the writer of the text was given: last year's workbook and answers, the workbook alone, or nothing. */
export type Given = "everything" | "last-year" | "nothing";

export interface OwnTextOptions {
  readonly given?: Given;
  readonly grain?: Grain;
  /** Cells state the amounts as printed, or more exactly than they show them. */
  readonly stores?: "printed" | "exact";
  /** The text names the unit; without a name it says 本单位. */
  readonly isNamed?: boolean;
  /** The form it is written in; that of the region unless another is wanted. */
  readonly profile?: string;
}

/** A random workbook of one region with the text that we write for it. */
export interface OwnText {
  readonly layout: string;
  readonly budget: Budget;
  readonly tables: WorkbookSnapshot;
  readonly lines: readonly NarrativeLine[];
}

const DUTIES = "负责本行业的管理和服务，组织开展年度业务工作，为群众和单位提供咨询。";

/** Last year's budget of the same unit, or what became of it. */
const lastYearOf = (budget: Budget, period: "prior-budget" | "prior-outturn"): Budget => ({
  ...budget,
  year: budget.year - 1,
  ledgers: { ...budget.ledgers, budget: budget.ledgers[period] },
});

/** The part that last year's workbook can state: codes that are new this year had no row then. */
function drawable(budget: Budget): Budget {
  const catalogue = catalogueOf(budget.year);
  const isKnown = ({ functional }: Pick<Money, "functional">): boolean =>
    [3, 5, 7].every((length) => catalogue.find("functional", functional.slice(0, length)) !== undefined);
  const { ledgers, projects } = budget;
  return {
    ...budget,
    projects: projects.filter(isKnown),
    ledgers: {
      budget: ledgers.budget.filter(isKnown),
      "prior-budget": ledgers["prior-budget"].filter(isKnown),
      "prior-outturn": ledgers["prior-outturn"].filter(isKnown),
    },
  };
}

/** What a text compares with: in Ningxia with outturn, which its tables state; answers come from the same accounts. */
const comparedWith = (layout: string): "prior-budget" | "prior-outturn" =>
  layout === "ningxia" ? "prior-outturn" : "prior-budget";

/** Always the same text for the same seed and options. */
export function ownText(seed: number, layout: string, options: OwnTextOptions = {}): OwnText {
  const {
    given = "everything",
    grain = "hundred-yuan",
    stores = "printed",
    isNamed = true,
    profile = "auto",
  } = options;
  const budget = randomBudget(seed, { grain });
  const bookOf = (each: Budget) => {
    const snapshot = snapshotOf(draw(each, layout, { stores }));
    const book = readBudget(snapshot, { ...DEFAULT_SETTINGS, profile });
    const named = isNamed
      ? { ...book, identity: { ...book.identity, unitName: book.identity.unitName ?? budget.unit.name } }
      : book;
    return { snapshot, book: named };
  };
  const { snapshot, book } = bookOf(budget);
  const prior = lastYearOf(budget, comparedWith(layout));
  const last = given === "nothing" ? {} : { priorBook: bookOf(drawable(prior)).book };
  const { traits, enrich } = layoutOf(layout);
  const fit = (each: Budget): Budget => fitted(enrich ? enrich(each) : each, traits);
  const unit = { budget: fit(budget), prior: fit(prior), duties: DUTIES };
  const answers = given === "everything" ? answersFor((known) => narrate(book, { answers: known, ...last }), unit) : {};
  return { layout, budget, tables: snapshot, lines: linesOf(narrate(book, { answers, ...last })) };
}

/** The workbook with the text on a sheet of its own, one line a row; the lines may have been changed. */
export function withText({ tables, lines }: OwnText, texts: readonly string[] = lines.map(({ runs }) => textOf(runs))) {
  const plan = planNarrative({ profile: "national", title: "", cover: {}, sections: [], gaps: [], notices: [] }, [
    ...lines.map(({ key, role, level }, i) => ({
      key,
      role,
      level,
      state: "generated" as const,
      text: texts[i] ?? "",
      diff: [],
    })),
  ]);
  return { ...tables, sheets: [...tables.sheets, sheetOf(plan)] };
}

/** The sheet the text stands on. */
export const TEXT_SHEET = "情况说明";
