/**
 * Properties of a file that name a person or a unit, by what programs call them (ECMA-376 part 2 section 11, part 1
 * section 22.2; Excel's `DocumentProperties`), in the order in which they are told.
 */
const PROPERTIES: Readonly<Record<string, string>> = {
  creator: "作者",
  author: "作者",
  lastModifiedBy: "最后保存者",
  lastAuthor: "最后保存者",
  Company: "公司",
  company: "公司",
  Manager: "经理",
  manager: "经理",
};
const CUSTOM = "自定义属性";
const ORDER = [...new Set(Object.values(PROPERTIES)), CUSTOM];

/** What programs write there when nobody is signed in: that tells of nobody. */
const ANONYMOUS =
  /^(?:openpyxl|xlsxwriter|apache poi|microsoft.*|wps.*|kingsoft.*|libreoffice.*|administrator|admin|user|users?-?\w*|pc|lenovo|dell|hp|asus|unknown|un-?named|unregistered.*|excel.*|雨林木风|微软.*|番茄花园|china)?$/i;

/** Custom properties that programs keep for themselves. */
const OF_PROGRAMS = /^(?:KSO|ICV|WorkbookGuid|CalculationRule)/i;

/** The Chinese word of a property that names somebody; undefined where it does not. */
export const namingProperty = (name: string): string | undefined =>
  Object.hasOwn(PROPERTIES, name) ? PROPERTIES[name] : undefined;

/**
 * Names of filled properties, each once; custom ones are counted, not named: their names are chosen by systems.
 * @param filled the words of the properties with what they say
 * @param custom names of custom properties
 */
export function propertiesLeft(
  filled: readonly (readonly [word: string, says: string])[],
  custom: readonly string[],
): readonly string[] {
  const found = new Set(filled.filter(([, says]) => !ANONYMOUS.test(says.trim())).map(([word]) => word));
  if (custom.some((name) => !OF_PROGRAMS.test(name))) found.add(CUSTOM);
  return ORDER.filter((word) => found.has(word));
}
