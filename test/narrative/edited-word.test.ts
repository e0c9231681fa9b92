import { beforeAll, describe, expect, test } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readEdited } from "../../src/hosts/docx/index";
import type { EditedText } from "../../src/model/edited-text";
import type { MergedLine } from "../../src/model/passage";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import { readBudget } from "../../src/pipeline";
import {
  answersIn,
  formerNumbers,
  linesOf,
  mergeEdits,
  narrate,
  narrativeGate,
  narrativeWord,
  previewOf,
  readBack,
  remember,
} from "../../src/questions/index";
import { sheet, workbook } from "../draw-sheet";

const budget = (income: string, unit = "示例市档案馆") =>
  readBudget(
    workbook(
      sheet(
        "支出",
        [
          "2025年一般公共预算支出表",
          `单位名称：${unit} | | | | 单位：万元`,
          "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出",
          ` | 合计 | ${income} | ${income} |`,
          `'2012604' | 档案馆 | ${income} | ${income} |`,
        ].join("\n"),
      ),
    ),
  );

const BOOK = budget("12.00");
const TEXT = narrate(BOOK);
const LINES = linesOf(TEXT);

let draft: Uint8Array;
beforeAll(async () => {
  draft = await narrativeWord(TEXT, { isDraft: true, tablesOf: BOOK, identity: BOOK.identity });
});

/** The file after somebody worked on it in Word. */
const changed = (change: (xml: string) => string, file = draft): EditedText => {
  const parts = unzipSync(file);
  const xml = change(strFromU8(parts["word/document.xml"] ?? new Uint8Array()));
  return readEdited(zipSync({ ...parts, "word/document.xml": strToU8(xml) }), "改过.docx");
};

const edits = (merged: readonly MergedLine[]) =>
  merged.filter(({ state }) => state !== "generated").map(({ state, text }) => [state, text]);

/** A paragraph of the body as Word writes it. */
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The document with another paragraph behind the one that holds these words. */
const behind = (words: string, added: string) => (xml: string) => {
  const end = xml.indexOf("</w:p>", xml.lastIndexOf(words)) + "</w:p>".length;
  return xml.slice(0, end) + paragraph(added) + xml.slice(end);
};

/** The document without the paragraph that holds these words. */
const without = (words: string) => (xml: string) => {
  const at = xml.lastIndexOf(words);
  return xml.slice(0, xml.lastIndexOf("<w:p>", at)) + xml.slice(xml.indexOf("</w:p>", at) + "</w:p>".length);
};

describe("改过的 Word 读回来", () => {
  test("没有改过的，什么都不变；封面、目录、表格上的字不算正文", () => {
    const same = changed((xml) => xml.replaceAll("示例市档案馆</w:t>", "示例市档案局</w:t>"));
    expect(edits(readBack(BOOK, TEXT, same).merged)).toEqual([]);
  });

  test("改了的话、加的段、删的段都回来；数以表为准", () => {
    const edited = changed((xml) =>
      behind(
        "按功能分类项级科目分列如下",
        "其中没有新增项目。",
      )(without("二、基本支出：指维持")(xml.replace("由两部分组成：", "全部用于保障运转，由两部分组成："))),
    );
    const book = budget("15.00");
    const text = narrate(book);
    expect(edits(readBack(book, text, edited).merged)).toEqual([
      ["added", "其中没有新增项目。"],
      ["merged", "2025年，本单位一般公共预算拨款基本支出15.00万元，全部用于保障运转，由两部分组成："],
      ["dropped", ""],
    ]);
  });

  test("同一处又改了表：两种写法都给出，旧的数标出来", () => {
    const edited = changed((xml) => xml.replace(/(基本支出<\/w:t>.{0,200}?)12\.00/s, "$1约13"));
    const book = budget("15.00");
    const text = narrate(book);
    const { merged, stale } = readBack(book, text, edited);
    expect(merged.filter(({ state }) => state === "conflict")).toEqual([
      expect.objectContaining({
        text: "2025年，本单位一般公共预算拨款基本支出约13万元，由两部分组成：",
        generated: "2025年，本单位一般公共预算拨款基本支出15.00万元，由两部分组成：",
      }),
    ]);
    expect(new Set(stale.map(({ text: number }) => number))).toEqual(new Set(["12.00"]));
    // what the user put in stays as it is; a former number in it leads to its cell
    const words = changed((xml) => xml.replace("，按功能分类", "（其中在职12.00万元），按功能分类"), draft);
    const kept = readBack(book, text, words);
    const preview = previewOf(text, kept.merged, kept.stale);
    const marked = preview.flatMap(({ pieces }) => pieces.filter((each) => each.isStale));
    const stops = narrativeGate(book, text, DEFAULT_SETTINGS, kept.merged, formerNumbers(preview));
    expect(stops.filter(({ kind }) => kind === "former").map(({ text: said }) => said)).toEqual([
      "您的文字里“12.00”还是旧数，支出!C4 已经改动",
    ]);
    expect(marked.map(({ text: number, goTo }) => [number, goTo])).toContainEqual([
      "12.00",
      { sheet: "支出", row: 4, column: 3 },
    ]);
  });

  test("填进待填处的话成为回答，几段的也是；正文随后就是这样写的", () => {
    const edited = changed((xml) =>
      behind(
        "收集档案。",
        "保管档案。",
      )(xml.replace("【待填：主要职责】", "收集档案。").replace("【待确认：档案馆方面的支出】", "库房除湿")),
    );
    const answered = (answers: Readonly<Record<string, string | number>>) => narrate(BOOK, { answers });
    const answers = answersIn(TEXT, readBack(BOOK, TEXT, edited).merged, answered);
    expect(answers).toEqual({ "text:overview.duties": "收集档案。\n保管档案。", "use:2012604": "库房除湿" });
    expect(edits(readBack(BOOK, answered(answers), edited).merged)).toEqual([]);
  });

  test("几段的回答改了其中一段，别的段还在", async () => {
    const answers = { "text:overview.duties": "收集档案。\n保管档案。" };
    const text = narrate(BOOK, { answers });
    const file = await narrativeWord(text, { isDraft: true, identity: BOOK.identity });
    const edited = changed((xml) => xml.replace("保管档案。", "保管、利用档案。"), file);
    const typed = answersIn(text, readBack(BOOK, text, edited).merged, (more) =>
      narrate(BOOK, { answers: { ...answers, ...more } }),
    );
    expect(typed).toEqual({ "text:overview.duties": "收集档案。\n保管、利用档案。" });
  });

  test("用户自己写过的待填处不再算待填，没有写的仍挡住正式稿", () => {
    const edited = changed((xml) => xml.replace("【待填：因公出国（境）费】", "没有安排"));
    const holes = (merged?: readonly MergedLine[]) =>
      narrativeGate(BOOK, TEXT, DEFAULT_SETTINGS, merged).flatMap(({ kind, gap = "" }) =>
        kind === "hole" ? [gap] : [],
      );
    const before = holes();
    const after = holes(readBack(BOOK, TEXT, edited).merged);
    expect(before.filter((gap) => !after.includes(gap))).toEqual(["amount:three-public.abroad"]);
    expect(after.length).toBe(before.length - 1);
  });

  test("工作表里的改动留着，Word 里的加上去；写出时已有的改动不重复", async () => {
    const rows = LINES.map(({ runs }) => runs.map(({ text }) => text).join(""));
    const sheetRows = [...rows.slice(0, 5), "内设三个科室。", ...rows.slice(5)].map((row) =>
      row.replace("由两部分组成：", "由下面两部分组成："),
    );
    const sheetEdits = mergeEdits(remember(TEXT), sheetRows, LINES);
    const file = await narrativeWord(TEXT, { isDraft: true, merged: sheetEdits, identity: BOOK.identity });
    const expected = [
      ["added", "内设三个科室。"],
      ["edited", "2025年，本单位一般公共预算拨款基本支出12.00万元，由下面两部分组成："],
    ];
    const [same, more] = [changed((xml) => xml, file), changed((xml) => xml.replace("分列如下", "列示如下"), file)];
    expect(edits(readBack(BOOK, TEXT, same, sheetEdits).merged)).toEqual(expected);
    expect(edits(readBack(BOOK, TEXT, same).merged)).toEqual(expected);
    expect(edits(readBack(BOOK, TEXT, more, sheetEdits).merged)).toEqual([
      expected[0],
      ["edited", "一般公共预算拨款支出12.00万元，按功能分类项级科目列示如下："],
      expected[1],
    ]);
  });

  test("正式稿不带记录：不同之处都算改动；别的单位、别的文字不读回", async () => {
    const final = await narrativeWord(TEXT, { tablesOf: BOOK, identity: BOOK.identity });
    expect(Object.keys(unzipSync(final)).filter((name) => name.startsWith("customXml"))).toEqual([]);
    const { merged, isRecordLost } = readBack(
      BOOK,
      TEXT,
      changed((xml) => xml.replace("分列如下", "列示如下"), final),
    );
    expect(isRecordLost).toBe(true);
    expect(edits(merged)).toEqual([["edited", "一般公共预算拨款支出12.00万元，按功能分类项级科目列示如下："]]);
    const other = budget("12.00", "示例市水文站");
    expect(() =>
      readBack(
        other,
        narrate(other),
        changed((xml) => xml),
      ),
    ).toThrow("“示例市档案馆2025年”的情况说明");
    const letter: EditedText = { name: "通知.docx", paragraphs: ["关于召开会议的通知", "各科室："] };
    expect(() => readBack(BOOK, TEXT, letter)).toThrow("看不出是由这个工作簿写出的");
  });
});
