import { askedBy, type BlockRef, nearestField } from "../model/field-ref";
import type { FieldList } from "../model/fields";
import { type TemplateBlock, blocksOf, repeatedRows, type TemplateProblem } from "./block-parser";
import { controlIn, marksIn } from "./marks";
import type { OpenedTemplate, TextPart } from "./parts";
import { unescaped } from "./plain-text";
import { paragraphText, type WordNode } from "./word-tree";

/** What a template holds, told without a workbook. */
export interface TemplateReading {
  /** Fields by the name they are written with, and how often. */
  readonly fields: ReadonlyMap<string, number>;
  /** Tables, forms and sections that stand alone. */
  readonly blocks: readonly BlockRef[];
  /** Mistakes for which the template cannot be filled. */
  readonly problems: readonly TemplateProblem[];
  /** Marks that nobody knows: they stay, and are told. */
  readonly unknown: readonly TemplateProblem[];
  /** All its words. */
  readonly words: string;
}

/** Reads what a template asks for, in all its parts. */
export function readTemplate({ parts }: OpenedTemplate): TemplateReading {
  const reader = new TemplateReader();
  for (const part of parts) reader.read(part);
  return reader;
}

class TemplateReader implements TemplateReading {
  readonly fields = new Map<string, number>();
  readonly blocks: BlockRef[] = [];
  readonly problems: TemplateProblem[] = [];
  readonly unknown: TemplateProblem[] = [];
  words = "";
  private xml = "";

  read({ xml, roots }: TextPart): void {
    this.xml = xml;
    for (const root of roots) this.node(root, []);
  }

  private node(node: WordNode, lists: readonly FieldList[]): void {
    if (node.local === "p") this.paragraph(node, lists);
    const isTable = node.local === "tbl";
    const tell = (message: string, at: WordNode): void => void this.problems.push({ message, place: this.place(at) });
    const blocks = blocksOf(this.xml, node.children, lists, tell);
    for (const block of isTable ? repeatedRows(this.xml, blocks, lists) : blocks) this.block(block, lists);
  }

  private block(block: TemplateBlock, lists: readonly FieldList[]): void {
    if (block.kind === "plain") return this.node(block.node, lists);
    const inner = block.kind === "each" ? [block.list, ...lists] : lists;
    for (const each of block.kind === "each" ? block.body : [...block.then, ...block.else]) this.block(each, inner);
  }

  private paragraph(node: WordNode, lists: readonly FieldList[]): void {
    const text = paragraphText(this.xml, node);
    this.words += `${unescaped(text)}\n`;
    if (controlIn(text)) return;
    for (const mark of marksIn(text)) {
      const name = unescaped(mark.name);
      const asked = askedBy(name, lists);
      const isAlone = text.trim() === text.slice(mark.start, mark.end);
      if (!asked) this.unknown.push({ message: unknownField(name), place: this.place(node) });
      else if (asked.kind === "block" && !isAlone)
        this.problems.push({ message: `“【${name}】”要单独成段`, place: this.place(node) });
      else if (asked.kind === "item" && !lists.includes(asked.list))
        this.problems.push({ message: outsideList(name, asked.list), place: this.place(node) });
      else {
        this.fields.set(name, (this.fields.get(name) ?? 0) + 1);
        if (asked.kind === "block") this.blocks.push(asked);
      }
    }
  }

  private place(node: WordNode): string {
    const text = unescaped(node.local === "p" ? paragraphText(this.xml, node) : textBelow(this.xml, node)).trim();
    return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  }
}

const textBelow = (xml: string, node: WordNode): string =>
  node.local === "p" ? paragraphText(xml, node) : node.children.map((child) => textBelow(xml, child)).join("");

/** Characters of a paragraph that say where it is. */
const MOST_SHOWN = 24;

const outsideList = (name: string, list: FieldList): string =>
  `“【${name}】”要写在“【每个 ${list}】”和“【完】”之间，或者写在表格的一行里`;

function unknownField(name: string): string {
  const near = nearestField(name);
  return near !== undefined ? `范本字段“${name}”不认识，是否“${near}”？` : `范本字段“${name}”不认识`;
}
