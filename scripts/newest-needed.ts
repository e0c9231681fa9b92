import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * npm run build ends with this: what the built pages say that an older browser does not know. Government desktops bring
 * Chromium 86 and later. What is newer than FLOOR would break in a browser that src/taskpane/start/start.js lets pass, so
 * it fails the build; what is older than that script refuses in words.
 */
const FLOOR = 97;

/** Something that engines know from a version of Chromium on, and how it looks in minified scripts and styles. */
interface Feature {
  readonly name: string;
  readonly since: number;
  readonly looks: RegExp;
  /** Why a browser without it works all the same. */
  readonly without?: string;
}

/** What came after Chromium 86. */
const FEATURES: readonly Feature[] = [
  { name: "Intl.Segmenter", since: 87, looks: /\bIntl\.Segmenter\b/g },
  { name: "RegExp with indices", since: 90, looks: /[(=,:]\/(?:[^/\\\n]|\\.)+\/[gimsuy]*d[gimsuy]*[.,;)]/g },
  { name: "#x in object", since: 91, looks: /#[\w$]+ in [\w$]/g },
  { name: ".at()", since: 92, looks: /\.at\(/g },
  { name: "crypto.randomUUID", since: 92, looks: /\.randomUUID\(/g },
  { name: "Object.hasOwn", since: 93, looks: /\bObject\.hasOwn\b/g },
  { name: "static blocks of classes", since: 94, looks: /\bstatic\{/g },
  { name: "reportError", since: 95, looks: /\breportError\(/g },
  { name: "findLast", since: 97, looks: /\.findLast(?:Index)?\(/g },
  { name: "structuredClone", since: 98, looks: /\bstructuredClone\(/g },
  { name: "roundRect", since: 99, looks: /_context\.roundRect\(/g, without: "no call of it draws cells" },
  { name: "throwIfAborted", since: 100, looks: /\.throwIfAborted\(/g },
  { name: "AbortSignal.timeout, any", since: 103, looks: /\bAbortSignal\.(?:timeout|any)\(/g },
  { name: "queryLocalFonts", since: 103, looks: /\bqueryLocalFonts\b/g, without: "asked for before it is used" },
  { name: "checkVisibility", since: 105, looks: /\.checkVisibility\(/g, without: "asked for before it is used" },
  { name: "@container", since: 105, looks: /@container\b/g, without: "narrow panes lose a few short forms" },
  { name: "100dvh", since: 108, looks: /\ddvh\b/g, without: "the line before says the same in vh" },
  { name: "toReversed, toSpliced", since: 110, looks: /\.to(?:Reversed|Spliced)\(/g },
  // our own sources must not say it either: test/architecture.test.ts
  { name: "toSorted", since: 110, looks: /\.toSorted\(/g, without: "a library's map has a method of that name" },
  { name: "isWellFormed", since: 111, looks: /\.(?:isWellFormed|toWellFormed)\(/g },
  { name: "color-mix", since: 111, looks: /\bcolor-mix\(/g, without: "one hover colour" },
  { name: "RegExp with sets", since: 112, looks: /[(=,:]\/(?:[^/\\\n]|\\.)+\/[gimsy]*v[gimsy]*[.,;)]/g },
  { name: "Object.groupBy", since: 117, looks: /\b(?:Object|Map)\.groupBy\(/g },
  { name: "Promise.withResolvers", since: 119, looks: /\bPromise\.withResolvers\b/g },
  { name: "Array.fromAsync", since: 121, looks: /\bArray\.fromAsync\b/g },
  {
    name: "methods of iterators",
    since: 122,
    looks: /\.(?:values|keys|entries)\(\)\.(?:map|filter|some|every|find|toArray|take|drop|flatMap|reduce)\(/g,
    without: "the spreadsheet library asks for names of Excel tables, which the page does not make",
  },
  { name: "methods of sets", since: 122, looks: /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/g },
];

export interface Needed {
  readonly feature: Feature;
  readonly count: number;
  readonly example: string;
}

/** What a text needs, the newest first. */
export function neededBy(text: string): readonly Needed[] {
  return FEATURES.flatMap((feature) => {
    const found = [...text.matchAll(feature.looks)];
    const at = found[0]?.index ?? 0;
    return found.length === 0
      ? []
      : [{ feature, count: found.length, example: text.slice(Math.max(0, at - 40), at + 40) }];
  }).sort((a, b) => b.feature.since - a.feature.since);
}

/** What is newer than the oldest browser that is let pass, and no reason says why that does no harm. */
export const tooNew = (needed: readonly Needed[]): readonly Needed[] =>
  needed.filter(({ feature: { since, without } }) => since > FLOOR && without === undefined);

function main(folder = "dist"): void {
  const files = readdirSync(folder).filter((name) => /\.(?:js|css)$|^workbench\.html$/.test(name));
  if (!existsSync(join(folder, "workbench.html"))) throw new Error(`${folder} has no page yet`);
  const needed = neededBy(files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n"));
  console.log(`Newer than Chromium 86 (the pages refuse what is older than ${FLOOR} in words):`);
  for (const { feature, count } of needed) {
    const { name, since, without } = feature;
    console.log(`  ${since}  ${name}, ${count} times${without === undefined ? "" : `: ${without}`}`);
  }
  for (const { feature, example } of tooNew(needed)) {
    console.error(`${feature.name} needs Chromium ${feature.since}, the pages let ${FLOOR} pass: …${example}…`);
    process.exitCode = 1;
  }
}

if (require.main === module) main(process.argv[2]);
