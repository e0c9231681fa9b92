import type { BudgetBook } from "../../model/book";
import type { Base, Claim, Meaning, Section } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { BY_POLICY, defineRule } from "../rule";
import { sectionText, textCells } from "../text/places";

export default defineRule({
  code: "Y15",
  group: "growth",
  name: "comparison-base",
  title: "比较基数口径一致",
  severity: "warning",
  rests: ["text"],
  ...BY_POLICY,
  messages: {
    mixed: "{section}：比较口径有“{a}”和“{b}”。请统一为“{expected}”。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return groupsOf(bases(book));
  },
  none: () => "说明中没有写明比较基数是预算数还是执行数",

  *report([section, members]) {
    const budget = members.find(({ base }) => base.stage === "budget");
    const outturn = members.find(({ base }) => base.stage === "outturn");
    if (!budget || !outturn) return;
    const isBudget = members.filter(({ base }) => base.stage === "budget").length * 2 >= members.length;
    const odd = isBudget ? outturn : budget;
    yield {
      messageId: "mixed",
      data: {
        section: sectionText(section, odd.claim.paragraph.source.name),
        a: textOf(budget),
        b: textOf(outturn),
        expected: isBudget ? "上年预算数" : "上年执行数",
      },
      cells: textCells(odd.claim.paragraph, odd.base.span),
      quote: textOf(odd),
    };
  },
});

/** By section and level: some forms compare totals with last year's budget, and items with its outturn. */
function groupsOf(compared: readonly Compared[]): readonly (readonly [Section, readonly Compared[]])[] {
  const groups = new Map<Section, readonly [Compared[], Compared[]]>();
  for (const each of compared) {
    const { section, subject } = each.claim;
    const [totals, items] = groups.get(section) ?? [[], []];
    (subject.meanings.some(isItem) ? items : totals).push(each);
    groups.set(section, [totals, items]);
  }
  return [...groups].flatMap(([section, levels]) => levels.map((members) => [section, members] as const));
}

const isItem = ({ functional, economic, governmentEconomic, item, project }: Meaning): boolean =>
  (functional ?? economic ?? governmentEconomic ?? item ?? project) !== undefined;

interface Compared {
  readonly claim: Claim;
  readonly base: Base;
}

const bases = (book: BudgetBook): readonly Compared[] =>
  (book.text?.claims ?? []).flatMap((claim): readonly Compared[] => {
    const base = claim.change?.base;
    return base?.stage && !claim.isAside ? [{ claim, base }] : [];
  });

const textOf = ({ claim, base }: Compared): string => quoteOf(claim.paragraph, base.span);
