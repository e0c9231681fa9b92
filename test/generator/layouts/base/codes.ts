import { type Head, group, word } from "./heads";

type Words = readonly (string | undefined)[];

/** How codes and names stand in their columns. */
export interface CodePrint {
  readonly heads: (of: "functional" | "economic") => readonly Head[];
  readonly words: (code: string, name: string) => Words;
  /** The words of 合计 in these columns. */
  readonly total: (label: string) => Words;
}

const NAMES = { functional: "功能分类科目", economic: "经济分类科目" } as const;

/** 2010301 in a column, its name in the next; 合计 under the name or over both. */
export const plainCodes = (
  code = "科目编码",
  name = "科目名称",
  print: (code: string) => string = (each) => each,
): CodePrint => ({
  heads: () => [word("code", code), word("label", name)],
  words: (each, called) => [print(each), called],
  total: (label) => [label, undefined],
});

/** Code and name under one heading. */
export const under = (head: string, codes: CodePrint): CodePrint => ({
  ...codes,
  heads: (of) => [group(head, codes.heads(of))],
});

/** 合计 stands under the names, the cell of the code is blank. */
export const totalUnderName = (codes: CodePrint): CodePrint => ({ ...codes, total: (label) => [undefined, label] });

/** "2010301 行政运行" in one cell. */
export const joinedCodes = (head: string): CodePrint => ({
  heads: () => [word("label", head)],
  words: (code, name) => [`${code} ${name}`],
  total: (label) => [label],
});

const parts = (code: string): readonly string[] =>
  [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].filter((part) => part !== "");

/** 201.03.01 or 201 03 01. */
export const dottedCodes = (separator: string, code?: string, name?: string): CodePrint =>
  plainCodes(code, name, (each) => parts(each).join(separator));

/** 行政运行（2010301）in one column. */
export const bracketedCodes = (head = "项目"): CodePrint => ({
  heads: () => [word("label", head)],
  words: (code, name) => [`${name}（${code}）`],
  total: (label) => [label],
});

/** 201 | 03 | 01 in columns of their own: the upper levels repeated, or blank under the row that prints them. */
export const splitCodes = (upper: "repeated" | "blank", name = "科目名称"): CodePrint => {
  const depth = { functional: 3, economic: 2 } as const;
  const cells = (code: string): Words => {
    const printed = parts(code);
    const shown =
      upper === "repeated" ? printed : printed.map((part, i) => (i === printed.length - 1 ? part : undefined));
    const width = code.startsWith("3") ? depth.economic : depth.functional;
    return Array.from({ length: width }, (_, i) => shown[i]);
  };
  return {
    heads: (of) => [
      group(
        `${NAMES[of]}编码`,
        ["类", "款", "项"].slice(0, depth[of]).map((part) => word("part", part)),
      ),
      word("label", name),
    ],
    words: (code, called) => [...cells(code), called],
    total: (label) => [label],
  };
};
