import { withoutListPrefix } from "../lexicon/index";
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
    key: `${id}/heading/${withoutListPrefix(heading).trim()}`,
    role: "heading",
    level,
    runs: sentence`${heading}`,
  };
  return [
    ...(heading === "" ? [] : [head]),
    ...paragraphs.map(({ key, role, level: own, runs }) => ({ key, role, level: own ?? level, runs })),
  ];
}
