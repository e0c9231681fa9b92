import { expect, test } from "@jest/globals";
import { textOf } from "../../src/model/passage";
import { readBudget } from "../../src/pipeline";
import { narrate } from "../../src/questions/index";
import { PROFILES } from "../../src/profiles/index";
import { arranged, draw } from "../generator/draw";
import { randomBudget } from "../generator/random-budget";
import { lastYearOf } from "../narrative/last-year";
import { DOCUMENTS, snapshotOf, textOfDocument } from "./published-documents";

const SHORTEST = 25;

/** Sentences without numbers, blanks, brackets and the names of units: what remains is wording. */
function wordings(text: string): readonly string[] {
  return text
    .split(/[。；;\n]/)
    .map((each) =>
      each
        .normalize("NFKC")
        .replace(/【[^】]*】/g, "")
        .replace(/[\s\d.%,，、:：()（）“”"《》〔〕\-—]/g, "")
        .replace(
          /[\u4e00-\u9fa5]*(中心|示例[\u4e00-\u9fa5]{1,8}?)(?=年|单位|财政|收入|支出|一般|政府|三公|本|共)/g,
          "",
        ),
    )
    .filter((each) => [...each].length >= SHORTEST);
}

test("没有一句话抄自公开文本：去掉数字和名称后，25 字以上的句子都不相同", async () => {
  const published = new Set(DOCUMENTS.flatMap(({ id }) => wordings(textOfDocument(id).replace(/\n(?!\n)/g, ""))));
  expect(published.size).toBeGreaterThan(100);
  const ours = new Set<string>();
  for (const { id, answers, lastYear } of DOCUMENTS) {
    const snapshot = await snapshotOf(id);
    const prior = lastYear && readBudget(lastYearOf(snapshot, lastYear));
    const narrative = narrate(readBudget(snapshot), { answers, ...(prior && { priorBook: prior }) });
    for (const { paragraphs } of narrative.sections) {
      for (const { runs } of paragraphs) wordings(textOf(runs)).forEach((each) => ours.add(each));
    }
  }
  for (const { id } of PROFILES) {
    const book = readBudget(arranged(draw(randomBudget(5_003), id)).snapshot);
    for (const { paragraphs } of narrate(book).sections) {
      for (const { runs } of paragraphs) wordings(textOf(runs)).forEach((each) => ours.add(each));
    }
  }
  // lists of item names are the tables' words, not ours
  const isList = (each: string): boolean => /基本工资|津贴补贴|办公费|表年度|预算表一般/.test(each);
  expect([...ours].filter((each) => published.has(each) && !isList(each))).toEqual([]);
});
