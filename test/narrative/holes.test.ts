import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { narrateJson } from "../../src/cli/narrate-json";
import { holesIn, withMarkedHoles } from "../../src/model/hole";
import type { Answers, NarrativeGap, MergedLine, Narrative } from "../../src/model/passage";
import { readBudget } from "../../src/pipeline";
import {
  linesOf,
  mergeEdits,
  narrate,
  narrativeText,
  narrativeWord,
  planNarrative,
  previewOf,
  remember,
} from "../../src/questions/index";
import { plainText } from "../../src/taskpane/narrative/edits";
import { arranged, draw } from "../generator/draw";
import { randomBudget } from "../generator/random-budget";

const budget = randomBudget(5_003);
const book = readBudget(arranged(draw(budget, "jiangxi")).snapshot);
const prior = readBudget(
  arranged(
    draw(
      { ...budget, year: budget.year - 1, ledgers: { ...budget.ledgers, budget: budget.ledgers["prior-budget"] } },
      "jiangxi",
    ),
  ).snapshot,
);
const write = (answers: Answers = {}): Narrative => narrate(book, { priorBook: prior, answers });

const isWords = ({ kind }: NarrativeGap): boolean => kind === "reason" || kind === "use" || kind === "text";
const WIDE: Readonly<Record<string, string>> = { "{": "｛", "}": "｝" };

/** The same phrase as people may have typed or kept it. */
const WAYS = {
  照原样选用: (text: string) => text,
  以前留下的花括号: (text: string) => text.replace(/【待填：([^】]*)】/g, "{$1}"),
  全角花括号: (text: string) =>
    text.replace(/【待填：([^】]*)】/g, "{$1}").replace(/[{}]/g, (each) => WIDE[each] ?? ""),
  删掉了一半括号: (text: string) => text.replace(/【待填：([^】]*)】/g, "{$1"),
} as const;

/** Every question of words, answered by the first phrase offered for it. */
function picked(way: (text: string) => string): Answers {
  const offered = write().gaps.filter((gap) => isWords(gap) && gap.quickPicks.length > 0);
  return Object.fromEntries(
    offered.map(({ id, quickPicks }, i) => [id, way(quickPicks[i % quickPicks.length]?.text ?? "")]),
  );
}

/** Everything the product prints of a text: sheet, plain text, clipboard, JSON and Word. */
async function outputs(
  narrative: Narrative,
  merged?: readonly MergedLine[],
): Promise<Readonly<Record<string, string>>> {
  const preview = previewOf(narrative, merged);
  const strings: string[] = [];
  JSON.stringify(narrateJson("a.xlsx", narrative, []), (_, value: unknown) => {
    if (typeof value === "string") strings.push(value);
    return value;
  });
  const word = unzipSync(await narrativeWord(narrative, merged ? { merged } : {}));
  const xml = strFromU8(word["word/document.xml"] ?? new Uint8Array());
  return {
    sheet: planNarrative(narrative, merged)
      .cells.map(({ value }) => String(value))
      .join("\n"),
    text: narrativeText(narrative),
    clipboard: plainText({ preview, ...(merged && { merged }) }, {}),
    json: strings.join("\n"),
    word: [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
  };
}

const braces = (printed: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(printed).flatMap(([where, text]) => (/[{}｛｝]/.test(text) ? [where] : []));

describe("选用的写法里还没填的空", () => {
  test("提供的写法里，空已经标成待填，没有花括号", () => {
    const texts = write().gaps.flatMap(({ quickPicks }) => quickPicks.map(({ text }) => text));
    expect(texts.some((text) => holesIn(text).length > 0)).toBe(true);
    expect(texts.filter((text) => /[{}｛｝]/.test(text))).toEqual([]);
  });

  test.each(Object.entries(WAYS))("%s：写出来是待填，算未答，哪里都没有花括号", async (_, way) => {
    const answers = picked(way);
    const holed = Object.entries(answers).filter(([, text]) => holesIn(String(text)).length > 0);
    expect(holed.length).toBeGreaterThan(2);
    const narrative = write(answers);
    const printed = await outputs(narrative);
    expect(braces(printed)).toEqual([]);
    for (const [id, text] of holed) {
      expect(narrative.gaps.find((gap) => gap.id === id)).toMatchObject({ state: "half" });
      for (const label of holesIn(String(text))) {
        const mark = label === "" ? "【待填】" : `【待填：${label}】`;
        for (const where of ["sheet", "text", "clipboard", "word", "json"]) {
          expect({ where, has: printed[where]?.includes(mark) }).toEqual({ where, has: true });
        }
      }
    }
  });

  test("填好的算已答", () => {
    const [gap] = write().gaps.filter(({ kind }) => kind === "reason");
    expect(write({ [gap?.id ?? ""]: "人员新增2人，相应增加工资" }).gaps.find(({ id }) => id === gap?.id)).toMatchObject(
      {
        state: "answered",
      },
    );
  });

  test("说出还要填什么", () => {
    const [gap] = write().gaps.filter(({ kind }) => kind === "reason");
    const answered = write({ [gap?.id ?? ""]: "人员减少{人数}人，相应减少{经费名称}" });
    expect(answered.gaps.find(({ id }) => id === gap?.id)?.advice.map(({ message }) => message)).toEqual([
      "还有 2 处要填：人数、经费名称。填好之前算作未答。",
    ]);
  });

  test("工作表里留下的花括号（以前写的，或使用者写的）也标成待填", async () => {
    const narrative = write();
    const memory = remember(narrative);
    const [first = "", ...rows] = memory.lines.map(({ text }) => text);
    const merged = mergeEdits(memory, [first, "本单位新增{人数}人。", ...rows], linesOf(narrative));
    const printed = await outputs(narrative, merged);
    expect(braces(printed)).toEqual([]);
    expect(printed["sheet"]).toContain("本单位新增【待填：人数】人。");
    expect(printed["word"]).toContain("本单位新增【待填：人数】人。");
  });

  test("以前写出的花括号没有人改过时，不算使用者的改动", () => {
    const narrative = write();
    const memory = remember(narrative);
    const braced = {
      ...memory,
      lines: memory.lines.map((line) => ({ ...line, text: WAYS.以前留下的花括号(line.text) })),
    };
    const merged = mergeEdits(
      braced,
      braced.lines.map(({ text }) => text),
      linesOf(narrative),
    );
    expect(merged.filter(({ state }) => state !== "generated")).toEqual([]);
  });

  test("没有填完的上年文字不带过来", () => {
    const [gap] = write().gaps.filter(({ kind }) => kind === "reason");
    const id = gap?.id ?? "";
    const carried = (text: string) =>
      narrate(book, { priorBook: prior, carried: { [id]: text } }).gaps.find((each) => each.id === id)?.state;
    expect([carried("人员减少{人数}人"), carried(withMarkedHoles("{原因}")), carried("人员减少2人")]).toEqual([
      "open",
      "open",
      "carried",
    ]);
  });
});
