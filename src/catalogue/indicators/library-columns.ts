import type { SheetSnapshot } from "../../model/snapshot";
import { plain } from "../../model/text";

/** What a column of a bureau's 指标库 says. */
export type LibraryColumn =
  | "id"
  | "kind"
  | "keywords"
  | "weak"
  | "role"
  | "level1"
  | "level2"
  | "name"
  | "op"
  | "unit"
  | "measure"
  | "source"
  | "explanation"
  | "customary";

/** Heads as libraries print them, and those of our own table in English. Further columns are left out. */
const HEADS: readonly (readonly [RegExp, LibraryColumn])[] = [
  [/^(?:项目类(?:型|别)编码|类型编码|kind)$/, "id"],
  [
    /^(?:(?:适用)?(?:项目)?(?:类型|类别)(?:名称)?|适用(?:的)?项目|行业领域|行业类别|行业|领域|资金用途|支出方向|适用范围|kind_name)$/,
    "kind",
  ],
  [/^(?:关键词|关键字|keywords)$/, "keywords"],
  [/^(?:弱关键词|weak_keywords)$/, "weak"],
  [/^(?:核心\/?备选|共性\/?个性|指标类型|指标层次|是否核心(?:指标)?|role)$/, "role"],
  [/^(?:一级指标(?:名称)?|level1)$/, "level1"],
  [/^(?:二级指标(?:名称)?|level2)$/, "level2"],
  [/^(?:三级指标(?:名称)?|(?:绩效)?指标(?:名称|内容)|末级指标|indicator)$/, "name"],
  [/^(?:指标方向(?:性)?|指标性质|方向|(?:计算|运算|比较)?符号?|(?:计算|运算|比较)符|op)$/, "op"],
  [/^(?:(?:计量|度量|指标值?)?单位|unit)$/, "unit"],
  [/^(?:量化\/?定性|定性\/?定量|定量\/?定性|measure)$/, "measure"],
  [/^(?:取值依据|绩效标准|标准类型|指标值?(?:来源|依据)|评价标准|value_source)$/, "source"],
  [/^(?:指标(?:解释|说明|释义|内涵|定义)|(?:解释|说明|释义)|计算公式|计算方法|explanation)$/, "explanation"],
  [/^(?:(?:历史|参考|标准|推荐|建议|行业|目标|指标)值)$/, "customary"],
];

/** A row of the library with the words of each kind of column; several columns of one kind follow each other. */
export interface LibraryLine {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  readonly words: ReadonlyMap<LibraryColumn, readonly string[]>;
}

/** The rows below the head of a library; undefined where the sheet has none: a head names the levels and the indicator. */
export function linesOfLibrary(sheet: SheetSnapshot): readonly LibraryLine[] | undefined {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, value } of sheet.cells) {
    const line = rows.get(row) ?? new Map<number, string>();
    line.set(column, String(value).normalize("NFKC").trim());
    rows.set(row, line);
  }
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  for (const head of numbers) {
    const columns = columnsIn(rows.get(head) ?? new Map());
    const said = new Set(columns.values());
    if (!said.has("name") || !(said.has("level2") || said.has("level1"))) continue;
    const below = numbers.filter((each) => each > head);
    return below.map((row) => lineAt(sheet.name, row, rows.get(row) ?? new Map(), columns));
  }
  return undefined;
}

function columnsIn(line: ReadonlyMap<number, string>): ReadonlyMap<number, LibraryColumn> {
  return new Map(
    [...line].flatMap(([column, text]): readonly [number, LibraryColumn][] => {
      const head = plain(text).replace(/\(.*\)$|[*★※]/g, "");
      const found = HEADS.find(([pattern]) => pattern.test(head))?.[1];
      return found ? [[column, found]] : [];
    }),
  );
}

function lineAt(
  sheet: string,
  row: number,
  line: ReadonlyMap<number, string>,
  columns: ReadonlyMap<number, LibraryColumn>,
): LibraryLine {
  const words = new Map<LibraryColumn, readonly string[]>();
  for (const [column, kind] of columns) {
    const text = line.get(column) ?? "";
    if (text !== "") words.set(kind, [...(words.get(kind) ?? []), text]);
  }
  return { sheet, row, words };
}
