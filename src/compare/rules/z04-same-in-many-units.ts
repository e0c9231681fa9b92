import { BY_PRACTICE } from "../../check/rule";
import { RULES } from "../../check/index";
import type { Finding } from "../../model/finding";
import { groupBy } from "../../model/group-by";
import type { FiledSubmission, Round } from "../../model/round";
import { nameOf } from "../departments";
import { namesText } from "../names-text";
import { cellAs, defineAcross } from "../rule";

/** Fewer units than this, or a smaller share of all, may well err alike by chance. */
const LEAST = 3;
const SHARE = 0.3;

export default defineAcross({
  code: "Z04",
  group: "between-units",
  name: "same-in-many-units",
  title: "许多单位没有同一个问题",
  severity: "info",
  rests: ["print"],
  ...BY_PRACTICE,
  messages: {
    many: "{count} 个单位（共 {all} 个）有同一个问题：{rule} {title}。例如{units}：{example}可能出自统一下发的模板或导出表格的系统，请先核对模板，再逐个退回。",
  },

  cases(round) {
    const { submissions } = round;
    if (submissions.length < LEAST) return "不到三份文件";
    return { cases: [{ common: commonProblems(round), all: submissions.length }], reasons: [] };
  },

  *report({ common, all }) {
    for (const problems of common) {
      const [first] = problems;
      if (!first || problems.length < LEAST || problems.length < all * SHARE) continue;
      const { finding } = first;
      yield {
        messageId: "many",
        data: {
          count: String(problems.length),
          all: String(all),
          rule: finding.code,
          title: RULES.find(({ code }) => code === finding.code)?.title ?? finding.name,
          units: namesText(problems.map(({ of }) => nameOf(of))),
          example: finding.message,
        },
        cells: problems.flatMap(({ of, finding: { cells } }) =>
          cells.slice(0, 1).map((cell) => cellAs({ file: of.file, ...cell }, "stated")),
        ),
        // whoever made the template hears of it, not each of the units
        files: [],
      };
    }
  },
});

interface Problem {
  readonly of: FiledSubmission;
  readonly finding: Finding;
}

/** Findings about the same thing, each unit once. */
function commonProblems({ submissions }: Round): readonly (readonly Problem[])[] {
  const problems = submissions.flatMap((of) =>
    of.findings.flatMap((finding, i) => {
      const key = of.findingKeys[i]?.about;
      return key === undefined || finding.waived !== undefined || finding.severity === "info"
        ? []
        : [{ of, finding, key }];
    }),
  );
  return [...groupBy(problems, ({ key }) => key).values()].map((own) =>
    [...groupBy(own, ({ of }) => of).values()].flatMap(([first]): readonly Problem[] => (first ? [first] : [])),
  );
}
