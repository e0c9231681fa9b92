import { askedBy, type ConditionRef, listOfControl } from "../model/field-ref";
import type { FieldList } from "../model/fields";
import { conditionOf, controlIn, marksIn } from "./marks";
import { paragraphsIn, paragraphText, type WordNode } from "./word-tree";

/** What stands in a body, a cell or a table: as it is, repeated for a list, or kept by a condition. */
export type TemplateBlock =
  | { readonly kind: "plain"; readonly node: WordNode }
  | {
      readonly kind: "each";
      readonly list: FieldList;
      readonly body: readonly TemplateBlock[];
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: "if";
      readonly condition: ConditionRef;
      readonly then: readonly TemplateBlock[];
      readonly else: readonly TemplateBlock[];
      readonly from: number;
      readonly to: number;
    };

/** What is wrong with a template: one sentence, with the words of the place. */
export interface TemplateProblem {
  readonly message: string;
  /** The paragraph it stands in, shortened. */
  readonly place: string;
}

/** Tells of a problem at a node. */
export type Tell = (message: string, node: WordNode) => void;

interface Open {
  readonly node: WordNode;
  readonly blocks: TemplateBlock[];
  readonly list?: FieldList;
  readonly condition?: ConditionRef;
  otherwise?: TemplateBlock[];
}

/** Deeper nesting than a list in a condition in a list is a mistake of the template. */
const MOST_DEEP = 3;

/** The children of a body, a cell or a table as blocks; control words stand in paragraphs, or rows, of their own. */
export function blocksOf(
  xml: string,
  nodes: readonly WordNode[],
  inside: readonly FieldList[],
  tell: Tell,
): readonly TemplateBlock[] {
  const all: TemplateBlock[] = [];
  const open: Open[] = [];
  const here = (): TemplateBlock[] => {
    const last = open.at(-1);
    return last ? (last.otherwise ?? last.blocks) : all;
  };
  const lists = (): readonly FieldList[] => [...inside, ...open.flatMap(({ list }) => list ?? [])];
  for (const node of nodes) {
    const text = textOf(xml, node);
    const control = controlIn(text);
    if (!control) {
      here().push({ kind: "plain", node });
    } else if (control.kind === "each") {
      const list = listOfControl(control.list);
      if (!list) tell(`没有名为“${control.list}”的清单，不能写“每个”`, node);
      if (open.length >= MOST_DEEP) tell("“每个”“如有”嵌套太多层，最多三层", node);
      open.push({ node, blocks: [], list: list ?? "科目" });
    } else if (control.kind === "if") {
      const condition = conditionOf(control.condition, [...lists()].reverse());
      if (!condition) tell(`“如有 ${control.condition}”中的条件不认识`, node);
      if (open.length >= MOST_DEEP) tell("“每个”“如有”嵌套太多层，最多三层", node);
      open.push({ node, blocks: [], ...(condition && { condition }) });
    } else if (control.kind === "else") {
      const last = open.at(-1);
      if (!last || last.list || last.otherwise) tell("这里的“否则”前面没有与它对应的“如有”", node);
      else last.otherwise = [];
    } else {
      const last = open.pop();
      if (!last) tell("这里的“完”前面没有与它对应的“每个”或“如有”", node);
      else closed(here(), last, node);
    }
  }
  for (const { node } of open) tell("这里的“每个”或“如有”没有以“【完】”结束（应在同一处正文或同一张表里）", node);
  return all;
}

function closed(into: TemplateBlock[], { node, blocks, list, condition, otherwise = [] }: Open, end: WordNode): void {
  const place = { from: node.start, to: end.end };
  if (list) into.push({ kind: "each", list, body: blocks, ...place });
  else if (condition) into.push({ kind: "if", condition, then: blocks, else: otherwise, ...place });
}

/** The words of a paragraph; of a row, where all its words stand in one paragraph. */
function textOf(xml: string, node: WordNode): string {
  if (node.local === "p") return paragraphText(xml, node);
  if (node.local !== "tr") return "";
  const texts = paragraphsIn([node]).map((each) => paragraphText(xml, each));
  return texts.filter((text) => text.trim() !== "").length === 1 ? texts.join("") : "";
}

/** Rows that speak of the things of one list are repeated together: each run of them is one block. */
export function repeatedRows(
  xml: string,
  blocks: readonly TemplateBlock[],
  inside: readonly FieldList[],
): readonly TemplateBlock[] {
  const found: TemplateBlock[] = [];
  for (const block of blocks) {
    const list = block.kind === "plain" ? listOfRow(xml, block.node, inside) : undefined;
    const last = found.at(-1);
    if (block.kind !== "plain" || list === undefined) found.push(block);
    else if (last?.kind === "each" && last.list === list && last.from < 0)
      found[found.length - 1] = { ...last, body: [...last.body, block], to: block.node.end };
    else found.push({ kind: "each", list, body: [block], from: -1, to: block.node.end });
  }
  return found.map((block) =>
    block.kind === "each" && block.from < 0 && block.body[0]?.kind === "plain"
      ? { ...block, from: block.body[0].node.start }
      : block,
  );
}

function listOfRow(xml: string, row: WordNode, inside: readonly FieldList[]): FieldList | undefined {
  for (const paragraph of paragraphsIn([row])) {
    for (const { name } of marksIn(paragraphText(xml, paragraph))) {
      const asked = askedBy(name, inside);
      if (asked?.kind === "item" && !inside.includes(asked.list)) return asked.list;
    }
  }
  return undefined;
}
