import type { EntryStatus } from "../model/catalogue";
import type { Flow, Fund, Item, Nature } from "../model/subject";
import { INCOME_LINES } from "./data/income-lines";
import { normaliseName } from "./names";

/** What the label of an income line, of a column by source, or of a balancing line says. */
export interface IncomeLine {
  /** Id of the line in the data: I01a, I11, O04. */
  readonly id: string;
  /** The standard name of the line. */
  readonly name: string;
  readonly fund?: Fund;
  readonly item?: Item;
  readonly nature?: Nature;
  /** Only one half of the carry-over: 结转 or 结余. Add the two where a table lists both. */
  readonly half?: "carried" | "saved";
  /** A total of what is listed; whether it contains the carry-over differs by region. */
  readonly isTotal?: true;
  /** Printed with 其中：a part of the line above, not beside it. */
  readonly isOfWhich?: true;
  readonly status: EntryStatus;
}

type Meaning = Pick<IncomeLine, "fund" | "item" | "nature" | "isTotal">;

/** Lines without a meaning here (债务预算收入, 投资预算收益 …) stay lines of their own. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  I01: { fund: "fiscal" },
  I01a: { fund: "fiscal/general" },
  I01b: { fund: "fiscal/government-fund" },
  I01c: { fund: "fiscal/state-capital" },
  I02: { fund: "special-account" },
  I03: { fund: "business" },
  I04: { fund: "operating" },
  I05: { fund: "superior" },
  I06: { fund: "subordinate" },
  I07: { fund: "other" },
  I11: { item: "carry-over-in" },
  I12: { fund: "surplus" },
  I13: { item: "current" },
  I14: { isTotal: true },
  O01: { nature: "to-superior" },
  O02: { nature: "operating" },
  O03: { nature: "to-subordinate" },
  O04: { item: "carry-over-out" },
};

const MONEY = "(?:预算)?(?:当年|本年)?(?:财政)?(?:拨款)?(?:预算)?(?:资金)?(?:补助)?(?:收入)?";

/** Wordings by region and year vary freely around these words; each pattern must match the whole label. */
const FUNDS: readonly (readonly [string, string])[] = [
  ["I01a", `(?:一般)?公共(?:财政)?预算${MONEY}`],
  ["I01b", `政府性基金${MONEY}`],
  ["I01c", `国有资本经营${MONEY}`],
  ["I01", `(?:本级)?财政(?:拨款|补助)${MONEY}`],
];

const OTHERS: readonly (readonly [string, string])[] = [
  [
    "I02",
    "(?:纳入)?财政专户(?:管理|核拨)?(?:的)?(?:教育)?(?:资金|收费|收入|资金收入|收费收入)(?:拨款)?(?:预算)?(?:收入)?",
  ],
  ["I02", "教育收费(?:资金)?(?:收入)?"],
  ["I03", "事业(?:预算)?收入(?:资金)?"],
  ["I04", "(?:事业单位)?经营(?:预算)?收入(?:资金)?"],
  ["I05", "上级补助(?:预算)?(?:收入)?(?:资金)?"],
  ["I06", "(?:对)?(?:附属|下级)单位(?:上缴|缴款)(?:预算)?(?:收入)?(?:资金)?"],
  ["I07", "其他(?:预算)?收入(?:资金)?"],
  ["I12", "(?:使用|动用)非财政拨款结余(?:[和及、与]?专用结余|\\(含专用结余\\))?(?:资金)?"],
  ["I12", "用?事业基金弥补收支差额"],
  ["I13", "本年(?:度)?收入(?:合计|小计)?"],
];

const BALANCE = "(结转\\(?(?:[和及、与])?结余\\)?|结余\\(?(?:[和及、与])?结转\\)?|结转|结余)(?:资金)?(?:收入|支出)?";

const patternOf = (words: string): RegExp => new RegExp(`^(?:${words})$`);

const FUND_PATTERNS = FUNDS.map(([id, words]) => [id, patternOf(words)] as const);
const OTHER_PATTERNS = OTHERS.map(([id, words]) => [id, patternOf(words)] as const);
const CARRIED_IN = new RegExp(`^(?:上年度?|年初)(.*?)${BALANCE}$|^(.+?)(?:上年度?|年初)${BALANCE}$`);
const CARRIED_OUT = new RegExp(`^(?:年末|年终|期末)(.*?)${BALANCE}$|^(.*?)结转(?:至)?下年(?:度)?(?:支出|使用)?$`);
/** Below a heading 上年结转 or 年末结转 the lines leave the time out; only the side they stand on tells it. */
const CARRIED_SOMEHOW = new RegExp(`^(.+?)${BALANCE}$`);

/**
 * The meaning of a label on the income side, of a column by source of money, or of a balance on either side.
 * Undefined when the meaning is not known: the caller keeps such a line as a line of its own.
 */
export function incomeLineOf(label: string, flow?: Flow): IncomeLine | undefined {
  const isOfWhich = /^\s*其\s*中\s*[:：]/.test(label);
  const form = normaliseName(label);
  const found = accountBalance(form) ?? carryOver(form, flow) ?? fundLine(form) ?? listedLine(form);
  return found && { ...found, ...(isOfWhich && { isOfWhich: true as const }) };
}

/** Money in the unit's own bank accounts is no carry-over of the budget. */
function accountBalance(form: string): IncomeLine | undefined {
  if (/^(?:上年|年初)实户资金(?:余额|结余)$/.test(form)) return line("I11", { item: "account-balance-in" });
  if (/^(?:年末|期末)实户资金(?:余额|结余)$|^未安排支出的?实户资金$/.test(form)) {
    return line("O04", { item: "account-balance-out" });
  }
  return undefined;
}

function carryOver(form: string, flow: Flow | undefined): IncomeLine | undefined {
  const [carriedIn, carriedOut] = [CARRIED_IN.exec(form), CARRIED_OUT.exec(form)];
  const either = flow && CARRIED_SOMEHOW.exec(form);
  const isIn = carriedIn !== null || (carriedOut === null && flow === "income");
  const match = carriedIn ?? carriedOut ?? either;
  if (!match) return undefined;
  const [whose = "", balance = ""] = match.slice(1).filter((part) => part !== undefined);
  const fund = whose === "" ? undefined : fundNamed(whose);
  if (whose !== "" && fund === undefined) return undefined;
  const half = halfOf(carriedOut?.[0].includes("下年") ? "" : balance || whose);
  return {
    ...line(isIn ? "I11" : "O04", { item: isIn ? "carry-over-in" : "carry-over-out" }),
    ...(fund && { fund }),
    ...(half && { half }),
  };
}

const halfOf = (balance: string): IncomeLine["half"] =>
  balance === "结转" ? "carried" : balance === "结余" ? "saved" : undefined;

const fundNamed = (words: string): Fund | undefined => {
  const id = FUND_PATTERNS.find(([, pattern]) => pattern.test(words))?.[0];
  return id === undefined ? undefined : MEANINGS[id]?.fund;
};

function fundLine(form: string): IncomeLine | undefined {
  const id = [...FUND_PATTERNS, ...OTHER_PATTERNS].find(([, pattern]) => pattern.test(form))?.[0];
  return id === undefined ? undefined : line(id);
}

let idByForm: ReadonlyMap<string, string> | undefined;

/** 收入合计 contains the carry-over in some regions and not in others: a total, never 本年 without being called so. */
function listedLine(form: string): IncomeLine | undefined {
  if (form === "收入合计") return line("I14");
  idByForm ??= new Map(
    INCOME_LINES.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((each) => [normaliseName(each), id] as const),
    ),
  );
  const id = idByForm.get(form);
  return id !== undefined && MEANINGS[id] ? line(id) : undefined;
}

function line(id: string, meaning: Meaning = MEANINGS[id] ?? {}): IncomeLine {
  const row = INCOME_LINES.find((each) => each.id === id);
  return { id, name: row?.name ?? id, ...meaning, status: row?.status ?? "likely" };
}
