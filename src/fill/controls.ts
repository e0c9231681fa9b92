import { fieldNamed, listOfControl } from "../model/field-ref";
import { wordAttribute } from "../package/word-xml";
import { prefixOf } from "../package/xml-edit";
import { edited } from "./paragraph";
import { unescaped } from "./plain-text";
import { childNamed, innerOf, paragraphsIn, rawOf, readTree, within, type WordNode } from "./word-tree";

/**
 * A part in which every content control that is named like a field holds the mark of that field: the control stays, its
 * placeholder and its link to data go. So all that follows knows marks alone.
 */
export function controlsAsMarks(written: string, file: string): string {
  if (!written.includes("sdt>")) return written;
  const xml = repeatsAsMarks(written, file);
  const edits = readTree(xml, file).flatMap((root) => editsIn(xml, root));
  return edits.length === 0 ? xml : edited(xml, 0, xml.length, edits);
}

type Edit = Parameters<typeof edited>[3][number];

function editsIn(xml: string, node: WordNode): readonly Edit[] {
  const name = node.local === "sdt" ? fieldOf(node) : undefined;
  const content = childNamed(node, "sdtContent");
  if (name === undefined || !content) return node.children.flatMap((child) => editsIn(xml, child));
  const mark = [name, ...entriesOf(node)].join("｜");
  return [...withoutPlaceholder(node), ...contentEdits(xml, content, `【${mark}】`)];
}

/** The entries of a drop-down list; a box that takes other words as well has none. */
const entriesOf = (control: WordNode): readonly string[] => {
  const properties = childNamed(control, "sdtPr");
  const list = properties && childNamed(properties, "dropDownList");
  const entries = list?.children.filter(({ local }) => local === "listItem") ?? [];
  return entries
    .filter(({ tag }) => wordAttribute(tag, "value") !== "")
    .flatMap(({ tag }) => wordAttribute(tag, "displayText") ?? wordAttribute(tag, "value") ?? [])
    .map(unescaped);
};

/** Controls whose content Word repeats (重复节) hold control words instead; rows are repeated by the fields in them. */
function repeatsAsMarks(xml: string, file: string): string {
  if (!/:repeatingSection[\s/>]/.test(xml)) return xml;
  const edits = readTree(xml, file).flatMap((root) => repeatsIn(xml, root));
  return edited(xml, 0, xml.length, edits);
}

function repeatsIn(xml: string, node: WordNode): readonly Edit[] {
  const properties = node.local === "sdt" ? childNamed(node, "sdtPr") : undefined;
  const isRepeated = properties !== undefined && /:repeatingSection[\s/>]/.test(rawOf(xml, properties));
  const list = isRepeated ? namesOf(node).find((name) => listOfControl(name) !== undefined) : undefined;
  const item = list === undefined ? undefined : childNamed(childNamed(node, "sdtContent") ?? node, "sdt");
  const content = item && childNamed(item, "sdtContent");
  if (!content) return node.children.flatMap((child) => repeatsIn(xml, child));
  const inner = innerOf(xml, content);
  const w = prefixOf(node.tag);
  const control = (words: string): string => `<${w}p><${w}r><${w}t>【${words}】</${w}t></${w}r></${w}p>`;
  const isRows = content.children.some(({ local }) => local === "tr");
  const text = isRows ? inner : `${control(`每个 ${list ?? ""}`)}${inner}${control("完")}`;
  return [{ start: node.start, end: node.end, text }];
}

/** The field by its tag, else by its title. */
const fieldOf = (control: WordNode): string | undefined =>
  namesOf(control).find((name) => fieldNamed(name) !== undefined);

function namesOf(control: WordNode): readonly string[] {
  const properties = childNamed(control, "sdtPr");
  const names = ["tag", "alias"].map((each) => properties && childNamed(properties, each));
  return names.flatMap((each) => (each && wordAttribute(each.tag, "val")) ?? []);
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
