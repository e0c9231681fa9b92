import type { BudgetBook } from "../../model/book";
import type { Entry } from "../../model/catalogue";
import { toA1 } from "../../model/cell";
import type { Severity } from "../../model/finding";
import { type CodedLine, linesInCatalogue, whyNotInCatalogue } from "../coded-lines";
import { as, defineRule } from "../rule";

export default defineRule({
  code: "K03",
  name: "renamed-or-abolished",
  title: "已更名或停用的科目",
  severity: "error",
  rests: ["catalogue"],
  basis: "政府收支分类科目（按年度）",
  certainty: "unverified",
  messages: {
    renamed: "“{stated}”（{cell}）是“{code}”的旧名称，{reason}，{year} 年应写“{current}”。请更新。",
    abolished: "科目“{code} {stated}”（{cell}）自 {since} 年起不再使用{successor}。请更新。",
    notYet: "科目“{code} {stated}”（{cell}）从 {since} 年起才使用，本表为 {year} 年。请核对编码。",
  },

  skip: whyNotInCatalogue,

  *check(book) {
    for (const coded of linesInCatalogue(book)) {
      const { classification, code, name, codeCell, nameCell } = coded;
      const entry = book.catalogue.find(classification, code);
      const alias = entry && book.catalogue.aliasOf(classification, code, name);
      const year = String(book.catalogue.year);
      if (entry && alias?.category === "obsolete") {
        yield {
          messageId: "renamed",
          data: {
            stated: name,
            cell: toA1(nameCell),
            code,
            reason: alias.reason.split(/[；;]/)[0] ?? "",
            year,
            current: entry.name,
          },
          cells: [as(nameCell, "stated")],
          stated: name,
          expected: entry.name,
          severity: isSure(alias.status) && entry.areYearsDoubtful !== true ? "error" : "warning",
        };
      }
      if (!entry) {
        const draft = endedOrNotYet(book, coded);
        if (draft) yield { ...draft, cells: [as(codeCell, "stated")], stated: code, misplaced: [] };
      }
    }
  },
});

const isSure = (status: Entry["status"]): boolean => status === "documented" || status === "official";

type Ended =
  | {
      readonly messageId: "abolished";
      readonly data: Record<"code" | "stated" | "cell" | "since" | "successor", string>;
      readonly severity: Severity;
    }
  | {
      readonly messageId: "notYet";
      readonly data: Record<"code" | "stated" | "cell" | "since" | "year", string>;
      readonly severity: Severity;
    };

/** A code of other years. Years that were not compared with the official text prove nothing: 提示. */
function endedOrNotYet(
  { catalogue }: BudgetBook,
  { classification, code, name, codeCell }: CodedLine,
): Ended | undefined {
  const history = catalogue.history(classification, code);
  const last = history.at(-1);
  const [first] = history;
  if (!last || !first) return undefined;
  const common = { code, stated: name, cell: toA1(codeCell) };
  const isDoubtful = history.some(({ areYearsDoubtful }) => areYearsDoubtful === true);
  const severity = isSure(last.status) && !isDoubtful ? "error" : "warning";
  if (last.validTo !== undefined && last.validTo < catalogue.year) {
    const successors = catalogue.successors(classification, code).map((each) => `“${each.code} ${each.name}”`);
    const successor = successors.length > 0 ? `，现为${successors.join("、")}` : "";
    return { messageId: "abolished", data: { ...common, since: String(last.validTo + 1), successor }, severity };
  }
  if (first.validFrom !== undefined && first.validFrom > catalogue.year) {
    const data = { ...common, since: String(first.validFrom), year: String(catalogue.year) };
    return { messageId: "notYet", data, severity: "warning" };
  }
  return undefined;
}
