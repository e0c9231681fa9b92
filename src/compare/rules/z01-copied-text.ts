import { BY_PRACTICE } from "../../check/rule";
import type { FiledSubmission, Round } from "../../model/round";
import type { SubmittedText } from "../../model/submission";
import { groupBy } from "../../model/group-by";
import { nameOf } from "../departments";
import { cellAs, defineAcross } from "../rule";

/** With fewer texts nobody can tell what is everybody's set phrase. */
const ENOUGH_TEXTS = 5;
/** So many long paragraphs in common are no chance. */
const ALIKE = 3;

export default defineAcross({
  code: "Z01",
  group: "between-units",
  name: "copied-text",
  title: "各单位的说明和绩效指标不照抄",
  severity: "warning",
  rests: ["text"],
  ...BY_PRACTICE,
  messages: {
    text: "“{unit}”与“{other}”的说明有 {count} 段长文字完全相同（都没有数字，其他单位没有这样写），例如“{example}…”。请核对有没有照抄。",
    indicators: "“{unit}”与“{other}”的绩效目标表指标和指标值完全相同（{count} 项）。请核对有没有照抄。",
  },

  cases(round) {
    const texts = round.submissions.filter(({ wording }) => wording.length > 0);
    const forms = round.submissions.filter(({ indicators }) => indicators.length > 0);
    const pairs = [
      ...(texts.length < ENOUGH_TEXTS ? [] : pairsBy(texts, ({ wording }) => wording)).map((pair) => ({
        ...pair,
        of: "text" as const,
      })),
      ...pairsBy(forms, ({ indicators }) => indicators).map((pair) => ({ ...pair, of: "indicators" as const })),
    ];
    if (texts.length < ENOUGH_TEXTS && forms.length < 2) return "有说明文字的不到五份，有绩效目标表的不到两份";
    return {
      cases: [{ pairs }],
      reasons: texts.length < ENOUGH_TEXTS ? [{ of: "各单位的说明", why: "有说明文字的不到五份，没有比较" }] : [],
    };
  },

  *report({ pairs }) {
    for (const { one, other, alike, of } of pairs) {
      const [first] = alike;
      if (!first || (of === "text" && alike.length < ALIKE)) continue;
      const names = { unit: nameOf(one), other: nameOf(other) };
      const cells = alike.flatMap(({ here, there }) => [
        cellAs({ file: one.file, ...here.cell }, "text"),
        cellAs({ file: other.file, ...there.cell }, "text"),
      ]);
      if (of === "text") {
        const example = first.here.text.slice(0, 20);
        yield { messageId: "text", data: { ...names, count: String(alike.length), example }, cells };
      } else {
        const count = String(first.here.text.split("；").length);
        yield { messageId: "indicators", data: { ...names, count }, cells };
      }
    }
  },
});

interface Pair {
  readonly one: FiledSubmission;
  readonly other: FiledSubmission;
  readonly alike: readonly { readonly here: SubmittedText; readonly there: SubmittedText }[];
}

/** What just two units say: what more of them say came with a template. */
function pairsBy(
  submissions: Round["submissions"],
  textsOf: (each: FiledSubmission) => readonly SubmittedText[],
): readonly Pair[] {
  const said = submissions.flatMap((of) => onceEach(textsOf(of)).map((text) => ({ of, text })));
  const shared = [...groupBy(said, ({ text }) => text.text).values()].flatMap(([a, b, ...more]) =>
    a && b && more.length === 0 && nameOf(a.of) !== nameOf(b.of) ? [{ a, b }] : [],
  );
  return [...groupBy(shared, ({ a, b }) => `${a.of.file}|${b.of.file}`).values()].flatMap((own): readonly Pair[] => {
    const [first] = own;
    if (!first) return [];
    const alike = own.map(({ a, b }) => ({ here: a.text, there: b.text }));
    return [{ one: first.a.of, other: first.b.of, alike }];
  });
}

const onceEach = (texts: readonly SubmittedText[]): readonly SubmittedText[] =>
  [...groupBy(texts, ({ text }) => text).values()].flatMap(([first]) => first ?? []);
