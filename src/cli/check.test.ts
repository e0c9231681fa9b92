import { describe, expect, test } from "@jest/globals";
import { sheet, workbook } from "../../test/draw-sheet";
import { textSourceOf } from "../model/text-source";
import type { WorkbookSnapshot } from "../model/snapshot";
import { UserError } from "../model/user-error";
import { readBudget, review } from "../pipeline";
import { importCatalogue, RULE_LIST } from "../questions/index";
import { checkCommand, type CheckOptions } from "./check";
import type { CliDeps, GivenFile } from "./deps";
import { factsCommand } from "./facts";
import { forOneFile } from "./failure";

const general = (total: string): WorkbookSnapshot =>
  workbook(
    sheet(
      "功能",
      `
2025年一般公共预算支出表
单位名称：示例市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | ${total} | 60.25 | 40.00
'201' | 一般公共服务支出 | 100.25 | 60.25 | 40.00
'20126' | 档案事务 | 100.25 | 60.25 | 40.00
'2012604' | 档案馆 | 100.25 | 60.25 | 40.00`,
    ),
  );

const WITH_UNKNOWN_COLUMN = workbook(
  sheet(
    "功能",
    `
2025年一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 机动安排
 | 合计 | 100.25 | 60.25 | 40.00
'201' | 一般公共服务支出 | 100.25 | 60.25 | 40.00`,
  ),
);

const FILES: Readonly<Record<string, WorkbookSnapshot>> = {
  "column.xlsx": WITH_UNKNOWN_COLUMN,
  "good.xlsx": general("100.25"),
  "bad.xlsx": general("110.25"),
};
/** A workbook with decisions of the pane. */
const DECIDED = "decided/good.xlsx";
/** A workbook that hits a bug of ours. */
const BUG = "bug.xlsx";
const OPTIONS: CheckOptions = { profile: "auto", format: "json" };

const given = (path: string): GivenFile => ({ path, name: path.replace(/^.*\//, "") });

interface Printed {
  readonly out: string[];
  readonly err: string[];
  readonly bugs: unknown[];
  readonly deps: CliDeps;
}

function fakes(texts: Readonly<Record<string, string>> = {}): Printed {
  const out: string[] = [];
  const err: string[] = [];
  const bugs: unknown[] = [];
  const read = (file: string): WorkbookSnapshot => {
    if (file === BUG) throw new TypeError("cannot read cells of undefined");
    const found = FILES[file.replace(/^.*\//, "")];
    if (!found) throw new UserError("fileNotFound", { file });
    return found;
  };
  const deps: CliDeps = {
    version: "0.0.0",
    rules: RULE_LIST,
    readBook: async (file, settings) => readBudget(read(file), settings),
    review: async (file, settings) => ({
      review: review(read(file), settings),
      decisions: file === DECIDED ? "ignored" : "none",
    }),
    importCatalogue: async (file, year) => importCatalogue(read(file), year),
    readText: async (file) => texts[file] ?? "",
    readTextSource: async (file) => textSourceOf("document", file, texts[file] ?? ""),
    print: (text) => void out.push(text),
    warn: (line) => void err.push(line),
    keepBug: (thrown) => void bugs.push(thrown),
  };
  return { out, err, bugs, deps };
}

describe("check", () => {
  test("没有错误时退出码为 0，输出一个 JSON 对象", async () => {
    const { out, deps } = fakes();
    expect(await checkCommand([given("dir/good.xlsx")], OPTIONS, deps)).toBe(0);
    expect(JSON.parse(out.join(""))).toMatchObject({
      file: "good.xlsx",
      unitName: "示例市档案馆",
      year: 2025,
      tables: [{ type: "general-function", sheet: "功能", range: "A1:E7", unit: "万元", empty: false }],
      coverage: { rules: { off: [] } },
    });
  });

  test("有错误时退出码为 1，问题写明单元格、两个数和差额", async () => {
    const { out, deps } = fakes();
    expect(await checkCommand([given("bad.xlsx")], OPTIONS, deps)).toBe(1);
    const { findings } = JSON.parse(out.join("")) as { findings: { rule: string }[] };
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: "error",
        cells: expect.arrayContaining([{ sheet: "功能", cell: "C4", role: "stated" }]),
        stated: "110.25",
        expected: "100.25",
        difference: "10.00",
        explainedByRounding: false,
      }),
    );
  });

  test("一个文件读不了不影响其他文件，退出码为 2", async () => {
    const { out, err, deps } = fakes();
    expect(await checkCommand([given("good.xlsx"), given("none.xlsx"), given("bad.xlsx")], OPTIONS, deps)).toBe(2);
    const files = JSON.parse(out.join("")) as { file: string; error?: string }[];
    expect(files.map(({ file }) => file)).toEqual(["good.xlsx", "none.xlsx", "bad.xlsx"]);
    expect(files[1]?.error).toBe("找不到文件“none.xlsx”。请核对路径和文件名后再试。");
    expect(err).toContain("找不到文件“none.xlsx”。请核对路径和文件名后再试。");
  });

  test("唯一的文件读不了时标准输出为空", async () => {
    const { out, deps } = fakes();
    expect(await checkCommand([given("none.xlsx")], OPTIONS, deps)).toBe(2);
    expect(out).toEqual([]);
  });

  test("一个文件遇到内部错误：一句话说明要提供什么，其余照常校验，退出码为 2，详情留给开发人员", async () => {
    const { out, err, bugs, deps } = fakes();
    expect(await checkCommand([given("good.xlsx"), given(BUG), given("bad.xlsx")], OPTIONS, deps)).toBe(2);
    const files = JSON.parse(out.join("")) as { file: string; error?: string; bug?: boolean }[];
    expect(files.map(({ file, bug }) => [file, bug])).toEqual([
      ["good.xlsx", undefined],
      [BUG, true],
      ["bad.xlsx", undefined],
    ]);
    const sentence = files[1]?.error ?? "";
    expect(sentence).toMatch(/^内部错误（编号 [0-9a-f]{8}）：处理“bug\.xlsx”时.*--debug.*发给维护人员。$/);
    expect(err).toContain(sentence);
    expect([...out, ...err].join("")).not.toMatch(/cannot read|\n +at /);
    expect(bugs).toEqual([new TypeError("cannot read cells of undefined")]);
  });

  test("唯一的文件遇到内部错误：标准输出照样是一个 JSON 对象", async () => {
    const { out, deps } = fakes();
    expect(await checkCommand([given(BUG)], OPTIONS, deps)).toBe(2);
    expect(JSON.parse(out.join(""))).toEqual({ file: BUG, error: expect.stringMatching(/^内部错误/), bug: true });
  });

  test("文件夹里的工作簿以其下的路径称呼；不能读的地方写明原因，临时文件只说跳过", async () => {
    const folder = "预算";
    const files: readonly GivenFile[] = [
      { path: "预算/一科/good.xlsx", name: "一科/good.xlsx", folder },
      {
        path: "预算/二科",
        name: "二科",
        folder,
        problem: new UserError("folderUnreadable", { file: "预算/二科", code: "EACCES" }),
      },
      { path: "预算/~$good.xlsx", name: "~$good.xlsx", folder, isLockFile: true },
    ];
    const json = fakes();
    expect(await checkCommand(files, OPTIONS, json.deps)).toBe(2);
    expect(JSON.parse(json.out.join(""))).toMatchObject([
      { file: "一科/good.xlsx", folder, findings: expect.any(Array) },
      { file: "二科", folder, error: expect.stringContaining("无法读取文件夹“预算/二科”（EACCES）") },
    ]);
    expect(json.err).toContain("跳过 预算/~$good.xlsx：打开着的文件旁的临时文件");
    const text = fakes();
    await checkCommand(files, { ...OPTIONS, format: "text" }, text.deps);
    expect(text.out.join("")).toMatch(/^一科\/good\.xlsx {2}示例市档案馆/);
    const sarif = fakes();
    await checkCommand(files, { ...OPTIONS, format: "sarif" }, sarif.deps);
    expect(JSON.parse(sarif.out.join(""))).toMatchObject({
      runs: [
        {
          invocations: [
            {
              executionSuccessful: false,
              toolExecutionNotifications: [{ message: { text: expect.stringContaining("二科") } }],
            },
          ],
        },
      ],
    });
  });

  test("窗格中的决定没有采用，会说明", async () => {
    const { err, deps } = fakes();
    expect(await checkCommand([given(DECIDED)], OPTIONS, deps)).toBe(0);
    expect(err).toEqual([expect.stringMatching(/^“decided\/good\.xlsx”里保存有窗格中的决定.*命令行没有采用/)]);
    const without = fakes();
    await checkCommand([given("good.xlsx")], OPTIONS, without.deps);
    expect(without.err).toEqual([]);
  });

  test("停用的规则连同理由列出，已核实的问题不再算错误", async () => {
    const first = fakes();
    await checkCommand([given("bad.xlsx")], OPTIONS, first.deps);
    const { findings } = JSON.parse(first.out.join("")) as {
      findings: { rule: string; severity: string; cells: { sheet: string; cell: string }[] }[];
    };
    const errors = findings.filter(({ severity }) => severity === "error");
    const config = JSON.stringify({
      rules: { E03: { off: true, reason: "本单位统一由平台导出" } },
      waivers: errors.map(({ rule, cells }) => ({
        rule,
        cells: cells.map(({ sheet: name, cell }) => `${name}!${cell}`),
        reason: "已与财政局核实",
      })),
    });
    const second = fakes({ "config.json": config });
    expect(await checkCommand([given("bad.xlsx")], { ...OPTIONS, config: "config.json" }, second.deps)).toBe(0);
    const result = JSON.parse(second.out.join("")) as {
      findings: { waived?: string }[];
      coverage: { rules: { off: unknown[] } };
    };
    expect(result.findings.filter(({ waived }) => waived === "已与财政局核实")).toHaveLength(errors.length);
    expect(result.coverage.rules.off).toContainEqual({ rule: "E03", reason: "本单位统一由平台导出" });
  });

  test("配置里写明一列是什么，就不再是不知道含义的一列", async () => {
    const rulesWith = async (config: object): Promise<readonly string[]> => {
      const { out, deps } = fakes({ "c.json": JSON.stringify(config) });
      await checkCommand([given("column.xlsx")], { ...OPTIONS, config: "c.json" }, deps);
      const { findings } = JSON.parse(out.join("")) as { findings: { rule: string }[] };
      return findings.map(({ rule }) => rule);
    };
    expect(await rulesWith({})).toContain("G08");
    const columns = [{ sheet: "功能", head: ["机动安排"], as: "nature=project" }];
    expect(await rulesWith({ columns })).not.toContain("G08");
    expect(await rulesWith({ tableTypes: [{ sheet: "功能", top: 1, type: "ignore" }] })).not.toContain("G08");
  });

  test("文本输出给人看：单位、问题、规则的四种结果", async () => {
    const { out, deps } = fakes();
    await checkCommand([given("bad.xlsx")], { ...OPTIONS, format: "text" }, deps);
    const text = out.join("");
    expect(text).toContain("bad.xlsx  示例市档案馆  2025年");
    expect(text).toMatch(/错误 {2}N\d+ {2}功能!C4/);
    expect(text).toMatch(/规则 \d+ 条：\d+ 条通过，\d+ 条有问题，\d+ 条未评估，0 条停用/);
  });

  test("多个工作簿的文本输出以汇总结束：错误多的在前，读不了的写明原因", async () => {
    const { out, deps } = fakes();
    await checkCommand(
      [given("good.xlsx"), given("bad.xlsx"), given("none.xlsx")],
      { ...OPTIONS, format: "text" },
      deps,
    );
    const lines = out.at(-1)?.trimEnd().split("\n") ?? [];
    expect(lines[0]).toBe("共 3 个工作簿：有错误 1 个，没有错误 1 个，未能读取 1 个");
    expect(lines[1]).toMatch(/^ {2}错误 +[1-9]\d* {2}提醒 +\d+ {2}bad\.xlsx/);
    expect(lines[2]).toMatch(/^ {2}错误 +0 {2}提醒 +\d+ {2}good\.xlsx/);
    expect(lines[3]).toMatch(/^ {2}未能读取 .*none\.xlsx/);
  });

  test("SARIF 输出把单元格作为逻辑位置", async () => {
    const { out, deps } = fakes();
    await checkCommand([given("bad.xlsx")], { ...OPTIONS, format: "sarif" }, deps);
    const sarif = JSON.parse(out.join("")) as { version: string; runs: { results: object[] }[] };
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0]?.results).toContainEqual(expect.objectContaining({ level: "error" }));
    expect(out.join("")).toContain('"fullyQualifiedName": "功能!C4"');
  });
});

describe("配置文件", () => {
  const problemOf = async (config: string): Promise<string> => {
    const { deps } = fakes({ "c.json": config });
    return checkCommand([given("good.xlsx")], { ...OPTIONS, config: "c.json" }, deps).then(
      () => "可以使用",
      (problem: unknown) => (problem instanceof UserError ? problem.message : "不是用户错误"),
    );
  };

  test.each([
    ["不是 JSON", "{", "配置文件“c.json”中的“文件”不能使用：不是有效的 JSON。请对照 docs/configuration.md 修改。"],
    [
      "停用规则没有理由",
      '{"rules":{"N15":{"off":true}}}',
      "配置文件“c.json”中的“rules.N15.reason”不能使用：缺少这一项。请对照 docs/configuration.md 修改。",
    ],
    [
      "理由太短",
      '{"rules":{"N15":{"off":true,"reason":"无"}}}',
      "配置文件“c.json”中的“rules.N15.reason”不能使用：理由至少四个字。请对照 docs/configuration.md 修改。",
    ],
    [
      "不认识的项",
      '{"rule":{}}',
      "配置文件“c.json”中的“rule”不能使用：没有这一项。请对照 docs/configuration.md 修改。",
    ],
    [
      "不认识的项，名字是每个对象都有的",
      '{"rules":{"__proto__":{"off":true,"reason":"本市不用这一条"}}}',
      "配置文件“c.json”中的“rules.__proto__”不能使用：没有这一项。请对照 docs/configuration.md 修改。",
    ],
    [
      "也不是类都有的",
      '{"rules":{"prototype":{"off":true,"reason":"本市不用这一条"}}}',
      "配置文件“c.json”中的“rules.prototype”不能使用：没有这一项。请对照 docs/configuration.md 修改。",
    ],
    ["不是对象", "[]", "配置文件“c.json”中的“文件”不能使用：最外层不是对象。请对照 docs/configuration.md 修改。"],
    [
      "最外层的也一样",
      '{"constructor":1}',
      "配置文件“c.json”中的“constructor”不能使用：没有这一项。请对照 docs/configuration.md 修改。",
    ],
    [
      "里层的也一样",
      '{"rules":{"N15":{"off":true,"reason":"本市不用这一条","valueOf":1}}}',
      "配置文件“c.json”中的“rules.N15.valueOf”不能使用：没有这一项。请对照 docs/configuration.md 修改。",
    ],
    [
      "停用没有的规则",
      '{"rules":{"N99":{"off":true,"reason":"本市不用这一条"}}}',
      "配置文件“c.json”中的“rules.N99”不能使用：没有规则 N99。请对照 docs/configuration.md 修改。",
    ],
    [
      "核实没有的规则",
      '{"waivers":[{"rule":"X99","cells":["甲!C4"],"reason":"已经核实过"}]}',
      "配置文件“c.json”中的“waivers.0.rule”不能使用：没有规则 X99。请对照 docs/configuration.md 修改。",
    ],
    [
      "单元格地址不对",
      '{"waivers":[{"rule":"N15","cells":["C4"],"reason":"已经核实过"}]}',
      "配置文件“c.json”中的“waivers.0.cells.0”不能使用：单元格地址形如 收支总表!B5。请对照 docs/configuration.md 修改。",
    ],
    [
      "列的含义不认识",
      '{"columns":[{"sheet":"甲","head":["乙"],"as":"什么"}]}',
      "配置文件“c.json”中的“columns.0.as”不能使用：没有这种列的含义。请对照 docs/configuration.md 修改。",
    ],
    [
      "列的含义是每个对象都有的名字",
      '{"columns":[{"sheet":"甲","head":["乙"],"as":"constructor"}]}',
      "配置文件“c.json”中的“columns.0.as”不能使用：没有这种列的含义。请对照 docs/configuration.md 修改。",
    ],
    [
      "行的第几个不对",
      '{"rows":[{"sheet":"甲","label":"乙","nth":0,"as":"total"}]}',
      "配置文件“c.json”中的“rows.0.nth”不能使用：第几个，从 1 数起。请对照 docs/configuration.md 修改。",
    ],
  ])("%s", async (_, config, message) => expect(await problemOf(config)).toBe(message));
});

describe("facts", () => {
  test("遇到内部错误：JSON 里也说明，退出码为 2", async () => {
    const { out, err, deps } = fakes();
    const options = { profile: "auto", format: "json" } as const;
    const one = { path: BUG, name: BUG, format: "json" };
    expect(await forOneFile(one, deps, () => factsCommand(BUG, options, deps))).toBe(2);
    expect(JSON.parse(out.join(""))).toMatchObject({ file: BUG, bug: true, error: err[0] });
  });

  test("读不了的文件：只有一句话", async () => {
    const { out, err, deps } = fakes();
    const options = { profile: "auto", format: "json" } as const;
    const one = { path: "none.xlsx", name: "none.xlsx", format: "json" };
    expect(await forOneFile(one, deps, () => factsCommand("none.xlsx", options, deps))).toBe(2);
    expect([out, err]).toEqual([[], ["找不到文件“none.xlsx”。请核对路径和文件名后再试。"]]);
  });

  test("CSV 有表头，每个金额一行", async () => {
    const { out, deps } = fakes();
    expect(await factsCommand("good.xlsx", { profile: "auto", format: "csv" }, deps)).toBe(0);
    const [head, ...lines] = out
      .join("")
      .replace(/^\ufeff/, "")
      .trim()
      .split("\r\n");
    expect(head).toMatch(/^sheet,cell,table,code/);
    expect(lines).toHaveLength(12);
    expect(lines[0]).toMatch(
      /^功能,C4,general-function,,,合计,amount,100\.25,万元,1002500\.00,expenditure,2025,budget,fiscal\/general/,
    );
  });
});
