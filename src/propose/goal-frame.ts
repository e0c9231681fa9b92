import type { CoreIndicator } from "../model/project-kind";
import type { Level1, Level2 } from "../model/target";

/**
 * A goal to begin with, in three clauses: what is done, to which standard, for whom. It names what the indicators measure
 * and leaves every value to the user.
 */
export function goalFrame(project: string, indicators: readonly CoreIndicator[]): string {
  const below = (level: Level2 | Level1, most: number): readonly CoreIndicator[] =>
    indicators
      .filter(({ level1, level2, op }) => (level2 === level || level1 === level) && op !== "grade")
      .slice(0, most);
  const clauses = [
    below("quantity", 2).map((each) => promised(each)),
    [...below("quality", 1), ...below("timeliness", 1)].map((each) => promised(each)),
    [...below("benefit", 1), ...below("satisfaction", 1)].map((each) => promised(each)),
  ].filter(({ length }) => length > 0);
  if (clauses.length === 0) return "";
  return `实施${project}：${clauses.map((clause) => clause.join("，")).join("；")}。`;
}

const OPS = { "≥": "不低于", ">": "高于", "≤": "不高于", "<": "低于", "=": "为" } as const;

/** 在岗护林员人数为【待填】人 */
const promised = ({ name, op, unit = "" }: CoreIndicator): string =>
  op === "date" || op === "grade" ? `${name}为【待填】` : `${name}${OPS[op]}【待填】${unit}`;
