import { readEdited, readWordTables } from "../hosts/docx/index";
import { describe, expect, test } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { arranged, draw } from "../../test/generator/draw";
import { randomBudget } from "../../test/generator/random-budget";
import { documentFile, paragraph } from "../../test/docx/raw-document";
import { memoryHost, type MemoryHost } from "../../test/memory-host/index";
import { DEFAULT_SETTINGS } from "../model/settings";
import { textSourceOf } from "../model/text-source";
import type { WorkbookSnapshot } from "../model/snapshot";
import { UserError } from "../model/user-error";
import { readBudget, review } from "../pipeline";
import { importCatalogue, RULE_LIST } from "../questions/index";
import { factsJson } from "./facts-json";
import { narrateCommand, type NarrateFlags } from "./narrate";
import { narrateFolder } from "./narrate-folder";
import type { NarrateDeps } from "./deps";

const budget = randomBudget(5_003);
const last = {
  ...budget,
  year: budget.year - 1,
  ledgers: { ...budget.ledgers, budget: budget.ledgers["prior-budget"] },
};
const FILES: Readonly<Record<string, WorkbookSnapshot>> = {
  "this.xlsx": arranged(draw(budget, "fujian")).snapshot,
  "last.xlsx": arranged(draw(last, "fujian")).snapshot,
  "other.xlsx": arranged(draw({ ...last, unit: { ...last.unit, name: "青川市示例水文站" } }, "fujian")).snapshot,
};
const OPTIONS: NarrateFlags = { profile: "auto", format: "text" };

function fakes(texts: Readonly<Record<string, string>> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const files = new Map<string, Uint8Array>();
  const templates = new Map<string, Uint8Array>();
  const read = (file: string): WorkbookSnapshot => {
    const found = FILES[file];
    if (!found) throw new UserError("fileNotFound", { file });
    return found;
  };
  const opened = new Map<string, MemoryHost>();
  const deps: NarrateDeps = {
    version: "0.0.0",
    rules: RULE_LIST,
    readBook: async (file, settings) =>
      readBudget(await (opened.get(file) ?? memoryHost(read(file).sheets)).read(), settings),
    review: async (file, settings) => ({ review: review(read(file), settings), decisions: "none" }),
    importCatalogue: async (file, year) => importCatalogue(read(file), year),
    readText: async (file) => texts[file] ?? "",
    readTextSource: async (file) => textSourceOf("document", file, texts[file] ?? ""),
    print: (text) => void out.push(text),
    warn: (line) => void err.push(line),
    keepBug: () => undefined,
    openWorkbook: async (file) => {
      const workbook = opened.get(file) ?? memoryHost(read(file).sheets);
      opened.set(file, workbook);
      return Object.assign(workbook, { save: () => new Uint8Array([1]) });
    },
    openKept: async (file) => opened.get(file) ?? memoryHost(read(file).sheets),
    readBytes: async (file) => templates.get(file) ?? new Uint8Array(),
    readEdited: async (file) => readEdited(files.get(file) ?? new Uint8Array(), file),
    openOutput: async (file) => async (bytes) => void files.set(file, bytes),
  };
  return { out, err, files, templates, opened, deps };
}

const edit = (text: string): string =>
  text.includes("按支出性质划分") ? text.replace("1122.70万元", "1122.70万元（全部为财政拨款）") : text;

interface Json {
  readonly profile: string;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly paragraphs: readonly (readonly Readonly<Record<string, unknown>>[])[];
  }[];
  readonly gaps: readonly { readonly id: string; readonly section: string; readonly question: string }[];
}

describe("narrate", () => {
  test("文本输出一段一行，待填数在标准错误中报告", async () => {
    const { out, err, deps } = fakes();
    expect(await narrateCommand("this.xlsx", OPTIONS, deps)).toBe(0);
    expect(out.join("")).toContain("\n一、预算收支总体情况\n");
    expect(err.at(-1)).toMatch(/^还有 \d+ 处待填或待确认，正文中以【】标出/);
  });

  test("JSON 按约定：每个数字有单元格，待填有编号", async () => {
    const { out, deps } = fakes();
    await narrateCommand("this.xlsx", { ...OPTIONS, format: "json" }, deps);
    const json = JSON.parse(out.join("")) as Json;
    expect(json).toMatchObject({ file: "this.xlsx", profile: "fujian" });
    const functions = json.sections.find(({ id }) => id === "functions");
    expect(functions?.heading).toBe("二、一般公共预算拨款支出情况");
    const runs = functions?.paragraphs[0] ?? [];
    expect(runs[1]).toEqual({
      text: expect.stringMatching(/^\d+\.\d\d$/),
      cells: [{ sheet: expect.any(String), cell: expect.stringMatching(/^[A-Z]+\d+$/) }],
      unit: "万元",
      kind: "amount",
      subject: "general",
    });
    expect(runs.find((run) => "gap" in run)).toEqual({ gap: "prior:general", text: "【待填：上年数】" });
    expect(json.gaps.find(({ id }) => id === "prior:general")).toMatchObject({
      section: "functions",
      question: expect.stringContaining("预算数是多少"),
    });
  });

  test.each(["工作簿", "保存的数据"])("上年数来自%s", async (source) => {
    const facts = JSON.stringify(
      factsJson("last.xlsx", readBudget(FILES["last.xlsx"] ?? { sheets: [], externalLinks: [] })),
    );
    const { out, deps } = fakes({ "last.json": facts });
    await narrateCommand("this.xlsx", { ...OPTIONS, prior: source === "工作簿" ? "last.xlsx" : "last.json" }, deps);
    expect(out.join("")).toMatch(/收入预算共1122\.70万元，比上年增加55\.67万元，主要原因是【待填：增减主要原因】。/);
  });

  test.each([
    ["年度", "this.xlsx", "priorOtherYear", `需要的是 ${last.year} 年的`, { priorOtherYear: true }],
    ["单位", "other.xlsx", "priorOtherUnit", "确认是同一个单位的，加 --prior-other-unit", { priorOtherUnit: true }],
  ] as const)("上年文件的%s不对：说明后不写任何东西；要求仍然采用的才采用", async (_, prior, id, words, despite) => {
    const { out, err, files, deps } = fakes();
    const options = { ...OPTIONS, prior, out: "说明.docx" };
    const refused = narrateCommand("this.xlsx", options, deps);
    await expect(refused).rejects.toMatchObject({ id, message: expect.stringContaining(words) });
    expect([out, files.size]).toEqual([[], 0]);
    expect(await narrateCommand("this.xlsx", { ...options, ...despite }, deps)).toBe(0);
    expect(out.join("")).not.toContain("收入预算共1122.70万元，比上年【待填：上年数】");
    expect(err.join("\n")).toContain("按您的选择");
  });

  test("回答写进文字，薄弱的原因和用不上的回答在标准错误中提示", async () => {
    const answers = JSON.stringify({ "prior:general": 1000, "reason:general.change": "工作需要", "use:9999999": "无" });
    const { out, err, deps } = fakes({ "answers.json": `\ufeff${answers}` });
    await narrateCommand("this.xlsx", { ...OPTIONS, answers: "answers.json" }, deps);
    expect(out.join("")).toContain("比上年增加122.70万元，增长12.27%，主要原因是工作需要。");
    expect(err).toContain("reason:general.change：“工作需要”放在哪里都成立，请写明具体的人、事、项目或政策。");
    expect(err).toContain("回答中的 “use:9999999” 在本说明中没有对应的待填项，没有使用。");
  });

  test.each([
    ["不是 JSON", "{", "不是有效的 JSON"],
    ["不是对象", "[1]", "最外层不是对象"],
    ["项的名字是每个对象都有的", '{"__proto__":"无"}', "没有待填项“__proto__”"],
    ["值不对", '{"use:1":{}}', "“use:1”的值不是文字或数字"],
  ])("回答文件%s：说明错在哪里", async (_, text, problem) => {
    const { deps } = fakes({ "answers.json": text });
    await expect(narrateCommand("this.xlsx", { ...OPTIONS, answers: "answers.json" }, deps)).rejects.toThrow(problem);
  });

  test("上年数据文件不对、输出扩展名不对，都先说明再停", async () => {
    const { deps, files } = fakes({ "last.json": "{}" });
    await expect(narrateCommand("this.xlsx", { ...OPTIONS, prior: "last.json" }, deps)).rejects.toThrow(
      "不是保存的上年数据",
    );
    await expect(narrateCommand("this.xlsx", { ...OPTIONS, out: "说明.pdf" }, deps)).rejects.toThrow(
      "只能写成 .docx（Word）、.html",
    );
    expect(files.size).toBe(0);
  });

  test("写成 Word", async () => {
    const { files, err, deps } = fakes();
    await narrateCommand("this.xlsx", { ...OPTIONS, out: "说明.docx", tables: true }, deps);
    await narrateCommand("this.xlsx", { ...OPTIONS, out: "说明.html" }, deps);
    const page = new TextDecoder().decode(files.get("说明.html"));
    expect(page).toMatch(/^<!doctype html>.*草稿.*预算收支总体情况/s);
    const xml = strFromU8(
      unzipSync(files.get("说明.docx") ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array(),
    );
    expect(xml).toContain("预算收支总体情况");
    expect(xml).toContain("<w:tbl>");
    expect(err).toContain("已写入 说明.docx");
  });

  test("写成 Word，附上绩效目标表", async () => {
    const { files, deps } = fakes();
    const xmlOf = (file: string): string =>
      strFromU8(unzipSync(files.get(file) ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array());
    await narrateCommand("this.xlsx", { ...OPTIONS, out: "无.docx" }, deps);
    await narrateCommand("this.xlsx", { ...OPTIONS, out: "有.docx", targets: true }, deps);
    expect(xmlOf("无.docx")).not.toContain("三级指标");
    const heads = xmlOf("有.docx").match(/三级指标/g)?.length ?? 0;
    expect(heads).toBeGreaterThan(0);
    expect(xmlOf("有.docx").match(/<w:tbl>/g)).toHaveLength(heads);
  });

  test("写进工作簿；再写时保留用户改过的段落", async () => {
    const { opened, deps, files } = fakes();
    await narrateCommand("this.xlsx", { ...OPTIONS, out: "带说明.xlsx" }, deps);
    expect(files.has("带说明.xlsx")).toBe(true);
    const written = opened.get("this.xlsx");
    const kept = await written?.loadState("narrative");
    const sheets = (await written?.read())?.sheets ?? [];
    // what a user does in Excel: words put into a paragraph of our sheet
    const edited = sheets.map((sheet) =>
      sheet.own === "narrative"
        ? { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, value: edit(String(cell.value)) })) }
        : sheet,
    );
    opened.set("this.xlsx", memoryHost(edited, { states: [["narrative", kept ?? ""]] }));
    await narrateCommand("this.xlsx", { ...OPTIONS, prior: "last.xlsx", out: "带说明.xlsx" }, deps);
    const again = (await opened.get("this.xlsx")?.read())?.sheets.find((sheet) => sheet.own === "narrative");
    const texts = again?.cells.map(({ value }) => String(value)) ?? [];
    expect(texts.find((text) => text.includes("按支出性质划分"))).toMatch(
      /1122\.70万元（全部为财政拨款），比上年增加55\.67万元/,
    );
  });

  test("窗格里的回答随工作簿一起用，--answers 里的优先；写进工作簿时一并保存", async () => {
    const kept = JSON.stringify({ "prior:general": "1000", "reason:general.change": "在职人员新增2人" });
    const { out, opened, deps } = fakes({ "answers.json": JSON.stringify({ "prior:general": 900 }) });
    const sheets = FILES["this.xlsx"]?.sheets ?? [];
    opened.set("this.xlsx", memoryHost(sheets, { states: [["narrative.answers", kept]] }));
    await narrateCommand("this.xlsx", { ...OPTIONS, answers: "answers.json", out: "带说明.xlsx" }, deps);
    expect(out.join("")).toContain("比上年增加222.70万元，增长24.74%，主要原因是在职人员新增2人。");
    const saved = await opened.get("this.xlsx")?.loadState("narrative.answers");
    expect(JSON.parse(saved ?? "")).toEqual({ "prior:general": 900, "reason:general.change": "在职人员新增2人" });
  });

  test("工作簿里的回答损坏时说明没有使用", async () => {
    const { err, opened, deps } = fakes();
    const sheets = FILES["this.xlsx"]?.sheets ?? [];
    opened.set("this.xlsx", memoryHost(sheets, { states: [["narrative.answers", "[1]"]] }));
    await narrateCommand("this.xlsx", OPTIONS, deps);
    expect(err).toContain("工作簿里保存的回答无法读取，没有使用。");
  });
});

test("改过的 Word 读回来：改动并入新的一份，填好的待填随工作簿保存", async () => {
  const { err, files, opened, deps } = fakes();
  await narrateCommand("this.xlsx", { ...OPTIONS, out: "a.docx" }, deps);
  const parts = unzipSync(files.get("a.docx") ?? new Uint8Array());
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array())
    .replace("按支出性质划分", "全部资金按支出性质划分")
    .replace("【待填：单位主要职责】", "保管档案。");
  files.set("b.docx", zipSync({ ...parts, "word/document.xml": strToU8(xml) }));
  err.length = 0;
  expect(await narrateCommand("this.xlsx", { ...OPTIONS, edited: "b.docx", out: "c.xlsx" }, deps)).toBe(0);
  expect(err[0]).toBe("已读回改动：1 处待填已填写，1 段改过。");
  expect(await opened.get("this.xlsx")?.loadState("narrative.answers")).toContain("保管档案。");
  const sheet = (await deps.readBook("this.xlsx", DEFAULT_SETTINGS)).snapshot.sheets.find(
    ({ own }) => own === "narrative",
  );
  const rows = sheet?.cells.map(({ value }) => String(value)) ?? [];
  expect(rows.filter((row) => row.includes("保管档案。") || row.includes("全部资金按"))).toHaveLength(2);
});

test("正式稿：清单里还有没解决的就不写，列出后退出码为 1；不加 --final 写成草稿", async () => {
  const { err, files, deps } = fakes();
  const options = { ...OPTIONS, out: "说明.docx" };
  expect(await narrateCommand("this.xlsx", { ...options, final: true }, deps)).toBe(1);
  expect(files.size).toBe(0);
  expect(err.join("\n")).toMatch(/导出前清单：\d+ 项没有解决，不能写成正式稿/);
  expect(err.join("\n")).toContain("  ✕ 待填：");
});

test("文件夹：每个工作簿写成一份，读不了的不挡其他的，逐个列出还有什么待填", async () => {
  const { deps, out, files } = fakes();
  const given = [
    { path: "this.xlsx", name: "甲局/2025.xlsx", folder: "夹" },
    { path: "没有.xlsx", name: "没有.xlsx", folder: "夹" },
  ];
  const made: string[] = [];
  // last year's files are called otherwise: the unit they name counts
  const priors = ["other.xlsx", "没有.docx", "last.xlsx"].map((path, i) => ({ path, name: `第${i}份.xlsx` }));
  const folders = { makeFolder: async (path: string) => void made.push(path), budgetsIn: async () => priors };
  expect(await narrateFolder(given, { ...OPTIONS, out: "写出", prior: "上年" }, { ...deps, ...folders })).toBe(2);
  expect(out.join("")).not.toContain("预算数是多少");
  expect(made).toEqual(["写出"]);
  expect([...files.keys()].map((file) => file.replaceAll("\\", "/"))).toEqual(["写出/甲局_2025.docx"]);
  expect(out.join("")).toMatch(/^甲局\/2025\.xlsx → .*：还有 \d+ 处\n[^]*没有\.xlsx：没有写。找不到文件/);
});

test("上年工作簿里保存的回答带过来，等人确认", async () => {
  const { deps, opened, out } = fakes();
  const states = [["narrative.answers", JSON.stringify({ "text:overview.duties": "承担示例职责" })]] as const;
  opened.set("last.xlsx", memoryHost(FILES["last.xlsx"]?.sheets ?? [], { states }));
  await narrateCommand("this.xlsx", { ...OPTIONS, prior: "last.xlsx" }, deps);
  expect(out.join("")).toContain("【上年文字，请确认：承担示例职责】");
});

test("没有字段的文档做成范本：写出，列出每处建议和把握；选过的照选的", async () => {
  const { deps, files, templates, out, err } = fakes({ "选.json": JSON.stringify({ "P2.4": "" }) });
  const words = ["云岭县示例事务局2026年单位预算", "支出预算1122.70万元。", "电话1.50万元。"];
  templates.set("上年.docx", documentFile(words.map((text) => paragraph(text)).join("")));
  const readBook: NarrateDeps["readBook"] = async (file, settings) => {
    if (file !== "上年.docx") return deps.readBook(file, settings);
    const { snapshot, texts } = readWordTables(templates.get(file) ?? new Uint8Array(), file);
    return readBudget(snapshot, settings, texts);
  };
  const making: NarrateFlags = { ...OPTIONS, makeTemplate: "上年.docx", out: "范本.docx" };
  expect(await narrateCommand("this.xlsx", making, { ...deps, readBook })).toBe(0);
  expect(files.has("范本.docx")).toBe(true);
  expect(out.join("")).toMatch(
    /^高 P2\.4 “1122\.70” → 【支出预算】（与表中的数一致）.*\n低 P3\.2 “1\.50” → 【填：电话】/u,
  );
  expect(err.at(-1)).toBe("已写入 范本.docx：2 处建议字段，其中 1 处请核对（范本中标黄）。");
  await narrateCommand("this.xlsx", { ...making, fields: "选.json", format: "json" }, { ...deps, readBook });
  expect(JSON.parse(out.at(-1) ?? "")).toMatchObject({
    fields: [{ id: "P2.4", field: "" }, { id: "P3.2" }],
    problems: [],
  });
  await expect(narrateCommand("this.xlsx", { ...OPTIONS, fields: "选.json" }, deps)).rejects.toThrow("--make-template");
});
