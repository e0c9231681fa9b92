import { describe, expect, test } from "@jest/globals";
import { parse } from "./parse";
import { resolve } from "./resolve";
import type { Adds, Sense } from "./sense";
import type { WordGroup } from "./word";
import { GROUPS, TABLE_WORDS } from "./words/index";

const first = ({ adds }: WordGroup): Adds =>
  (Array.isArray(adds) ? (adds as readonly Adds[])[0] : (adds as Adds)) ?? {};

/** What another word beside it decides: 本年 is a period or leaves balances out, 结转 is in or out. */
const BESIDE_OTHERS: ReadonlySet<string> = new Set(["measure", "offset", "current", "carry"]);

/** What the group says by itself; a time alone (年末) says nothing. */
const said = (group: WordGroup): Sense =>
  Object.fromEntries(Object.entries(resolve([first(group)]).sense).filter(([field]) => !BESIDE_OTHERS.has(field)));

const inTables = GROUPS.filter(({ where }) => where !== "prose");

describe("词表：每个词的例子就是它的测试", () => {
  test.each(inTables.map((group) => [group.texts.slice(0, 30), group] as const))("%s", (_, group) => {
    for (const example of group.examples) {
      const { sense, understood, unknown, within } = parse(example, group.under);
      expect([example, understood, unknown]).toEqual([example, "whole", []]);
      expect({ ...sense, ...within }).toMatchObject(said(group));
    }
  });

  test("每个写法单独也读得懂", () => {
    for (const group of inTables.filter((each) => Object.keys(said(each)).length > 0)) {
      for (const text of group.texts.split(" ")) {
        expect([text, parse(text, group.under).sense]).toEqual([text, expect.objectContaining(said(group))]);
      }
    }
  });

  test("没有例子的词不收", () => {
    expect(GROUPS.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  test("一个写法只列一次", () => {
    const keys = TABLE_WORDS.map(({ text, alone, under }) => `${text}|${alone ?? ""}|${under ?? ""}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});
