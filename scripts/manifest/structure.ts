import { type Rule, named, problem } from "./problem";
import { type Element, all, isInside } from "./xml-tree";

/** Children in the order Office demands (Microsoft: "How to find the proper order of manifest elements"). */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl " +
    "AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides",
  DisplayName: "Override",
  AppDomains: "AppDomain",
  Sets: "Set",
  DefaultSettings: "SourceLocation RequestedWidth RequestedHeight",
  VersionOverrides: "Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins VersionOverrides",
  CommandHost: "Runtimes AllFormFactors DesktopFormFactor MobileFormFactor",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  ExtensionPoint: "OfficeTab CustomTab OfficeMenu",
  OfficeTab: "Group",
  Group: "OverriddenByRibbonApi Label Icon Control",
  Control: "OverriddenByRibbonApi Label Supertip Icon Action Enabled Items",
  Supertip: "Title Description",
  Icon: "Image",
  Action: "TaskpaneId SourceLocation Title FunctionName",
  Resources: "Images Urls ShortStrings LongStrings",
  Images: "Image",
  Urls: "Url",
  ShortStrings: "String",
  LongStrings: "String",
};

const REQUIRED: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts " +
    "Requirements DefaultSettings Permissions VersionOverrides",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Hosts Resources",
  CommandHost: "DesktopFormFactor",
  DesktopFormFactor: "GetStarted ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  OfficeTab: "Group",
  Group: "Label Icon Control",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Resources: "Images Urls ShortStrings LongStrings",
};

const kindOf = (element: Element): string =>
  element.name === "Host" && isInside(element, "VersionOverrides") ? "CommandHost" : element.name;

const words = (list: string | undefined): readonly string[] => list?.split(" ") ?? [];

export const knownChildren: Rule = (root) =>
  all(root).flatMap((element) => {
    const order = ORDER[kindOf(element)];
    if (order === undefined) return [];
    return element.children
      .filter(({ name }) => !words(order).includes(name))
      .map((child) => problem("unknown-child", child, `<${child.name}> is no child of ${named(element)}.`));
  });

export const orderedChildren: Rule = (root) =>
  all(root).flatMap((element) => {
    const order = words(ORDER[kindOf(element)]);
    const known = element.children.filter(({ name }) => order.includes(name));
    return known
      .filter((child, index) =>
        known.slice(0, index).some(({ name }) => order.indexOf(name) > order.indexOf(child.name)),
      )
      .map((child) =>
        problem(
          "order",
          child,
          `<${child.name}> comes too late in ${named(element)}; the order is ${order.join(", ")}.`,
        ),
      );
  });

export const requiredChildren: Rule = (root) =>
  all(root).flatMap((element) =>
    words(REQUIRED[kindOf(element)])
      .filter((name) => !element.children.some((child) => child.name === name))
      .map((name) => problem("missing-child", element, `${named(element)} lacks <${name}>.`)),
  );
