import type { NarrativeParagraph } from "../../model/passage";
import type { SectionQuestion } from "../gap-book";
import type { Part } from "../wording";
import { sentence } from "../wording";
import { numberRun, type Writing } from "../writing";
import { counted } from "./assets";
import type { BlockOf, SectionWriter } from "./section";

/** Paragraphs that only a person can write; last year's words are offered. */
export const manual: SectionWriter<"manual"> = (w, { ask, label, question, picks }) =>
  w.desk.gaps
    .askParagraphs(
      {
        id: `text:${ask}`,
        kind: "text",
        label,
        question: w.fill(question),
        ...(picks && { quickPicks: picks.map((each) => ({ label: each, text: each })) }),
      },
      w.section,
    )
    .flatMap((runs, i) => w.paragraph(i === 0 ? ask : `${ask}.${i + 1}`, runs));

/** A sentence of the profile with holes for counts, amounts and words: “现有{staff}人”. */
export const form: SectionWriter<"form"> = (w, block) => {
  const pieces = block.text.split(/(\{[^{}]+\})/);
  return w.paragraph(block.key, sentence`${pieces.map((piece) => pieceOf(w, block, piece))}`);
};

function pieceOf(w: Writing, block: BlockOf<"form">, piece: string): Part {
  const id = /^\{(.+)\}$/.exec(piece)?.[1];
  const asked = id === undefined ? undefined : block.asks[id];
  if (id === undefined || asked === undefined) return w.fill(piece);
  const { kind } = asked;
  const gap = questionOf(w, id, asked);
  if (block.sums?.[id] && !w.desk.gaps.isAnswered(gap.id)) return summed(w, block, id);
  if (kind === "text") return w.ask(gap);
  if (kind === "count") return counted(w, gap, "");
  const typed = w.desk.gaps.amount(gap, w.section);
  if (!typed) return w.desk.gaps.mark(gap);
  const text = w.desk.display.plain(typed.amount);
  return numberRun("amount", text, w.profile.unitText, id, { cells: [], answers: [typed.answer] });
}

type FormAsk = BlockOf<"form">["asks"][string];

function questionOf(
  w: Writing,
  id: string,
  { kind, label, question, of }: FormAsk,
): SectionQuestion & { kind: FormAsk["kind"] } {
  const { nature } = w.desk;
  const isForeign = of !== undefined && nature !== undefined && nature !== "mixed" && !of.includes(nature);
  return {
    id: `${kind}:${id}`,
    kind,
    label,
    question: w.fill(question),
    words: label,
    ...(isForeign && { suggested: { text: "0", source: "usual" } }),
  };
}

/** The sum of other numbers of the form; a hole at the first of them that nobody knows. */
function summed(w: Writing, block: BlockOf<"form">, id: string): Part {
  const leaves = leavesOf(block, id).flatMap((each) => {
    const asked = block.asks[each];
    return asked ? [questionOf(w, each, asked)] : [];
  });
  const counts = leaves.map((question) => w.desk.gaps.count(question, w.section));
  const open = leaves[counts.indexOf(undefined)];
  if (open) return w.desk.gaps.mark({ ...open, label: block.asks[id]?.label ?? open.label });
  const sum = counts.reduce<number>((all, each) => all + (each ?? 0), 0);
  return numberRun("count", String(sum), "", `count:${id}`, { cells: [], answers: leaves.map((each) => each.id) });
}

const leavesOf = (block: BlockOf<"form">, id: string): readonly string[] =>
  block.sums?.[id]?.flatMap((each) => leavesOf(block, each)) ?? [id];

/** A sentence that is always the same, but for the unit and the year. */
export const plainText: SectionWriter<"plain"> = (w, { key, text }): readonly NarrativeParagraph[] =>
  w.paragraph(key, sentence`${w.fill(text)}`);
