import { domains, iconFiles, iconSizes, pages, secure } from "./addresses";
import { floor, hosts, identity, lengths, locales, permissions } from "./basics";
import { actions, controlIds, functions, noSharedRuntime, oneTaskPane } from "./commands";
import type { Problem, Rule, Surroundings } from "./problem";
import { ids, resolved, textLengths } from "./resources";
import { knownChildren, orderedChildren, requiredChildren } from "./structure";
import { type Element, NotXml, parseXml } from "./xml-tree";

const RULES: readonly Rule[] = [
  actions,
  controlIds,
  domains,
  floor,
  functions,
  hosts,
  iconFiles,
  iconSizes,
  identity,
  ids,
  knownChildren,
  lengths,
  locales,
  noSharedRuntime,
  oneTaskPane,
  orderedChildren,
  pages,
  permissions,
  requiredChildren,
  resolved,
  secure,
  textLengths,
];

/** Everything wrong with a manifest, from top to bottom. Needs no network, unlike Microsoft's validator. */
export function lintManifest(source: string, surroundings: Surroundings): readonly Problem[] {
  let root: Element;
  try {
    root = parseXml(source);
  } catch (error) {
    if (!(error instanceof NotXml)) throw error;
    return [{ rule: "xml", line: Number(/^(\d+)/.exec(error.message)?.[1] ?? 1), message: error.message }];
  }
  return RULES.flatMap((rule) => rule(root, surroundings)).sort((a, b) => a.line - b.line);
}
