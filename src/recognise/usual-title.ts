import { parse } from "../lexicon/index";
import type { Fund } from "../model/subject";

/** How the titles of kinds of tables name the money of the treasury, and what a title prints that needs no other name. */
const USUAL: Readonly<Partial<Record<Fund, { readonly name: string; readonly known: RegExp }>>> = {
  fiscal: { name: "财政拨款", known: /财政拨款/ },
  "fiscal/general": { name: "一般公共预算", known: /一般公共预算|财政拨款/ },
  "fiscal/government-fund": { name: "政府性基金预算", known: /政府性基金/ },
  "fiscal/state-capital": { name: "国有资本经营预算", known: /国有资本/ },
};

/** 国资预算支出表 → 国有资本经营预算支出表: the money by its usual name, whatever word of the lexicon the title has for it. */
export const usualTitle = (title: string): string =>
  parse(title)
    .pieces.map((piece) => {
      if (piece.is === "unknown") return piece.words;
      const usual = piece.adds.fund && USUAL[piece.adds.fund];
      return usual && !usual.known.test(piece.text) ? usual.name : piece.text;
    })
    .join("");
