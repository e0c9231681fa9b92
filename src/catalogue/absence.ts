import type { Catalogue, Classification, CatalogueEntry, EntryStatus } from "../model/catalogue";
import { weaker } from "./name-aliases";
import { normaliseCode } from "./names";

/** The changes of later years are not in the bundled data: a code missing there may be new. */
const LAST_YEAR_OF_CHANGES = 2025;

/**
 * How sure it is that a code not found does not exist in the year: official with a complete list; otherwise as sure as
 * the 款 above is known. "likely" where its items are missing altogether: then the hole may be ours.
 */
export function statusOfAbsence(catalogue: Catalogue, classification: Classification, code: string): EntryStatus {
  if (catalogue.isComplete(classification)) return "official";
  if (areYearsDoubtful(catalogue, classification, code)) return "likely";
  const above = nearestAbove(catalogue, classification, code);
  // all classes are known: a code below none of them is a slip
  if (above === undefined) return "known";
  const siblings = catalogue.children(classification, above.code);
  if (!siblings.some((entry) => entry.code.endsWith("99"))) return "likely";
  // a list from memory says what may be, not what cannot be
  if (siblings.every(({ status }) => status === "likely")) return "likely";
  if (catalogue.year > LAST_YEAR_OF_CHANGES) return weaker("known", above.status);
  // a new 款 comes with every reform, a new 项 in a 款 that is printed everywhere is rare
  if (classification === "functional" && above.level === "class") return weaker("known", above.status);
  return siblings.some(({ status }) => status === "documented") ? above.status : weaker("known", above.status);
}

/** The code has entries of other years whose limits were not compared with the official text. */
const areYearsDoubtful = (catalogue: Catalogue, classification: Classification, code: string): boolean =>
  catalogue.history(classification, code).some((entry) => entry.areYearsDoubtful === true);

function nearestAbove(catalogue: Catalogue, classification: Classification, code: string): CatalogueEntry | undefined {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const entry = catalogue.find(classification, code.slice(0, length));
    if (entry) return entry;
  }
  return undefined;
}

/**
 * The entry probably meant by an unknown code: one with the printed name and the same class, else one whose code
 * differs by a single slip of typing. Undefined when there is none or more than one.
 */
export function nearestEntry(
  catalogue: Catalogue,
  classification: Classification,
  code: string,
  name = "",
): CatalogueEntry | undefined {
  const plain = normaliseCode(code) ?? code;
  const named = catalogue.named(classification, name);
  const near = named.filter((entry) => isOneSlip(plain, entry.code));
  const inClass = named.filter((entry) => entry.code.startsWith(plain.slice(0, 3)));
  const byName = [near, inClass, named].find((found) => found.length === 1)?.[0];
  if (byName) return byName;
  const bySlip = slipsOf(plain).flatMap((each) => catalogue.find(classification, each) ?? []);
  const sameParent = bySlip.filter((entry) => entry.parent === plain.slice(0, -2));
  return [bySlip, sameParent].find((found) => found.length === 1)?.[0];
}

const DIGITS = [..."0123456789"];
/** 类, 款, 项. */
const LENGTHS: ReadonlySet<number> = new Set([3, 5, 7]);

/** Every code that one wrong, one missing, one doubled or two swapped digits would turn into this one. */
function slipsOf(code: string): readonly string[] {
  const slips = new Set<string>();
  const places = [...code].map((_, at) => [code.slice(0, at), code.slice(at)] as const);
  if (LENGTHS.has(code.length)) {
    for (const [before, rest] of places) {
      for (const digit of DIGITS) slips.add(before + digit + rest.slice(1));
      slips.add(before + (rest[1] ?? "") + (rest[0] ?? "") + rest.slice(2));
    }
  }
  if (LENGTHS.has(code.length + 1)) {
    for (const [before, rest] of [...places, [code, ""] as const])
      for (const digit of DIGITS) slips.add(before + digit + rest);
  }
  if (LENGTHS.has(code.length - 1)) for (const [before, rest] of places) slips.add(before + rest.slice(1));
  slips.delete(code);
  return [...slips];
}

/** The same question for two given codes. */
function isOneSlip(code: string, other: string): boolean {
  if (code === other || Math.abs(code.length - other.length) > 1) return false;
  let start = 0;
  while (start < code.length && code[start] === other[start]) start += 1;
  const [rest, otherRest] = [code.slice(start), other.slice(start)];
  if (code.length > other.length) return rest.slice(1) === otherRest;
  if (code.length < other.length) return rest === otherRest.slice(1);
  const isSwapped = rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2);
  return rest.slice(1) === otherRest.slice(1) || isSwapped;
}
