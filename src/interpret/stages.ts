import type { Stage } from "../model/subject";

/** 预算 as part of a name says nothing of a stage. */
const NAMES = /一般公共预算|政府性基金预算|国有资本经营预算|部门预算|单位预算|预算(?=管理|绩效|单位|部门|外|内)/g;

const STAGE_WORDS: readonly (readonly [Stage, RegExp])[] = [
  ["final-budget", /全年预算|调整后?的?预算|预算调整数/g],
  ["outturn", /决算|执行数|实际支出|实际完成|实际执行/g],
  ["budget", /预算/g],
];

/**
 * In final accounts an amount is what was spent, or the budget it is compared with: 年初预算为 a，支出决算为 b. The last word
 * that names a stage decides; undefined where none does.
 */
export function stageIn(words: string): Stage | undefined {
  const said = words.replace(NAMES, (name) => " ".repeat(name.length));
  const found = STAGE_WORDS.flatMap(([stage, word]) =>
    [...said.matchAll(word)].slice(-1).map(({ index, 0: text }) => ({ stage, end: index + text.length })),
  );
  // 全年预算 ends where 预算 does: the longer word stands first in the list
  return found.reduce<(typeof found)[number] | undefined>(
    (last, each) => (last === undefined || each.end > last.end ? each : last),
    undefined,
  )?.stage;
}
