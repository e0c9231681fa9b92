import { describe, expect, test } from "@jest/globals";
import { meaningOf, type Scheme } from "../../src/extract/line-meaning";
import { normalise } from "../../src/interpret/normalise";
import { PhraseReader } from "../../src/interpret/noun-phrase";
import { Vocabulary } from "../../src/interpret/vocabulary";
import { bareLabel, formOf } from "../../src/lexicon/index";
import type { WordGroup } from "../../src/lexicon/word";
import { GROUPS } from "../../src/lexicon/words/index";
import { readBudget } from "../../src/pipeline";
import { headingOf } from "../../src/recognise/headings";
import { sheet, workbook } from "../draw-sheet";

/** What a text says of the money, in one line; "" where it says nothing. */
type Said = string;

const FIELDS = ["fund", "nature", "use", "accounting", "item"] as const;

const inOneLine = (meaning: Partial<Record<(typeof FIELDS)[number], string>>, isCurrent = false): Said => {
  const said = FIELDS.flatMap((field) => (meaning[field] === undefined ? [] : [`${field}=${meaning[field]}`]));
  return said.length === 0 && isCurrent ? "item=current" : said.join(" ");
};

function asHead(text: string, { under }: Pick<WordGroup, "under">): Said {
  const heading = headingOf(text, under);
  return inOneLine(heading?.narrows ?? {}, heading?.isCurrent === true);
}

const asRow = (text: string, { under }: Pick<WordGroup, "under">, scheme: Scheme = "income"): Said =>
  inOneLine(meaningOf(formOf(bareLabel(text).name), { scheme, above: under, year: 2025 }));

/** A workbook without a name of its own: what is understood, the lexicon says. */
const phrases = new PhraseReader(new Vocabulary(readBudget(workbook(sheet("空", "")))));

/** 三公 is fiscal money by itself: a heading leaves out what a sentence may say. */
const inProse = (text: string): readonly Said[] =>
  phrases.read(normalise(bareLabel(text).name).text).meanings.flatMap(({ fund, ...rest }) => {
    const each = { ...rest, ...(fund && rest.item?.startsWith("three-public") !== true && { fund }) };
    return [inOneLine(each), inOneLine(each, each.balance === "current")];
  });

/** Every word that says something of the money. */
const OF_MONEY = GROUPS.filter(({ adds, where, under }) => {
  const { fund, nature, use, accounting, item, rest, own, carry, financing, current, time, flow } = adds;
  const says = fund ?? nature ?? use ?? accounting ?? item ?? rest ?? own ?? carry ?? financing ?? current;
  return where !== "prose" && under !== "projects" && (says ?? time ?? flow) !== undefined;
});

/** Words that mean something else at one of the three places. */
const BY_PLACE: readonly (readonly [word: RegExp, place: "row" | "prose", why: string])[] = [
  [/^[一二]?、?(?:部门|单位)预算$/, "row", "表头“部门预算”罩着各栏，自己不是一栏；行名“部门预算”是本年合计"],
  [/结转|结余/, "prose", "没有写明年份的结转，表里由所在一侧决定是结转来还是结转走，文字里不在哪一侧"],
  [/^项目经费$/, "prose", "文字里的“项目经费”常常是某一个项目的经费"],
];

const differs = (text: string, place: "row" | "prose"): boolean =>
  BY_PLACE.some(([word, where]) => where === place && word.test(text));

describe("同一个词，在表头、行名和文字里是同一个意思", () => {
  test.each(OF_MONEY.map((group) => [group.texts.slice(0, 30), group] as const))("%s", (_, group) => {
    for (const text of [...group.examples, ...group.texts.split(" ")]) {
      const head = asHead(text, group);
      if (!differs(text, "row")) expect([text, asRow(text, group)]).toEqual([text, head]);
      const isProse = group.where === undefined && group.alone === undefined && head !== "";
      if (isProse && !(group.adds.carry && differs(text, "prose"))) expect([text, ...inProse(text)]).toContain(head);
    }
  });

  test.each(GROUPS.filter(({ where }) => where === "prose").map((group) => [group.texts.slice(0, 30), group] as const))(
    "只在文字里用的词：%s",
    (_, { examples, adds, among = {} }) => {
      const { total, time, ...said } = adds;
      const expected = [said, ...Object.values(among)].map((each) => ({
        ...each,
        ...(total === "grand" && { balance: "total" }),
        ...(time === "now" && { balance: "current" }),
      }));
      for (const text of examples) {
        const { meanings } = phrases.read(normalise(text).text);
        for (const each of expected) {
          expect([text, ...meanings]).toContainEqual(expect.objectContaining(each));
        }
      }
    },
  );

  test("因位置而不同的词都真的不同", () => {
    expect([asHead("部门预算", {}), asRow("部门预算", {})]).toEqual(["", "item=current"]);
    expect([asHead("财政拨款结转", {}), ...inProse("财政拨款结转")]).toEqual(["fund=fiscal item=carry-over-in"]);
    expect([asHead("项目经费", {}), ...inProse("项目经费")]).toEqual(["nature=project"]);
  });
});

/** Lists that part the money in another way. */
describe("同一个词在另一种清单里是另一个意思，写在词表里", () => {
  test.each([
    ["会议费", "economic", "30215"],
    ["公务接待费", "economic", "30217"],
    ["办公费", "economic", "30201"],
  ])("“%s”在经济分类里是款 %s", (text, scheme, code) => {
    expect(meaningOf(text, { scheme: scheme as Scheme, year: 2025 })).toEqual({ economic: code });
  });

  test.each([
    ["经营支出", "accounting", "accounting=operating"],
    ["上缴上级支出", "accounting", "accounting=to-superior"],
    ["其他支出", "accounting", "accounting=other"],
    ["项目支出", "three-public", "nature=project item=three-public"],
    ["基本支出", "three-public", "nature=basic item=three-public"],
    ["财政拨款结转", "functional", "fund=fiscal item=carry-over-out"],
    ["财政拨款结转", "income", "fund=fiscal item=carry-over-in"],
  ] as const)("“%s”：%s", (text, scheme, says) => {
    expect(asRow(text, {}, scheme)).toBe(says);
  });
});
