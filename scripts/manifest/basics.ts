import { type Rule, problem } from "./problem";
import { type Element, all, child, isInside } from "./xml-tree";

/** The lowest ExcelApi the adapter is tested with. */
const FLOOR = "1.9";
const LOCALE = "zh-CN";
/** Every text has an override for this locale. */
const SECOND_LOCALE = "en-US";

export const identity: Rule = (root) => {
  const [id, version] = [child(root, "Id"), child(root, "Version")];
  return [
    ...(id && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id.text)
      ? [problem("id", id, `“${id.text}” is no GUID.`)]
      : []),
    ...(version && !/^\d{1,5}(\.\d{1,5}){1,3}$/.test(version.text)
      ? [problem("version", version, `“${version.text}” is no version of two to four numbers.`)]
      : []),
  ];
};

export const lengths: Rule = (root) => [
  ...tooLong(child(root, "DisplayName"), "display-name-length", 125),
  ...tooLong(child(root, "Description"), "description-length", 250),
];

function tooLong(element: Element | undefined, rule: "display-name-length" | "description-length", limit: number) {
  return textsOf(element)
    .filter(({ text }) => text.length > limit)
    .map(({ at, text }) =>
      problem(rule, at, `<${element?.name}> has ${text.length} characters; ${limit} are allowed.`),
    );
}

/** The default text of an element and its overrides. */
export const textsOf = (element: Element | undefined): readonly { readonly at: Element; readonly text: string }[] =>
  element
    ? [
        { at: element, text: element.attributes["DefaultValue"] ?? "" },
        ...element.children
          .filter(({ name }) => name === "Override")
          .map((override) => ({ at: override, text: override.attributes["Value"] ?? "" })),
      ]
    : [];

export const locales: Rule = (root) => {
  const declared = child(root, "DefaultLocale");
  const wrong =
    declared && declared.text !== LOCALE
      ? [problem("locale", declared, `The default locale is ${declared.text}, not ${LOCALE}.`)]
      : [];
  const texts = all(root).filter((element) => ["DisplayName", "Description", "String"].includes(element.name));
  const without = texts.filter(
    (element) =>
      element.attributes["DefaultValue"] !== undefined &&
      !element.children.some(({ attributes }) => attributes["Locale"] === SECOND_LOCALE && attributes["Value"]),
  );
  return [
    ...wrong,
    ...without.map((element) =>
      problem("override", element, `“${element.attributes["DefaultValue"]}” has no override for ${SECOND_LOCALE}.`),
    ),
  ];
};

export const permissions: Rule = (root) => {
  const element = child(root, "Permissions");
  return element && element.text !== "ReadWriteDocument"
    ? [problem("permissions", element, `The product needs ReadWriteDocument, not ${element.text}.`)]
    : [];
};

export const hosts: Rule = (root) =>
  all(root, "Host")
    .filter(({ attributes }) => (attributes["Name"] ?? attributes["type"]) !== "Workbook")
    .map((element) => problem("host", element, "The only host is Workbook."));

export const floor: Rule = (root) => {
  const requirements = child(root, "Requirements");
  if (!requirements) return [];
  const sets = all(requirements, "Set").filter((element) => !isInside(element, "VersionOverrides"));
  const excel = sets.find(({ attributes }) => attributes["Name"] === "ExcelApi");
  if (excel?.attributes["MinVersion"] === FLOOR) return [];
  const said = excel?.attributes["MinVersion"] ?? "nothing";
  return [
    problem("floor", excel ?? requirements, `The adapter is tested from ExcelApi ${FLOOR} on; this says ${said}.`),
  ];
};
