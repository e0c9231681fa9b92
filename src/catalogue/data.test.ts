import { describe, expect, test } from "@jest/globals";

import type { Classification, CatalogueEntry } from "../model/catalogue";
import { catalogueOf } from "./catalogue-of";
import { ALIASES } from "./data/aliases";
import { CORRESPONDENCES } from "./data/correspondences";
import { RELATIONS } from "./data/relations";
import { SUCCESSIONS } from "./data/successions";
import { bundledIndex, isValidIn } from "./entry-index";
import { normaliseName } from "./names";

const CLASSIFICATIONS: readonly Classification[] = ["functional", "economic", "governmentEconomic"];
const YEARS = Array.from({ length: 10 }, (_, at) => 2018 + at);

const entries: readonly CatalogueEntry[] = CLASSIFICATIONS.flatMap((each) => bundledIndex(each).all);
const knows = (classification: Classification, code: string): boolean => bundledIndex(classification).byCode.has(code);

/** The 款 of which no 项 is known; a new one needs a look at the source, a filled one leaves the list. */
const GROUPS_WITHOUT_ITEMS =
  `20110 20301 20829 21211 21470 21471 21472 21901 21902 21903 21904 21905 21906 21907 21908 21999 22006 22911 23001
  23002 23003 23004 23005 23006 23008 23009 23011 23015 23016 23021 23101 23102 23105 23107 23201 23202 23301 23302 23303`.split(
    /\s+/,
  );

describe("科目数据", () => {
  test("三类科目的行数与来源一致", () => {
    expect(CLASSIFICATIONS.map((each) => bundledIndex(each).all.length)).toEqual([1714, 112, 85]);
  });

  test("每个科目在其有效年份按编码查到的就是它自己", () => {
    for (const entry of entries) {
      for (const year of YEARS.filter((each) => isValidIn(entry, each))) {
        expect(catalogueOf(year).find(entry.classification, entry.code)).toBe(entry);
      }
    }
  });

  test("每个科目在其有效年份按名称也能查到", () => {
    for (const entry of entries) {
      for (const year of YEARS.filter((each) => isValidIn(entry, each))) {
        expect(catalogueOf(year).named(entry.classification, `（二）${entry.name}`)).toContain(entry);
      }
    }
  });

  test("同一编码在同一年只有一个名称", () => {
    const doubles = entries.filter((entry) =>
      YEARS.some((year) =>
        bundledIndex(entry.classification)
          .byCode.get(entry.code)
          ?.some((other) => other !== entry && isValidIn(other, year) && isValidIn(entry, year)),
      ),
    );
    expect(doubles).toEqual([]);
  });

  // before 2020 the start years of 224 and 21599 are known, those of their items are not
  test("2020 年以后每个科目的上级在同一年有效", () => {
    const orphans = entries.flatMap((entry) =>
      YEARS.filter(
        (year) =>
          year >= 2020 &&
          entry.parent !== undefined &&
          isValidIn(entry, year) &&
          !catalogueOf(year).find(entry.classification, entry.parent),
      ).map((year) => `${entry.code} ${entry.name} ${year}`),
    );
    expect(orphans).toEqual([]);
  });

  test("上级科目包括下级科目的全部资金", () => {
    for (const { classification, parent = "", funds } of entries.filter(({ level }) => level !== "class")) {
      const above = bundledIndex(classification).byCode.get(parent) ?? [];
      expect(above.flatMap((entry) => entry.funds)).toEqual(expect.arrayContaining([...funds]));
    }
  });

  test("没有项级科目的款都在已知缺口之列", () => {
    const groups = bundledIndex("functional").all.filter(({ level }) => level === "group");
    const empty = groups.filter(({ code }) => !bundledIndex("functional").byParent.has(code));
    expect(empty.map(({ code }) => code)).toEqual(GROUPS_WITHOUT_ITEMS);
  });

  test("名称没有空格、半角括号和序号", () => {
    expect(entries.filter(({ name }) => /[\s()]|^[（一二三四五六七八九十]+、/.test(name))).toEqual([]);
  });
});

describe("随科目而来的数据", () => {
  test("别名指向的编码都存在", () => {
    expect(ALIASES.filter(([classification, code]) => !knows(classification, code))).toEqual([]);
  });

  test("别名与该编码当年名称不同字，或只是写法不同", () => {
    const catalogue = catalogueOf(2025);
    for (const [classification, code, alias, category] of ALIASES) {
      const standard = catalogue.find(classification, code)?.name ?? "";
      expect([code, alias]).not.toEqual([code, standard]);
      if (normaliseName(alias) === normaliseName(standard)) expect([alias, category]).toEqual([alias, "variant"]);
    }
  });

  test("停用编码的去向都存在", () => {
    expect(SUCCESSIONS.filter(([classification, , to]) => !knows(classification, to))).toEqual([]);
  });

  test("对应关系两边的编码都存在，名称无关", () => {
    const unknown = CORRESPONDENCES.filter(
      (row) => !knows("economic", row.economic) || !knows("governmentEconomic", row.governmentEconomic),
    );
    expect(unknown).toEqual([]);
  });

  test("勾稽关系中的编码都存在", () => {
    const unknown = RELATIONS.flatMap((row) => [
      ...row.functional.filter((code) => !knows("functional", code)),
      ...row.economic.filter((code) => !knows("economic", code)),
      ...row.governmentEconomic.filter((code) => !knows("governmentEconomic", code)),
    ]);
    expect(unknown).toEqual([]);
  });
});
