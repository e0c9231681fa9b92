import type { NarrativeParagraph } from "../../model/passage";
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

function pieceOf(w: Writing, { asks }: BlockOf<"form">, piece: string): Part {
  const id = /^\{(.+)\}$/.exec(piece)?.[1];
  const asked = id === undefined ? undefined : asks[id];
  if (id === undefined || asked === undefined) return w.fill(piece);
  const { kind, label } = asked;
  const gap = { id: `${kind}:${id}`, kind, label, question: w.fill(asked.question), words: label };
  if (kind === "text") return w.ask(gap);
  if (kind === "count") return counted(w, gap, "");
  const typed = w.desk.gaps.amount(gap, w.section);
  if (!typed) return w.desk.gaps.mark(gap);
  const text = w.desk.display.plain(typed.amount);
  return numberRun("amount", text, w.profile.unitText, id, { cells: [], answers: [typed.answer] });
}

/** A sentence that is always the same, but for the unit and the year. */
export const plainText: SectionWriter<"plain"> = (w, { key, text }): readonly NarrativeParagraph[] =>
  w.paragraph(key, sentence`${w.fill(text)}`);
