import { NARRATIVE_STATE } from "../model/passage";
import { keepText } from "../package/kept-part";
import { OfficePackage } from "../package/package";
import { mainPart } from "../package/relationships";
import { unescaped } from "./plain-text";
import { paragraphText, readTree, type WordNode } from "./word-tree";

/**
 * A document that keeps what it was written from, so that it can be read back once its user changed it.
 * @param recordOf given the words of its paragraphs outside of tables, in reading order
 */
export function withRecord(
  bytes: Uint8Array,
  file: string,
  recordOf: (paragraphs: readonly string[]) => string,
): Uint8Array {
  const pkg = new OfficePackage(bytes, file);
  const main = mainPart(pkg);
  if (main === undefined) return bytes;
  const xml = pkg.readText(main);
  const paragraphs = outsideTables(readTree(xml, file)).map((each) => unescaped(paragraphText(xml, each)));
  keepText({ pkg, main }, NARRATIVE_STATE.memory, recordOf(paragraphs));
  return pkg.save();
}

const outsideTables = (nodes: readonly WordNode[]): readonly WordNode[] =>
  nodes.flatMap((node) => (node.local === "p" ? [node] : node.local === "tbl" ? [] : outsideTables(node.children)));
