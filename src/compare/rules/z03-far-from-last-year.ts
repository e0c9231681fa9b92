import { BY_PRACTICE } from "../../check/rule";
import { fen } from "../../model/money";
import { keyOf, type Subject } from "../../model/subject";
import type { FiledSubmission } from "../../model/round";
import type { SubmittedAmount } from "../../model/submission";
import { gapIn, moneyIn, placeText } from "../amount-words";
import { nameOf } from "../departments";
import { cellAs, defineAcross } from "../rule";
import { type TwoYears, twoYearsOf } from "../same-unit";

export default defineAcross({
  code: "Z03",
  group: "between-units",
  name: "far-from-last-year",
  title: "“三公”经费和公用经费与上年公开数相差不大",
  severity: "info",
  rests: ["equality"],
  ...BY_PRACTICE,
  messages: {
    risen:
      "“{unit}”的“三公”经费 {now}（{cell}），比上年公开的 {before}（{former}）增加 {difference}。“三公”经费一般只减不增，请核对有无依据。",
    jumped:
      "“{unit}”的公用经费 {now}（{cell}），上年公开的是 {before}（{former}），变动超过一半。请核对有没有漏列或列错。",
  },

  cases(round) {
    if (!round.prior) return "没有给出上年公开的预算（--prior）";
    const { pairs, reasons } = twoYearsOf(round);
    const found = pairs.flatMap((pair) =>
      WATCHED.flatMap((watched) => {
        const both = bothYears(pair, watched.about);
        return both ? [{ pair, ...watched, ...both }] : [];
      }),
    );
    const silent = pairs.filter((pair) => !found.some((each) => each.pair === pair));
    const why = "两年的表中没有同一个“三公”经费或公用经费数";
    return { cases: found, reasons: [...reasons, ...silent.map(({ now }) => ({ of: nameOf(now), why }))] };
  },

  *report({ pair, messageId, now, before, isFar, isToldByTable }) {
    // a table that states both years is judged by S08
    if (!isFar(now, before) || isToldByTable(pair.now)) return;
    yield {
      messageId,
      data: {
        unit: nameOf(pair.now),
        now: moneyIn(now.amount, now.unit),
        cell: placeText({ file: pair.now.file, ...now.cell }),
        before: moneyIn(before.amount, now.unit),
        former: placeText({ file: pair.before.file, ...before.cell }),
        difference: gapIn(fen(now.amount - before.amount), now.unit),
      },
      cells: [
        cellAs({ file: pair.now.file, ...now.cell }, "stated"),
        cellAs({ file: pair.before.file, ...before.cell }, "expected"),
      ],
      files: [pair.now.file],
    };
  },
});

type About = Partial<Subject>;

const WATCHED = [
  {
    messageId: "risen",
    about: { item: "three-public" } as About,
    isFar: (now: SubmittedAmount, before: SubmittedAmount) => now.amount - now.margin > before.amount + before.margin,
    isToldByTable: ({ amounts, year = 0 }: FiledSubmission) =>
      amounts.some(
        ({ subject }) => subject.item === "three-public" && subject.year === year - 1 && subject.stage === "budget",
      ),
  },
  {
    messageId: "jumped",
    about: { fund: "fiscal/general", nature: "basic", use: "public" } as About,
    isFar: ({ amount: now }: SubmittedAmount, { amount: before }: SubmittedAmount) =>
      before > 0 && Math.abs(now - before) * 2 > before,
    isToldByTable: () => false,
  },
] as const;

/** What both files surely state of it, each in its own tables. */
function bothYears({ now, before }: TwoYears, about: About) {
  const [own, former] = [statedIn(now, about), statedIn(before, about)];
  return own && former ? { now: own, before: former } : undefined;
}

function statedIn({ amounts, year = 0 }: FiledSubmission, about: About): SubmittedAmount | undefined {
  const key = keyOf({ flow: "expenditure", stage: "budget", year, ...about });
  return amounts.find(({ subject, isBlank, isDoubtful }) => !isBlank && !isDoubtful && keyOf(subject) === key);
}
