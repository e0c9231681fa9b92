import { parseAnswers } from "../model/answers";
import { type Answers, NARRATIVE_STATE } from "../model/passage";
import type { CliDeps, KeptState } from "./deps";

/** The answers given in the pane, which are kept with the workbook. */
export async function keptAnswers(kept: KeptState, { warn }: Pick<CliDeps, "warn">): Promise<Answers> {
  const text = await kept.loadState(NARRATIVE_STATE.answers);
  const answers = text === undefined ? {} : parseAnswers(text);
  if (!answers) warn("工作簿里保存的回答无法读取，没有使用。");
  return answers ?? {};
}
