import { fieldNamed } from "../model/field-ref";
import { wordAttribute } from "../package/word-xml";
import { prefixOf } from "../package/xml-edit";
import { edited } from "./paragraph";
import { childNamed, innerOf, paragraphsIn, rawOf, readTree, within, type WordNode } from "./word-tree";

/**
 * A part in which every content control that is named like a field holds the mark of that field: the control stays, its
 * placeholder and its link to data go. So all that follows knows marks alone.
 */
export function controlsAsMarks(xml: string, file: string): string {
  if (!xml.includes("sdt>")) return xml;
  const edits = readTree(xml, file).flatMap((root) => editsIn(xml, root));
  return edits.length === 0 ? xml : edited(xml, 0, xml.length, edits);
}

type Edit = Parameters<typeof edited>[3][number];

function editsIn(xml: string, node: WordNode): readonly Edit[] {
  const name = node.local === "sdt" ? fieldOf(node) : undefined;
  const content = childNamed(node, "sdtContent");
  if (name === undefined || !content) return node.children.flatMap((child) => editsIn(xml, child));
  return [...withoutPlaceholder(node), ...contentEdits(xml, content, `【${name}】`)];
}

/** The field by its tag, else by its title. */
function fieldOf(control: WordNode): string | undefined {
  const properties = childNamed(control, "sdtPr");
  const names = ["tag", "alias"].map((each) => properties && childNamed(properties, each));
  return names
    .flatMap((each) => (each && wordAttribute(each.tag, "val")) ?? [])
    .find((name) => fieldNamed(name) !== undefined);
}

const withoutPlaceholder = (control: WordNode): readonly Edit[] =>
  (childNamed(control, "sdtPr")?.children ?? [])
    .filter(({ local }) => local === "showingPlcHdr" || local === "dataBinding")
    .map(({ start, end }) => ({ start, end, text: "" }));

/** The first words become the mark, all others go; the paragraphs after the first as a whole. */
function contentEdits(xml: string, content: WordNode, mark: string): readonly Edit[] {
  const [first, ...others] = paragraphsIn([content]);
  const texts = (first ?? content) === content ? within(content, "t") : within(first ?? content, "t");
  const isCell = content.children.some(({ local }) => local === "tc" || local === "tr");
  const rest = isCell ? [] : others.map(({ start, end }) => ({ start, end, text: "" }));
  const [text, ...further] = texts;
  if (text)
    return [
      { start: text.openEnd, end: text.closeStart, text: mark },
      ...further.map(({ openEnd, closeStart }) => ({ start: openEnd, end: closeStart, text: "" })),
      ...rest,
    ];
  return [...withMark(xml, first ?? content, mark), ...rest];
}

/** A run with the mark at the end of an element without words. */
function withMark(xml: string, into: WordNode, mark: string): readonly Edit[] {
  const w = prefixOf(into.tag);
  const run = `<${w}r><${w}t>${mark}</${w}t></${w}r>`;
  if (!into.tag.isSelfClosing) return [{ start: into.closeStart, end: into.closeStart, text: run }];
  const open = rawOf(xml, into).replace(/(?<!\s)\s*\/>$/, ">");
  return [{ start: into.start, end: into.end, text: `${open}${innerOf(xml, into)}${run}</${into.tag.name}>` }];
}
