import type { EditedText } from "../../model/edited-text";
import { groupBy } from "../../model/group-by";
import { NARRATIVE_STATE } from "../../model/passage";
import { readKept } from "../../package/kept-part";
import { mainPart } from "../../package/relationships";
import { readDocument } from "./read-document";
import { wordPackage } from "./read-text-file";

/** Reads a Word file of ours that its user changed; throws a UserError when it is something else. */
export function readEdited(bytes: Uint8Array, file: string): EditedText {
  const pkg = wordPackage(bytes, file);
  const { prose, contents } = readDocument(pkg);
  const byParagraph = groupBy(
    prose.filter((line) => !contents.has(line)),
    ({ cell }) => cell.row,
  );
  const main = mainPart(pkg);
  const record = main === undefined ? undefined : readKept({ pkg, main }).get(NARRATIVE_STATE.memory);
  return {
    name: file.split(/[\\/]/).at(-1) ?? file,
    paragraphs: [...byParagraph.values()].map((lines) =>
      lines
        .map(({ text }) => text)
        .join("\n")
        .trim(),
    ),
    ...(record !== undefined && { record }),
  };
}
