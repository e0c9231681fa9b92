import { textsOf } from "./basics";
import { type Rule, named, problem } from "./problem";
import { type Element, all, child } from "./xml-tree";

const KINDS = ["Images", "Urls", "ShortStrings", "LongStrings"] as const;
type Kind = (typeof KINDS)[number];

const LIMITS: Readonly<Partial<Record<Kind, number>>> = { ShortStrings: 125, LongStrings: 250 };
const ID_LIMIT = 32;

interface Resource {
  readonly id: string;
  readonly kind: Kind;
  readonly element: Element;
}

const overrides = (root: Element): Element | undefined => child(root, "VersionOverrides");

export function resourcesOf(root: Element): readonly Resource[] {
  const resources = overrides(root) && child(overrides(root) as Element, "Resources");
  return KINDS.flatMap((kind) =>
    ((resources && child(resources, kind))?.children ?? []).map((element) => ({
      id: element.attributes["id"] ?? "",
      kind,
      element,
    })),
  );
}

const references = (root: Element): readonly Element[] =>
  all(root).filter(({ attributes }) => attributes["resid"] !== undefined);

/** Which kind of resource an element may refer to. */
function kindFor({ name }: Element): Kind {
  if (name === "Image") return "Images";
  if (["SourceLocation", "FunctionFile", "LearnMoreUrl", "Runtime"].includes(name)) return "Urls";
  return name === "Description" ? "LongStrings" : "ShortStrings";
}

export const resolved: Rule = (root) => {
  const resources = resourcesOf(root);
  return references(root).flatMap((element) => {
    const id = element.attributes["resid"] ?? "";
    const found = resources.find((resource) => resource.id === id);
    if (!found) return [problem("missing-resource", element, `${named(element)} refers to “${id}”, which is nowhere.`)];
    const wanted = kindFor(element);
    return found.kind === wanted
      ? []
      : [problem("resource-kind", element, `“${id}” is among the ${found.kind}; it has to be among the ${wanted}.`)];
  });
};

export const ids: Rule = (root) => {
  const resources = resourcesOf(root);
  const used = new Set(references(root).map(({ attributes }) => attributes["resid"]));
  return resources.flatMap(({ id, element }, index) => [
    ...(id === "" || id.length > ID_LIMIT
      ? [problem("resource-id", element, `“${id}” is no id of 1 to ${ID_LIMIT} characters.`)]
      : []),
    ...(resources.slice(0, index).some((other) => other.id === id)
      ? [problem("duplicate-resource", element, `The id “${id}” is used twice.`)]
      : []),
    ...(used.has(id) ? [] : [problem("unused-resource", element, `Nothing refers to “${id}”.`)]),
  ]);
};

export const textLengths: Rule = (root) =>
  resourcesOf(root).flatMap(({ id, kind, element }) =>
    textsOf(element)
      .filter(({ text }) => text.length > (LIMITS[kind] ?? Infinity))
      .map(({ at, text }) =>
        problem("resource-length", at, `“${id}” has ${text.length} characters; ${kind} allow ${LIMITS[kind]}.`),
      ),
  );
