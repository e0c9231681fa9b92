import type { BudgetBook } from "../../model/book";
import type { CatalogueEntry } from "../../model/catalogue";
import { toA1 } from "../../model/cell";
import { isBelow } from "../../model/subject";
import { TERMS } from "../../model/terms";
import { type CodedLine, codedLines } from "../coded-lines";
import { FUND_TABLES } from "../relations/side";
import { as, defineRule } from "../rule";
import { rowText, tableText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "K07",
  group: "codes",
  name: "fund-of-code",
  title: "科目归入正确的预算",
  severity: "error",
  rests: ["catalogue"],
  basis: "财政部《政府收支分类科目》（当年）",
  certainty: "unverified",
  messages: {
    otherFund: "“{row}”（{cell}）属于{fund}科目，却列在“{table}”中。请核对。",
  },

  cases: (book) => items(book),
  none: (book) => whyUnjudged(book, [["general-function", "government-fund", "state-capital"]], "项级科目"),

  *report({ coded, entry }) {
    const { line, codeCell } = coded;
    const own = line.table.narrows.fund ?? FUND_TABLES.find(({ table }) => table === line.table.type)?.fund;
    // a table of all fiscal money lists the codes of each of its funds
    if (!own || entry.funds.length === 0 || entry.funds.some((fund) => fund === own || isBelow(fund, own))) return;
    yield {
      messageId: "otherFund",
      data: {
        row: rowText(line),
        cell: toA1(codeCell),
        fund: entry.funds.map((fund) => TERMS.fund[fund]).join("、"),
        table: tableText(line.table),
      },
      cells: [as(codeCell, "stated")],
      // funds of an entry come from general knowledge unless it is documented
      severity: entry.status === "documented" || entry.status === "official" ? "error" : "warning",
    };
  },
});

/** Only items: several 款 serve two budgets by item. */
const items = (book: BudgetBook): readonly { readonly coded: CodedLine; readonly entry: CatalogueEntry }[] =>
  codedLines(book)
    .filter(
      ({ classification, code, line }) =>
        classification === "functional" && code.length === 7 && isFundTable(line.table.type),
    )
    .flatMap((coded) => {
      const entry = book.catalogue.find("functional", coded.code);
      return entry && entry.status !== "likely" ? [{ coded, entry }] : [];
    });

const isFundTable = (type: string): boolean => FUND_TABLES.some(({ table }) => table === type);
