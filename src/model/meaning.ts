import type { Item, Subject } from "./subject";
import { TERMS } from "./terms";

type Says = Pick<Subject, "fund" | "nature" | "use" | "item">;

const FUNDS = Object.keys(TERMS.fund) as readonly (keyof typeof TERMS.fund)[];
const NATURES = Object.keys(TERMS.nature) as readonly (keyof typeof TERMS.nature)[];
const USES = Object.keys(TERMS.use) as readonly (keyof typeof TERMS.use)[];
const ITEMS = [
  "carry-over-in",
  "carry-over-out",
  "three-public",
  "three-public/abroad",
  "three-public/reception",
  "three-public/vehicles",
  "three-public/vehicles/purchase",
  "three-public/vehicles/running",
  "meetings",
  "training",
] as const satisfies readonly Item[];

/** What a value of a dimension is called in settings and files: "fund=fiscal/general". */
type SaidMeaning =
  | `fund=${(typeof FUNDS)[number]}`
  | `nature=${(typeof NATURES)[number]}`
  | `use=${(typeof USES)[number]}`
  | `item=${(typeof ITEMS)[number]}`;

/** What a user can say a column is. `own`: money of a kind of its own that is part of the total; `ignored`: leave it alone. */
export type ColumnMeaning =
  | "total"
  | "own"
  | "of-which"
  | SaidMeaning
  | "before"
  | "before-outturn"
  | "change"
  | "growth"
  | "text"
  | "ignored";

/** What a user can say a row is. `item`: an ordinary line and no total; `code=…`: a line of the classification. */
export type RowMeaning = "total" | "current" | "item" | "of-which" | SaidMeaning | `code=${string}` | "ignored";

const said = <D extends string, V extends string>(dimension: D, values: readonly V[]): readonly `${D}=${V}`[] =>
  values.map((value): `${D}=${V}` => `${dimension}=${value}`);

const SAID: readonly SaidMeaning[] = [
  ...said("fund", FUNDS),
  ...said("nature", NATURES),
  ...said("use", USES),
  ...said("item", ITEMS),
];

/** In the order they are offered. */
export const COLUMN_MEANINGS: readonly ColumnMeaning[] = [
  ...(["total", "own", "of-which"] as const),
  ...SAID,
  ...(["before", "before-outturn", "change", "growth", "text", "ignored"] as const),
];

/** In the order they are offered; `code=…` is open and not among them. */
export const ROW_MEANINGS: readonly RowMeaning[] = [
  ...(["total", "current", "item", "of-which"] as const),
  ...SAID,
  "ignored",
];

const SAYS: ReadonlyMap<string, Says> = new Map(
  SAID.map((each): [string, Says] => {
    const [dimension = "", value = ""] = each.split("=");
    return [
      each,
      dimension === "use" ? { nature: "basic", use: value as Says["use"] & string } : { [dimension]: value },
    ];
  }),
);

export const isColumnMeaning = (text: string): text is ColumnMeaning =>
  (COLUMN_MEANINGS as readonly string[]).includes(text);

export const isRowMeaning = (text: string): text is RowMeaning =>
  (ROW_MEANINGS as readonly string[]).includes(text) || codeIn(text) !== undefined;

/** The code of "code=2080505"; undefined for everything else. */
export function codeIn(text: string): string | undefined {
  const code = text.startsWith("code=") ? text.slice(5) : "";
  return /^\d{3}(?:\d{2}){0,2}$/.test(code) ? code : undefined;
}

/** What a meaning says of the money: { fund: "fiscal/general" }; nothing for those that name no dimension. */
export const saysOf = (meaning: ColumnMeaning | RowMeaning): Says => SAYS.get(meaning) ?? {};

const COLUMN_WORDS: Readonly<Partial<Record<ColumnMeaning | RowMeaning, string>>> = {
  total: "合计（全部金额）",
  own: "其他金额，合计的一部分",
  "of-which": "其中项，不另外相加",
  before: "上年预算数",
  "before-outturn": "上年执行数",
  change: "比上年增减额",
  growth: "比上年增减百分比",
  text: "文字或编号，不是金额",
  ignored: "不看这一列",
};

const ROW_WORDS: Readonly<Partial<Record<ColumnMeaning | RowMeaning, string>>> = {
  total: "合计（各行之和）",
  current: "本年合计（不含结转）",
  item: "普通一行，不是合计",
  "of-which": "其中项，不另外相加",
  ignored: "不看这一行",
};

const saidName = (meaning: string): string => {
  const [dimension = "", value = ""] = meaning.split("=");
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = TERMS;
  return dimension === "code" ? `科目 ${value}` : (words[dimension]?.[value] ?? meaning);
};

/** What the meanings are called on the screen. */
export const columnMeaningName = (as: ColumnMeaning): string => COLUMN_WORDS[as] ?? saidName(as);
export const rowMeaningName = (as: RowMeaning): string => ROW_WORDS[as] ?? saidName(as);
