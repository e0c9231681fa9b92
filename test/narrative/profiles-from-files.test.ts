import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check/index";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import { textOf } from "../../src/model/passage";
import { readBudget } from "../../src/pipeline";
import { PROFILES, readProfile } from "../../src/profiles/index";
import { narrate, narrativeText } from "../../src/questions/index";
import { seedsFrom } from "../effort";
import { ownText, TEXT_SHEET, withText } from "../generator/narrative/own-text";
import { LAYOUTS } from "../generator/draw";
import { sheet, workbook } from "../draw-sheet";

/** The example of the manual: what stands there is what a clerk copies. */
const EXAMPLE: unknown = JSON.parse(
  /```json\n([\s\S]+?)\n```/.exec(readFileSync(join(__dirname, "../../docs/profile.md"), "utf8"))?.[1] ?? "",
);

const changed = (change: Readonly<Record<string, unknown>>): unknown => ({ ...(EXAMPLE as object), ...change });

const problems = (json: unknown): readonly string[] => {
  const read = readProfile(json);
  return "problems" in read ? read.problems : [];
};

const TABLE = sheet(
  "功能",
  [
    "2025年一般公共预算支出表",
    "单位名称：示例市档案馆 | | | | 单位：万元",
    "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出",
    " | 合计 | 112.00 | 112.00 |",
    "'2012604' | 档案馆 | 100.00 | 100.00 |",
    "'2080505' | 机关事业单位基本养老保险缴费支出 | 12.00 | 12.00 |",
  ].join("\n"),
);

test("手册里的例子可以用：章节、句子、清单、条件都照它写", () => {
  const read = readProfile(EXAMPLE);
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  const settings = { ...DEFAULT_SETTINGS, profile: read.profile.id, ownProfiles: [read.file] };
  const narrative = narrate(readBudget(workbook(TABLE), settings), {
    answers: { "text:cover.attachment": "3", "prior:general": 100, "reason:general.change": "新增库房租金12万元" },
  });
  const text = narrativeText(narrative);
  expect(narrative.profile).toBe(read.profile.id);
  // nobody said when it is published: the cover has no date
  expect(narrative.cover).toEqual({
    unit: "示例市档案馆",
    attachment: "附件3",
    title: ["示例市档案馆", "2025年单位预算"],
  });
  expect(text).toContain("一、一般公共预算支出情况\n");
  expect(text).toContain("一般公共预算支出112.00万元，比上年增加12.00万元，增长12.00%，主要原因是新增库房租金12万元。");
  expect(text).toContain("1.一般公共服务支出（类）档案事务（款）档案馆（项）100.00万元，主要用于【待确认：");
  expect(text).toContain("第二部分　名词解释\n一、基本支出：指");
});

test("写错的表式一处一句，写明在哪里、差什么", () => {
  expect(problems(changed({ 名称: undefined, 多写: 1 }))).toEqual(["名称：缺少这一项", "多写：不认识这一项"]);
  const chapter = (...内容: readonly string[]) => ({ 章节: [{ 编号: "totals", 标题: "收支", 级: 0, 内容 }] });
  expect(problems(changed(chapter("收人预算{收人预算}万元。")))).toEqual([
    "章节.0.内容：不认识字段“收人预算”，是否“收入预算”？",
  ]);
  expect(problems(changed(chapter("【每个 科目】{名称}{金额}万元。")))).toEqual([
    "章节.0.内容：“每个 科目”没有以“【完】”结束",
  ]);
  expect(problems(changed({ 封面: { 标题: ["{收入预算}"] } }))).toEqual([
    expect.stringMatching(/^封面\.标题\.0：封面里只能写词的字段/),
  ]);
  expect(problems(changed({ 小数: "两位" }))).toEqual(['小数：写法不对（"两位"）']);
  expect(problems("不是表式")).toHaveLength(1);
});

/** Forms without a layout of their own are tried on the national one; test/generator/narrative has the others. */
const OTHERS = PROFILES.map(({ id }) => id).filter((id) => !LAYOUTS.some((layout) => layout.id === id));

describe.each(OTHERS)("%s：自动生成的说明", (profile) => {
  const [seed = 1] = seedsFrom(11);
  const settings = { ...DEFAULT_SETTINGS, profile };
  const own = ownText(seed, "national", { profile });
  const judged = (texts?: readonly string[]) => {
    const book = readBudget(withText(own, texts), settings);
    const findings = check(book, settings).findings.filter(({ severity }) => severity !== "info");
    return { book, findings };
  };

  test("对得上自己的表", () => {
    const { book, findings } = judged();
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect((book.text?.numbers ?? []).filter(({ state }) => state === "unbound")).toEqual([]);
  });

  test("改错一个与表核对的数，就在那一段报告", () => {
    const texts = own.lines.map(({ runs }) => textOf(runs));
    const amounts = own.lines.flatMap(({ runs }, row) =>
      runs.flatMap((run) =>
        run.kind === "number" && run.of === "amount" && run.cells.length === 1 && Number(run.text) >= 1
          ? [{ row, run }]
          : [],
      ),
    );
    for (const { row, run } of [0.1, 0.5, 0.9].flatMap((share) => amounts[Math.floor(amounts.length * share)] ?? [])) {
      const wrong = textOf(
        (own.lines[row]?.runs ?? []).map((each) =>
          each === run ? { ...run, text: (Number(run.text) + 3).toFixed(2) } : each,
        ),
      );
      const { findings } = judged(texts.with(row, wrong));
      const rows = findings.flatMap(({ cells }) => cells).filter((cell) => cell.sheet === TEXT_SHEET);
      expect({ wrong, rows: rows.map((cell) => cell.row) }).toEqual({ wrong, rows: expect.arrayContaining([row + 1]) });
    }
  });
});
