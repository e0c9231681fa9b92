import { append } from "../../model/append";
import { blockNamed } from "../../model/field-ref";
import { SECTION_NAMES } from "../../model/fields";
import type { Compare, NarrativeBlock, NarrativeProfile, OutlineEntry } from "../../model/narrative-profile";
import type { ProfileSign, RegionProfile } from "../../model/profile";
import { national } from "../national";
import type { ProfileFile } from "./profile-file";
import { type Compares, usualBlocks } from "./usual-blocks";

/** A bureau's form as the product works with it. What the file does not say is as in the national form. */
export function profileFromFile(file: ProfileFile): RegionProfile {
  const { 代号, 名称, 依据, 适用, 单位, 表格单位, 比较, 表, 规则停用 } = file;
  return {
    ...national,
    id: 代号,
    name: 名称,
    source: 依据,
    requiredTables: 表.filter(({ 必需 }) => 必需).map(({ 类型 }) => 类型),
    captions: Object.fromEntries(表.map(({ 类型, 标题 }) => [类型, inWords(标题)])),
    unit: 表格单位 ?? 单位,
    baseline: 比较.总额 === "上年执行数" ? "outturn" : "budget",
    narrative: narrativeOf(file),
    signs: signsOf(适用),
    rulesOff: 规则停用,
  };
}

function narrativeOf(file: ProfileFile): NarrativeProfile {
  const { 标题, 单位, 小数, 千分位, 零, 自称, 年字, 比较, 原因, 标题编号, 封面 } = file;
  const compares: Compares = {
    totals: compareOf(比较.总额, 原因.总额, 比较.写增减率),
    items: compareOf(比较.科目, 原因.科目, 比较.写增减率),
    threePublic: compareOf(比较.三公 ?? 比较.总额, 原因.总额, 比较.写增减率),
  };
  const limits = typeof 原因.科目 === "string" ? { 增减率: 10, 增减额: 10 } : 原因.科目;
  return {
    ...national.narrative,
    title: inWords(标题),
    unitText: 单位,
    decimals: 小数,
    grouping: 千分位 ? "comma" : "none",
    zeroStyle: 零,
    self: typeof 自称 === "string" ? inWords(自称) : selfOf(自称),
    yearWord: 年字 ?? "年",
    compare: {
      verb: 比较.动词 === "与……相比" ? "与" : 比较.动词,
      ...(比较.动词 === "与……相比" && { after: "相比" as const }),
      base: {
        budget: inWords(比较.预算叫法 ?? "{上年}年预算"),
        outturn: inWords(比较.执行数叫法 ?? "{上年}年执行数"),
      },
      fall: 比较.降,
      unchanged: inWords(比较.持平),
      baseZero: 比较.基数为零 === "只写增加额" ? "amount" : inWords(比较.基数为零),
      of: compares,
    },
    reasons: { lead: 比较.原因词, percent: limits.增减率, amount: limits.增减额 },
    numbering: { levels: 标题编号.层级, continuesThroughParts: 标题编号.跨部分连续 },
    ...(封面 && { cover: coverOf(封面) }),
    outline: file.章节.map((entry, i) => outlineEntry(entry, i, file, compares)),
  };
}

const coverOf = ({ 附件, 标题, 日期 }: NonNullable<ProfileFile["封面"]>): NonNullable<NarrativeProfile["cover"]> => ({
  title: 标题,
  ...(附件 !== undefined && { attachment: 附件 }),
  ...(日期 !== undefined && { date: 日期 }),
});

const selfOf = ({ 部门, 单位 }: { readonly 部门: string; readonly 单位: string }): string =>
  部门 === "本部门" && 单位 === "本单位" ? "本{kind}" : inWords(单位);

type ComparedWith = ProfileFile["比较"]["总额"];
type ReasonChoice = ProfileFile["原因"]["总额"];

const compareOf = (base: ComparedWith, reason: ReasonChoice, percent: boolean): Compare => ({
  with: base === "上年执行数" ? "outturn" : "budget",
  percent,
  reason: reason === "总是" ? "always" : reason === "从不" ? "never" : "threshold",
});

/** Sentences that follow each other are one block; 段落.X, 表.全部 and 名词.固定 are blocks of their own. */
function outlineEntry(
  entry: ProfileFile["章节"][number],
  i: number,
  file: ProfileFile,
  compares: Compares,
): OutlineEntry {
  const { 编号, 标题, 级, 内容, 条件, 零 } = entry;
  const fixed = file.固定语句.filter(({ 章节 }) => 章节 === 编号 && isFirst(file, entry));
  const blocks: NarrativeBlock[] = fixed.map(({ 语句 }, n) => ({
    block: "plain",
    key: `fixed.${n}`,
    text: inWords(语句),
  }));
  let sentences: string[] = [];
  const close = (): void => {
    if (sentences.length > 0) blocks.push({ block: "sentences", key: `s${i}.${blocks.length}`, text: sentences });
    sentences = [];
  };
  for (const text of 内容) {
    const alone = blockNamed(text.replace(/^[【{](.*)[】}]$/u, "$1").trim());
    if (!alone) sentences.push(text);
    else {
      close();
      append(blocks, blocksOf(alone.block, alone.of, file, compares));
    }
  }
  close();
  return {
    id: 编号,
    level: 级,
    heading: inWords(标题),
    blocks,
    ...(零 && { zeroStyle: 零 }),
    ...(条件 !== undefined && { when: 条件 }),
  };
}

const isFirst = ({ 章节 }: ProfileFile, entry: ProfileFile["章节"][number]): boolean =>
  章节.find(({ 编号, 内容 }) => 编号 === entry.编号 && 内容.length > 0) === entry;

function blocksOf(
  block: NonNullable<ReturnType<typeof blockNamed>>["block"],
  of: string,
  file: ProfileFile,
  compares: Compares,
): readonly NarrativeBlock[] {
  if (block === "表") return [{ block: "table-list" }];
  if (block === "名词")
    return [{ block: "glossary", groups: false, ...(file.名词.length > 0 && { terms: termsOf(file) }) }];
  if (block !== "段落") return [];
  const [name = "", part] = of.split(":");
  const id = SECTION_NAMES[name] ?? name;
  return usualBlocks(id === "other-funds" && part !== undefined ? `${id}:${part}` : id, file, compares);
}

const termsOf = ({ 名词 }: ProfileFile) =>
  名词.map((each) => (typeof each === "string" ? { name: each } : { name: each.名称, definition: each.解释 }));

/** Headings and words of comparing know the unit, the year and what they compare with. */
const inWords = (text: string): string => text.replace(/\{([^{}]+)\}/g, (mark, name: string) => WORDS[name] ?? mark);

const WORDS: Readonly<Record<string, string>> = {
  单位名称: "{org}",
  年度: "{year}",
  上年: "{prior}",
  部门或单位: "{kind}",
  基数: "{base}",
  n: "{n}",
};

/** Words by which a form recognises itself: * stands for anything, {年度} and {上年} for a year. */
function signsOf({ 表题为 = [], 表题含 = [], 表头含 = [], 文字含 = [] }: ProfileFile["适用"]): readonly ProfileSign[] {
  const signs = (where: ProfileSign["where"], all: readonly string[], weight: number): readonly ProfileSign[] =>
    all.map((each) => ({ where, pattern: new RegExp(patternOf(each), "u"), weight }));
  return [
    ...表题为.map((each) => ({ where: "title" as const, pattern: new RegExp(`^${patternOf(each)}$`, "u"), weight: 2 })),
    ...signs("title", 表题含, 2),
    ...signs("heading", 表头含, 2),
    ...signs("text", 文字含, 1),
  ];
}

const patternOf = (written: string): string =>
  written
    .normalize("NFKC")
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\\\*/g, ".*")
    .replace(/\\\{(?:年度|上年)\\\}/g, "\\d{4}");
