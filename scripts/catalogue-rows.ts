/** Conversions from the CSV columns to the rows of src/catalogue/data; no input or output. */

import { parseCsv, type Row } from "./csv";

type Years = { readonly from: string; readonly to: string; readonly doubt: boolean };

const LEVEL = { 类: 3, 款: 5, 项: 7 } as const;
const STATUS = { documented: "d", known: "k", likely: "l" } as const;
/** 社会保险基金 is no budget of a unit: an entry of that fund has no letter. */
const FUND = { 一般公共预算: "g", 政府性基金: "f", 国有资本经营: "s", 社会保险基金: "" } as const;
const CLASSIFICATION = {
  functional: "functional",
  dept_economic: "economic",
  gov_economic: "governmentEconomic",
} as const;
const NATURES = {
  "行政单位/参公": ["administrative", "civil-service-managed"],
  事业单位: ["institution"],
  不分单位类型: undefined,
} as const;
/** How the product treats each kind of deviation; a spelling that states another name is a misspelling. */
const CATEGORY = {
  "obsolete name": "obsolete",
  "non-standard wording": "misspelling",
  "其它/其他": "misspelling",
  "use described instead of name": "misspelling",
  "short form": "abbreviation",
  "half-width brackets": "variant",
  "brackets dropped": "variant",
  "ordinal prefix": "variant",
  "extra 支出": "variant",
  "extra 的": "variant",
  "三公 table wording": "variant",
  "2018 edition name": "variant",
} as const;
/** Income lines have a file of their own; old codes become successions. */
/** The weaker word decides: "strict in sample / lower bound" is a lower bound. */
const STRENGTHS = [
  ["lower bound", "lower-bound"],
  ["≥", "lower-bound"],
  ["unusual", "unusual"],
  ["usual", "usual"],
  ["strict", "strict"],
] as const;
const ELSEWHERE = ["province/format wording", "old code"];
const YEAR_DOUBT = /(年份|年版|启用|停用|改名|已用)[^，。；]*未(核实|取得)|年份约|不晚于/;

/** The value behind a word of the CSV; an unknown word stops the build, for it needs a decision. */
function pick<Value>(table: Readonly<Record<string, Value>>, word: string | undefined, where: string): Value {
  if (word === undefined || !Object.hasOwn(table, word)) throw new Error(`${where}: unknown word "${word}"`);
  return table[word] as Value;
}

const field = (row: Row, name: string): string => row[name] ?? "";

export function entryRows(rows: readonly Row[]): readonly unknown[] {
  const yearsByCode = new Map<string, Years[]>();
  const fundsByPrefix = fundsOf(rows);
  return rows.map((row) => {
    const [code, name] = [field(row, "code"), field(row, "name")];
    const length = pick<number>(LEVEL, row["level"], code);
    const parent = length > 3 ? code.slice(0, -2) : "";
    if (!/^[235]\d+$/.test(code) || code.length !== length || field(row, "parent") !== parent) {
      throw new Error(`${code} ${name}: code, level and parent do not fit`);
    }
    const status = pick(STATUS, row["status"], code);
    const [from, to] = [field(row, "validFrom"), field(row, "validTo")];
    const inherited = (yearsByCode.get(parent) ?? []).some(
      (each) => each.doubt && ((from !== "" && each.from === from) || (to !== "" && each.to === to)),
    );
    const doubt = (from + to !== "" && (status === "l" || YEAR_DOUBT.test(field(row, "notes")))) || inherited;
    yearsByCode.set(code, [...(yearsByCode.get(code) ?? []), { from, to, doubt }]);
    const mark = doubt ? "?" : "";
    const years = from + to === "" ? "" : to === "" ? `${from}${mark}-` : `${from}-${to}${mark}`;
    const funds = letters("gfs", fundsByPrefix, code);
    return trim([code, name, funds, status, years, field(row, "notes")]);
  });
}

/** Notes of the sources that are not Chinese, as the data says them. */
const NOTES: readonly (readonly [RegExp, string])[] = [
  [/^by analogy with 22198/, "比照 22198 和 2219899 推定，开列的通知未取得"],
  [/^from general knowledge/, "未与官方原文核对"],
  [/^replaces the note.*validFrom 2024 likely/, "款名见于已公开的决算；2024 年是否已启用未核实"],
];

/** An entry without years of its own lives as long as the one above it, under whatever names. */
function yearsOf(row: Row, all: readonly Row[]): { readonly validFrom: string; readonly validTo: string } {
  const own = { validFrom: field(row, "validFrom"), validTo: field(row, "validTo") };
  const above = all.filter((each) => field(each, "code") === field(row, "parent"));
  const limit = (name: "validFrom" | "validTo", last: boolean): string => {
    const years = above.map((each) => field(each, name)).sort();
    return years.includes("") ? "" : ((last ? years.at(-1) : years[0]) ?? "");
  };
  return {
    validFrom: own.validFrom || limit("validFrom", false),
    validTo: own.validTo || limit("validTo", true),
  };
}

const noteOf = (row: Row): string =>
  NOTES.find(([words]) => words.test(field(row, "notes")))?.[1] ?? field(row, "notes");

/**
 * The list with what came later: entries that it lacked, and statuses raised by documents that print a code with this
 * name. A raise that fits no entry stops the build; its note takes the place of the entry's.
 */
export function withLater(list: readonly Row[], additions: readonly Row[], upgrades: readonly Row[]): readonly Row[] {
  const raised = new Map(upgrades.map((row) => [`${field(row, "code")} ${field(row, "name")}`, row]));
  const rows = list.map((row) => {
    const key = `${field(row, "code")} ${field(row, "name")}`;
    const upgrade = raised.get(key);
    if (!upgrade) return row;
    raised.delete(key);
    if (row["status"] !== upgrade["from"] && row["status"] !== upgrade["to"])
      throw new Error(`${key}: not ${upgrade["from"]}`);
    return { ...row, status: field(upgrade, "to"), notes: noteOf(upgrade) || field(row, "notes") };
  });
  if (raised.size > 0) throw new Error(`no entry to raise: ${[...raised.keys()].join(", ")}`);
  const all = [...list, ...additions];
  const added = additions.map((row) => ({ ...row, ...yearsOf(row, all), notes: noteOf(row) }));
  return [...rows, ...added].sort((a, b) =>
    field(a, "code") < field(b, "code") ? -1 : field(a, "code") > field(b, "code") ? 1 : 0,
  );
}

/** The funds of every code: a class or group serves each budget that one of its entries serves. */
function fundsOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  const fundsByPrefix = new Map<string, string>();
  for (const row of rows) {
    const code = field(row, "code");
    const funds = field(row, "fund").split("|");
    const own = funds.map((fund) => pick<string>(FUND, fund, code)).join("");
    for (const length of [3, 5, 7].filter((each) => each <= code.length)) {
      const prefix = code.slice(0, length);
      fundsByPrefix.set(prefix, (fundsByPrefix.get(prefix) ?? "") + own);
    }
  }
  return fundsByPrefix;
}

const letters = (order: string, found: ReadonlyMap<string, string>, code: string): string =>
  [...order].filter((letter) => found.get(code)?.includes(letter)).join("");

const trim = (fields: readonly string[]): readonly string[] =>
  fields.slice(0, fields.findLastIndex((each) => each !== "") + 1);

export function aliasRows(rows: readonly Row[]): readonly unknown[] {
  return rows
    .filter((row) => !ELSEWHERE.includes(field(row, "category")))
    .map((row) => {
      const alias = field(row, "alias");
      const category = pick<string>(CATEGORY, row["category"], alias);
      const isOldName = category === "variant" && field(row, "reason").includes("旧称");
      return [
        pick(CLASSIFICATION, row["kind"], alias),
        field(row, "standard_code"),
        alias,
        isOldName ? "obsolete" : category,
        pick(STATUS, row["status"], alias),
        field(row, "reason"),
      ];
    });
}

/** Who took over from an abolished code: stated codes in aliases.csv, and codes in the notes of ended entries. */
export function successionRows(
  aliases: readonly Row[],
  entries: Readonly<Record<string, readonly Row[]>>,
): readonly unknown[] {
  const oldCodes = aliases
    .filter((row) => field(row, "category") === "old code")
    .map((row) => [
      pick(CLASSIFICATION, row["kind"], field(row, "alias")),
      field(row, "alias"),
      field(row, "standard_code"),
      pick(STATUS, row["status"], field(row, "alias")),
      field(row, "reason"),
    ]);
  const moved = Object.entries(entries).flatMap(([classification, rows]) =>
    rows.flatMap((row) =>
      movesOf(rows, row).map(([from, to]) => [
        classification,
        from,
        to,
        pick(STATUS, row["status"], from),
        field(row, "notes"),
      ]),
    ),
  );
  const seen = new Set<string>();
  return [...oldCodes, ...moved].filter((row) => {
    const key = row.slice(0, 3).join("|");
    return !seen.has(key) && seen.add(key);
  });
}

/** Pairs "old code, new code" that the note of one entry states. */
function movesOf(rows: readonly Row[], row: Row): readonly (readonly [string, string])[] {
  const [code, notes] = [field(row, "code"), field(row, "notes")];
  const isEnded = (each: string) =>
    rows.filter((other) => other["code"] === each).every((other) => field(other, "validTo") !== "");
  const exists = (each: string) => rows.some((other) => other["code"] === each);
  const stated = [...notes.matchAll(/由 ?(\d{3,7}) ?(?:改为|调整到) ?(\d{3,7})/g)].map(
    ([, from = "", to = ""]) => [from, to] as const,
  );
  const rest = notes.replace(/由 ?\d{3,7} ?(?:改为|调整到) ?\d{3,7}/g, "");
  const listed = (pattern: RegExp) =>
    [...rest.matchAll(pattern)].flatMap(([, codes = ""]) => codes.match(/\d{5,7}/g) ?? []);
  const later = listed(/(?:单列为|并入|移入|改列|改为|拆分为|并入\/改为)[^，；。]*?((?:\d{5,7}[、/]?)+)/g);
  const earlier = listed(/(?:原|由|旧款) ?((?:\d{5,7}[、/]?)+)/g);
  return [...stated, ...later.map((to) => [code, to] as const), ...earlier.map((from) => [from, code] as const)].filter(
    ([from, to]) => from !== to && isEnded(from) && exists(to),
  );
}

export const correspondences = (rows: readonly Row[]): readonly unknown[] =>
  rows.map((row) => {
    const natures = pick(NATURES, row["applies_to"], field(row, "dept_code"));
    return {
      ...(natures && { natures }),
      economic: field(row, "dept_code"),
      governmentEconomic: field(row, "gov_code"),
      edition: field(row, "edition").startsWith("2018") ? "2018" : "current",
      status: statusWord(row),
      ...(row["notes"] && { notes: row["notes"] }),
    };
  });

export const relations = (rows: readonly Row[]): readonly unknown[] =>
  rows.map((row) => {
    const sides = `${field(row, "left")} ${field(row, "right")}`;
    return {
      id: field(row, "id"),
      left: field(row, "left"),
      right: field(row, "right"),
      functional: sides.match(/\b2\d{6}\b/g) ?? [],
      economic: sides.match(/\b3\d{2}(?:\d{2})?\b/g) ?? [],
      governmentEconomic: sides.match(/\b5\d{2}(?:\d{2})?\b/g) ?? [],
      strength: STRENGTHS.find(([word]) => field(row, "type").includes(word))?.[1] ?? "typical",
      condition: field(row, "type"),
      formula: field(row, "formula"),
      appliesTo: field(row, "applies_to"),
      legitimateDifferences: field(row, "legitimate_differences"),
      status: statusWord(row),
      ...(row["notes"] && { notes: row["notes"] }),
    };
  });

function statusWord(row: Row): string {
  pick(STATUS, row["status"], JSON.stringify(row));
  return field(row, "status");
}

/** The text of a data module: one row a line, so that a change of the list is a readable change of the file. */
export const moduleText = (name: string, type: string, rows: readonly unknown[]): string =>
  [
    "// Generated by scripts/build-catalogue.ts; change the CSV files and build again.",
    `import type { ${type} } from "../rows";`,
    "",
    `export const ${name}: readonly ${type}[] = [`,
    ...rows.map((row) => `  ${JSON.stringify(row)},`),
    "];",
    "",
  ].join("\n");

export interface DataModule {
  readonly file: string;
  readonly text: string;
  readonly count: number;
}

/** All data modules, from the CSV files as `readText` gives them. */
export function dataModules(readText: (name: string) => string): readonly DataModule[] {
  const read = (name: string) => parseCsv(readText(name));
  const functional = withLater(read("functional.csv"), read("catalogue-additions.csv"), read("status-upgrades.csv"));
  const economic = read("dept_economic.csv");
  const [governmentEconomic, aliases] = [read("gov_economic.csv"), read("aliases.csv")];
  const module = (file: string, name: string, type: string, rows: readonly unknown[]): DataModule => ({
    file,
    text: moduleText(name, type, rows),
    count: rows.length,
  });
  const successions = successionRows(aliases, { functional, economic, governmentEconomic });
  const pairs = correspondences(read("economic_correspondence.csv"));
  return [
    module("functional.ts", "FUNCTIONAL", "EntryRow", entryRows(functional)),
    module("economic.ts", "ECONOMIC", "EntryRow", entryRows(economic)),
    module("government-economic.ts", "GOVERNMENT_ECONOMIC", "EntryRow", entryRows(governmentEconomic)),
    module("aliases.ts", "ALIASES", "AliasRow", aliasRows(aliases)),
    module("successions.ts", "SUCCESSIONS", "SuccessionRow", successions),
    module("correspondences.ts", "CORRESPONDENCES", "CorrespondenceRow", pairs),
    module("relations.ts", "RELATIONS", "RelationRow", relations(read("cross_relations.csv"))),
  ];
}
