import type { Line } from "../../model/fact";
import { joined, printable, sentence } from "../wording";
import { numberRun } from "../writing";
import { cellsOfLines } from "../slots/lists";
import type { SectionWriter } from "./section";

/** The units whose budget this is, from the table that lists them. */
export const units: SectionWriter<"units"> = (w) => {
  const listed = w.source.lines("unit-list").filter((line) => line.role === "item" && /[^\d\s]/.test(line.name));
  if (listed.length === 0) {
    const answer = w.ask({
      id: "text:overview.units",
      kind: "text",
      label: "预算单位构成",
      question: "纳入本次预算的有哪些单位（本级和所属单位）？",
    });
    return w.paragraph("units", sentence`${answer}。`);
  }
  const number = numberRun("count", String(listed.length), "个", "units", { cells: cellsOfLines(listed), answers: [] });
  return w.paragraph(
    "units",
    sentence`纳入${w.year}${w.word("kind")}预算编制范围的单位共${number}个：${joined(listed.map(nameOf), "、")}。`,
  );
};

const nameOf = (line: Line): string => printable(line.name);
