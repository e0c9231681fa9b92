import { planReplacedText, reviewTexts } from "../../pipeline";
import type { Answerer } from "../review-protocol";
import type { TextQuestions } from "./questions";

export const textAnswers: Pick<Answerer, keyof TextQuestions> = {
  replacedText: ({ snapshot, settings, cell, text }) => planReplacedText(snapshot, settings, cell, text),
  texts: ({ snapshot, settings, texts }) => reviewTexts(snapshot, settings, texts),
};
