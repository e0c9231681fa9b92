import type { FieldAnswers } from "../../model/field-answers";
import { SECTION_NAMES } from "../../model/fields";
import type { NarrativeParagraph } from "../../model/passage";
import { writeBlock } from "../sections/index";
import { tableTitles } from "../sections/table-list";
import { sentence } from "../wording";
import { Writing, type WritingDesk } from "../writing";
import { deskAnswers } from "./desk-answers";

/** The answers of one workbook to the fields of a template. What nobody knows is asked for at the same desk. */
export const fieldAnswers = (desk: WritingDesk): FieldAnswers => ({
  ...deskAnswers(new Writing(desk, { id: "other" })),
  section: (name) => section(desk, name),
});

/** The paragraphs of a section in the form of the profile; of one part of it, where a name follows the colon. */
function section(desk: WritingDesk, name: string): readonly NarrativeParagraph[] | undefined {
  if (name === "tables:list") return attachments(new Writing(desk, { id: "tables" }));
  const [before = "", part] = name.split(":");
  const id = SECTION_NAMES[before] ?? before;
  const entries = desk.profile.outline.filter((entry) => entry.id === id);
  if (entries.length === 0) return undefined;
  return entries
    .flatMap((entry) => (entry.blocks ?? []).flatMap((block) => writeBlock(new Writing(desk, entry), block)))
    .filter(({ key }) => part === undefined || key.split("/")[1]?.startsWith(part) === true);
}

/** The tables that are published with the document, by their titles. */
const attachments = (w: Writing): readonly NarrativeParagraph[] =>
  tableTitles(w).flatMap((title, i) => w.paragraph(`list.${i}`, sentence`${String(i + 1)}.${title}`));
