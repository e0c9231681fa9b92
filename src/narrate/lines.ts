import type { Narrative, NarrativeLine, NarrativeSection } from "../model/passage";
import { sentence } from "./wording";

/** The text as rows: title, headings and paragraphs in their order. */
export const linesOf = ({ title, sections }: Narrative): readonly NarrativeLine[] => [
  { key: "title", role: "title", level: 0, runs: sentence`${title}` },
  ...sections.flatMap(sectionLines),
];

function sectionLines({ id, heading, level, paragraphs }: NarrativeSection): readonly NarrativeLine[] {
  const head: NarrativeLine = {
    // the number of a heading changes with the sections before it, its words do not
    key: `${id}/heading/${heading.replace(/^(第.+?部分[　：:]?|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/, "")}`,
    role: "heading",
    level,
    runs: sentence`${heading}`,
  };
  return [
    ...(heading === "" ? [] : [head]),
    ...paragraphs.map(({ key, role, level: own, runs }) => ({ key, role, level: own ?? level, runs })),
  ];
}
