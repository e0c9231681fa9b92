import { type CliDeps, EXIT } from "./deps";
import { SEVERITY_WORDS } from "../model/finding";

/** budget rules: the catalogue of rules with title, severity and what each rests on. */
export function rulesCommand(format: "text" | "json", { rules, print }: CliDeps): number {
  if (format === "json") print(`${JSON.stringify(rules, null, 1)}\n`);
  else
    for (const { rule, title, severity, basis } of rules)
      print(`${rule}  ${SEVERITY_WORDS[severity]}  ${title}  依据：${basis}\n`);
  return EXIT.clean;
}
