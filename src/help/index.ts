import administrator from "../../docs/manual/administrator.md";
import clerk from "../../docs/manual/clerk.md";
import questions from "../../docs/manual/questions.md";
import reviewer from "../../docs/manual/reviewer.md";
import rules from "../../docs/rules.md";
import { type HelpSection, sectionsOf } from "./sections";

/** The manuals as the help of pane and page: the same texts that are handed out. Load it when the help is opened. */
export const HELP: readonly HelpSection[] = [
  ...[clerk, questions, reviewer, administrator].flatMap((text) => sectionsOf(text)),
  ...sectionsOf(rules, 3),
];
