import { type Element, all, attribute, child, parseXml } from "./xml-tree";

/** What only this project knows of its manifest; the rest is Microsoft's to judge: npm run manifest:validate. */
export type RuleId =
  | "app-domain"
  | "floor"
  | "function-name"
  | "icon-file"
  | "missing-resource"
  | "override"
  | "page"
  | "runtime";

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

/** The lowest ExcelApi the adapter is tested with. */
const FLOOR = "1.9";
/** Every text has an override for this locale. */
const SECOND_LOCALE = "en-US";

type Rule = (root: Element, surroundings: Surroundings) => readonly Problem[];

const RULES: readonly Rule[] = [addresses, commands, icons, floor, overrides, references, runtime];

/** What is wrong with a manifest, from top to bottom. Needs no network, as Microsoft's validator does. */
export function lintManifest(source: string, surroundings: Surroundings): readonly Problem[] {
  const root = parseXml(source);
  return RULES.flatMap((rule) => rule(root, surroundings)).sort((a, b) => a.line - b.line);
}

const problem = (rule: RuleId, { line }: Element, message: string): Problem => ({ rule, line, message });

/** Pages are ones that the build makes, on the server of the start page or one that is admitted. */
function addresses(root: Element, { pages }: Surroundings): readonly Problem[] {
  const start = all(root, "DefaultSettings").flatMap((settings) => child(settings, "SourceLocation") ?? []);
  const hosts = [
    ...start.map((each) => attribute(each, "DefaultValue")),
    ...all(root, "AppDomain").map(({ text }) => text),
  ];
  const admitted = new Set(hosts.map((url) => new URL(url).host));
  return all(root).flatMap((element) => {
    const [, host = "", page] = /^https:\/\/([^/]+)\S*\/([\w-]+\.html)/.exec(attribute(element, "DefaultValue")) ?? [];
    if (page === undefined) return [];
    return [
      ...(admitted.has(host) ? [] : [problem("app-domain", element, `${host} is no admitted server.`)]),
      ...(pages.includes(page) ? [] : [problem("page", element, `The build makes no ${page}.`)]),
    ];
  });
}

function commands(root: Element, { functions }: Surroundings): readonly Problem[] {
  return all(root, "FunctionName")
    .filter(({ text }) => !functions.includes(text))
    .map((element) => problem("function-name", element, `The code has no ribbon command “${element.text}”.`));
}

/** Every picture is a file of ours and has the size it is used for. */
function icons(root: Element, { iconSize }: Surroundings): readonly Problem[] {
  const urls = new Map(
    all(root, "Resources")
      .flatMap((resources) => all(resources))
      .map(resource),
  );
  const ribbon = all(root, "Icon").flatMap(({ children }) =>
    children.map((element) => ({
      element,
      url: urls.get(attribute(element, "resid")),
      size: Number(attribute(element, "size")),
    })),
  );
  const listed = [
    ...all(root, "IconUrl").map((element) => ({ element, url: attribute(element, "DefaultValue"), size: 32 })),
    ...all(root, "HighResolutionIconUrl").map((element) => ({
      element,
      url: attribute(element, "DefaultValue"),
      size: 64,
    })),
  ];
  return [...listed, ...ribbon].flatMap(({ element, url, size }) => {
    const [, file = ""] = /\/assets\/([^/?#]+)$/.exec(url ?? "") ?? [];
    const found = iconSize(file);
    return url === undefined || (found?.width === size && found.height === size)
      ? []
      : [problem("icon-file", element, `${url} is no picture of ${size} × ${size} under assets/.`)];
  });
}

const resource = (element: Element): readonly [string, string] => [
  attribute(element, "id"),
  attribute(element, "DefaultValue"),
];

function floor(root: Element): readonly Problem[] {
  const [set] = all(root, "Set").filter((each) => attribute(each, "Name") === "ExcelApi");
  if (set && attribute(set, "MinVersion") === FLOOR) return [];
  return [problem("floor", set ?? root, `The adapter is tested from ExcelApi ${FLOOR} on.`)];
}

function overrides(root: Element): readonly Problem[] {
  return ["DisplayName", "Description", "String"]
    .flatMap((name) => all(root, name))
    .filter((element) => attribute(element, "DefaultValue") !== "")
    .filter(({ children }) => !children.some((each) => attribute(each, "Locale") === SECOND_LOCALE))
    .map((element) =>
      problem("override", element, `“${attribute(element, "DefaultValue")}” is not said in ${SECOND_LOCALE}.`),
    );
}

function references(root: Element): readonly Problem[] {
  const ids = new Set(
    all(root, "Resources")
      .flatMap((resources) => all(resources))
      .map((each) => attribute(each, "id")),
  );
  return all(root)
    .filter((element) => !ids.has(attribute(element, "resid")) && attribute(element, "resid") !== "")
    .map((element) => problem("missing-resource", element, `“${attribute(element, "resid")}” is nowhere.`));
}

/** A shared runtime is reported to lose the undo list and to open blank panes (office-js #2802, #2716). */
function runtime(root: Element): readonly Problem[] {
  return all(root)
    .filter((element) => element.name === "Runtimes" || attribute(element, "Name") === "SharedRuntime")
    .map((element) => problem("runtime", element, "No shared runtime: see docs/excel-host.md."));
}
