import { level1Of, level2Of } from "../../lexicon/index";
import { groupBy } from "../../model/group-by";
import { dimensionOf } from "../../model/measure-unit";
import type { CoreIndicator, ProjectKind } from "../../model/project-kind";
import type { SheetSnapshot } from "../../model/snapshot";
import type { Level1, Level2, ValueSource } from "../../model/target";
import { inScheme, parentOf } from "../../model/target-terms";
import { type LibraryColumn, type LibraryLine, linesOfLibrary } from "./library-columns";

/** A row that was not taken over, and why, in Chinese. */
interface RefusedIndicator {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly reason: string;
}

export interface LibraryImport {
  readonly kinds: readonly ProjectKind[];
  /** How many indicators were taken over. */
  readonly taken: number;
  readonly refused: readonly RefusedIndicator[];
  /** Why nothing could be read. */
  readonly problem?: string;
}

const MOST_ROWS = 20_000;
const MOST_KINDS = 200;
const LONGEST_NAME = 40;

const NO_HEAD =
  "没有找到“二级指标”和“三级指标”（或“指标名称”）两列。请在指标库上方保留列标题：项目类型、一级指标、二级指标、三级指标、指标方向、计量单位、指标解释、取值依据，再导入。";

/**
 * Reads a bureau's 指标库 from all sheets that have the heads of one. Rows without a kind of their own are of the kind of
 * the row above; a sheet that names no kind at all is one kind by the sheet's name.
 */
export function importLibrary(sheets: readonly SheetSnapshot[]): LibraryImport {
  const lines = sheets.flatMap((sheet) => filledDown(linesOfLibrary(sheet) ?? []));
  if (lines.length === 0) return nothing(NO_HEAD);
  if (lines.length > MOST_ROWS) return nothing(`指标库有 ${lines.length} 行，最多读 ${MOST_ROWS} 行，请分开导入。`);
  const rows = lines.map((line) => ({ line, kind: kindOf(line), read: indicatorOf(line) }));
  const byKind = groupBy(
    rows.filter(({ read }) => typeof read === "object"),
    ({ kind }) => kind,
  );
  if (byKind.size > MOST_KINDS) return nothing(`指标库有 ${byKind.size} 类项目，最多读 ${MOST_KINDS} 类。`);
  const kinds = [...byKind].map(([kind, of]) =>
    projectKindOf(
      kind,
      of.map(({ line }) => line),
      of.flatMap(({ read }) => (typeof read === "object" ? [read] : [])),
    ),
  );
  const refused = rows.flatMap(({ line: { sheet, row, words }, read }): readonly RefusedIndicator[] =>
    typeof read === "string" ? [{ sheet, row, name: words.get("name")?.[0] ?? "", reason: read }] : [],
  );
  const taken = kinds.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return taken === 0 ? { ...nothing("没有可以采用的指标。"), refused } : { kinds, taken, refused };
}

const nothing = (problem: string): LibraryImport => ({ kinds: [], taken: 0, refused: [], problem });

/** Merged cells of kinds and levels are written once, at the top. */
const FILLED: readonly LibraryColumn[] = ["id", "kind", "keywords", "weak", "level1", "level2"];

function filledDown(lines: readonly LibraryLine[]): readonly LibraryLine[] {
  const above = new Map<LibraryColumn, readonly string[]>();
  return lines.flatMap((line) => {
    if (FILLED.slice(0, 2).some((column) => line.words.has(column))) {
      const isOther = FILLED.slice(0, 2).some(
        (column) => line.words.has(column) && String(line.words.get(column)) !== String(above.get(column)),
      );
      if (isOther) for (const column of FILLED) above.delete(column);
    }
    for (const column of FILLED) {
      const own = line.words.get(column);
      if (own) above.set(column, own);
    }
    if (!line.words.has("name")) return [];
    return [{ ...line, words: new Map([...above, ...line.words]) }];
  });
}

const wordIn = ({ words }: LibraryLine, column: LibraryColumn): string => words.get(column)?.join("/") ?? "";

const kindOf = (line: LibraryLine): string => wordIn(line, "kind") || wordIn(line, "id") || line.sheet;

function projectKindOf(
  name: string,
  [first]: readonly LibraryLine[],
  indicators: readonly CoreIndicator[],
): ProjectKind {
  const keywords = first ? listIn(wordIn(first, "keywords")) : [];
  const id = (first && wordIn(first, "id")) || name;
  return {
    id,
    name,
    // a kind without key words is known by its name, and less surely by the words in it
    keywords: keywords.length > 0 ? keywords : [name],
    relatedWords: keywords.length > 0 ? [] : listIn(name.replace(/项目|经费|专项|类$|其他/g, "、")),
    weakWords: first ? listIn(wordIn(first, "weak")) : [],
    indicators: [...groupBy(indicators, ({ name: indicator }) => indicator).values()].flatMap((same) =>
      same.slice(0, 1),
    ),
    isImported: true,
  };
}

const listIn = (text: string): readonly string[] =>
  text
    .split(/[|、,，;；/\s（）()与和及]+/u)
    .map((word) => word.trim())
    .filter((word) => word.length > 1);

/** An indicator, or why it is not taken over. */
function indicatorOf(line: LibraryLine): CoreIndicator | string {
  const name = line.words.get("name")?.[0] ?? "";
  if (name.length > LONGEST_NAME) return `名称超过 ${LONGEST_NAME} 个字`;
  if (/[≥≤<>]|\d+(?:\.\d+)?[%‰]/u.test(name)) return "名称里有指标值";
  const levels = levelsOf(wordIn(line, "level1"), wordIn(line, "level2"));
  if (typeof levels === "string") return levels;
  const unit = unitIn(wordIn(line, "unit"));
  if (!isUnit(unit)) return `“${unit}”不是计量单位`;
  const op = directionOf(line, unit);
  const source = sourceIn(wordIn(line, "source"));
  const explanation = wordIn(line, "explanation");
  const customary = wordIn(line, "customary");
  return {
    role: /备选|个性|否|optional/.test(wordIn(line, "role")) ? "optional" : "core",
    ...levels,
    name,
    op,
    ...(unit !== "" && op !== "grade" && { unit }),
    ...(source && { valueSource: source }),
    ...(explanation !== "" && { explanation }),
    ...(customary !== "" && { customary }),
  };
}

function levelsOf(first: string, second: string): { readonly level1: Level1; readonly level2: Level2 } | string {
  // a column of second levels may hold a first one where there is nothing below it: 满意度指标
  const level2 = level2Of(second) ?? ONLY_BELOW[level1Of(second) ?? level1Of(first) ?? ""];
  if (!level2) return `不认识的指标级次“${second || first || "空白"}”`;
  const in2021 = inScheme(level2, "2021");
  return { level1: parentOf(in2021, "2021"), level2: in2021 };
}

const ONLY_BELOW: Readonly<Record<string, Level2>> = { cost: "economic-cost", satisfaction: "served" };

/** （%） → %; 台(套) → 台（套）, as units are written. */
const unitIn = (text: string): string =>
  (/^\(([^()]*)\)$/.exec(text)?.[1] ?? text).replace(/\(/g, "（").replace(/\)/g, "）");

const isUnit = (unit: string): boolean =>
  unit === "" ||
  /^(?:定性|无|-+|\/)$/.test(unit) ||
  dimensionOf(unit) !== undefined ||
  /^[^\d≥≤=,，。]{1,8}$/u.test(unit);

/** 正向, ≥; where the library says nothing a cost is a ceiling, and what is counted a floor. */
function directionOf(line: LibraryLine, unit: string): CoreIndicator["op"] {
  const said = wordIn(line, "op");
  const measure = `${said}${wordIn(line, "measure")}`;
  if (/定性|grade/.test(measure)) return "grade";
  if (/date|日期|时间/.test(measure)) return "date";
  if (/≥|>|正向|大于|不低于|不少于|高优/.test(said)) return "≥";
  if (/≤|<|反向|负向|逆向|小于|不高于|不超过|低优/.test(said)) return "≤";
  if (/=|等于|适度|定值/.test(said)) return "=";
  if (unit === "" || /定性/.test(unit)) return "grade";
  return level1Of(wordIn(line, "level1")) === "cost" || level2Of(wordIn(line, "level2")) === "cost" ? "≤" : "≥";
}

const SOURCES: readonly (readonly [RegExp, ValueSource])[] = [
  [/计划|plan/, "plan"],
  [/历史|上年|history/, "history"],
  [/行业|国家|法定|trade/, "trade"],
  [/预算支出|支出标准|财政|^标准|standard/, "standard"],
  [/金额|amount/, "amount"],
];

const sourceIn = (text: string): ValueSource | undefined => SOURCES.find(([pattern]) => pattern.test(text))?.[1];
