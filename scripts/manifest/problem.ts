import type { Element } from "./xml-tree";

/** What a manifest can have wrong; each rule has its own id. */
export type RuleId =
  | "action"
  | "app-domain"
  | "control-id"
  | "description-length"
  | "display-name-length"
  | "duplicate-resource"
  | "floor"
  | "function-file"
  | "function-name"
  | "host"
  | "https"
  | "icon-file"
  | "icon-sizes"
  | "id"
  | "locale"
  | "missing-child"
  | "missing-resource"
  | "order"
  | "override"
  | "page"
  | "permissions"
  | "resource-id"
  | "resource-kind"
  | "resource-length"
  | "runtime"
  | "task-pane-id"
  | "unknown-child"
  | "unused-resource"
  | "version"
  | "xml";

export interface Problem {
  readonly rule: RuleId;
  readonly line: number;
  readonly message: string;
}

/** What the manifest is checked against: the code and the files it refers to. */
export interface Surroundings {
  /** Names that the code associates with ribbon commands. */
  readonly functions: readonly string[];
  /** Pages the build makes, by file name. */
  readonly pages: readonly string[];
  /** Width and height of a picture under assets/; undefined when there is none of that name. */
  readonly iconSize: (file: string) => { readonly width: number; readonly height: number } | undefined;
}

export type Rule = (root: Element, surroundings: Surroundings) => readonly Problem[];

export const problem = (rule: RuleId, { line }: Element, message: string): Problem => ({ rule, line, message });

/** "Group BudgetDisclosure.Group" */
export const named = ({ name, attributes }: Element): string =>
  attributes["id"] === undefined ? `<${name}>` : `<${name} id="${attributes["id"]}">`;
