import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "@jest/globals";

const ROOT = join(__dirname, "..");

/** The text of each file, by its path from the root without its ending. */
type Sources = ReadonlyMap<string, string>;

function sourcesIn(folder: string): readonly (readonly [path: string, source: string])[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [
      `${folder}/${file.replaceAll("\\", "/")}`.replace(/\.tsx?$/, ""),
      readFileSync(join(ROOT, folder, file), "utf8"),
    ]);
}

const ALL: Sources = new Map(["src", "test", "scripts"].flatMap(sourcesIn));
const PRODUCT: Sources = new Map([...ALL].filter(([path]) => path.startsWith("src/") && !/\.(?:test|d)$/.test(path)));

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

/** What a file takes from others: the path of each, and the names; "*" for all of them. */
function takenBy(path: string, source: string): readonly (readonly [from: string, names: readonly string[]])[] {
  const at = (to: string): string => {
    const target = relative(ROOT, join(ROOT, dirname(path), to)).replaceAll("\\", "/");
    return existsSync(join(ROOT, target, "index.ts")) ? `${target}/index` : target;
  };
  const code = withoutComments(source);
  const named = [...code.matchAll(/(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*"(\.[^"]+)"/g)];
  const whole = [...code.matchAll(/(?:\* as \w+ from|import\(|requireActual[^(]*\(|new URL\()\s*"(\.[^"]+)"/g)];
  return [
    ...named.map(([, names = "", to = ""]) => [at(to), names.split(",").map(nameOf)] as const),
    ...whole.map(([, to = ""]) => [at(to).replace(/\.tsx?$/, ""), ["*"]] as const),
  ];
}

/** "type Answer as Given" → "Answer" */
const nameOf = (imported: string): string =>
  imported
    .trim()
    .replace(/^type\s+/, "")
    .split(/\s/)[0] ?? "";

function exportedBy(source: string): readonly string[] {
  const code = withoutComments(source);
  const declared = code.matchAll(
    /^export (?:abstract |async )*(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm,
  );
  const passedOn = code.matchAll(/^export (?:type )?\{([^}]*)\}/gm);
  return [
    ...[...declared].map(([, name = ""]) => name),
    ...[...passedOn].flatMap(([, names = ""]) =>
      names.split(",").flatMap(
        (each) =>
          each
            .trim()
            .replace(/^type\s+/, "")
            .split(/\s+as\s+/)
            .at(-1) || [],
      ),
    ),
  ];
}

/** Names that a file exports and no other takes. */
function unusedIn(product: Sources, all: Sources): readonly string[] {
  const taken = new Map<string, Set<string>>();
  for (const [path, source] of all)
    for (const [from, names] of takenBy(path, source)) taken.set(from, new Set([...(taken.get(from) ?? []), ...names]));
  return [...product].flatMap(([path, source]) =>
    taken.get(path)?.has("*")
      ? []
      : exportedBy(source)
          .filter((name) => !taken.get(path)?.has(name))
          .map((name) => `${path}: ${name}`),
  );
}

/** Files that import each other, directly or over others, types included. */
function circlesIn(sources: Sources): readonly string[] {
  const next = new Map([...sources].map(([path, source]) => [path, takenBy(path, source).map(([from]) => from)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) return void circles.push([...way.slice(way.indexOf(path)), path].join(" → "));
    if (done.has(path) || !next.has(path)) return;
    for (const each of next.get(path) ?? []) visit(each, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return circles;
}

/** The build puts it in the place of taskpane/start-worker. */
const BY_THE_BUILD: ReadonlySet<string> = new Set(
  ["startReviewWorker", "startRoundWorker"].map((name) => `src/workbench/start-inline-worker: ${name}`),
);

describe("每个导出都有人用", () => {
  test("没有多余的导出", () => {
    expect(unusedIn(PRODUCT, ALL).filter((each) => !BY_THE_BUILD.has(each))).toEqual([]);
  });

  test.each([
    ["export const planted = 1;", ["src/planted: planted"]],
    ["export interface Planted { readonly x: number }", ["src/planted: Planted"]],
    ['export { a as b, type C } from "./other";', ["src/planted: b", "src/planted: C"]],
    ["// export const planted = 1;", []],
  ])("放入的多余导出被发现：%s", (source, expected) => {
    const planted = new Map([["src/planted", source]]);
    expect(unusedIn(planted, planted)).toEqual(expected);
    const user = new Map([...planted, ["src/user", 'import { planted, type Planted, b, C } from "./planted";']]);
    expect(unusedIn(planted, user)).toEqual([]);
  });
});

describe("文件之间没有循环引用", () => {
  test("产品里没有", () => {
    expect(circlesIn(PRODUCT)).toEqual([]);
  });

  test("放入的循环被发现，只引用类型的也是", () => {
    const planted = new Map([
      ["src/a", 'import type { B } from "./b";'],
      ["src/b", 'import { c } from "./c";'],
      ["src/c", 'export { a } from "./a";'],
      ["src/d", 'import { a } from "./a";'],
    ]);
    expect(circlesIn(planted)).toEqual(["src/a → src/b → src/c → src/a"]);
    expect(circlesIn(new Map([...planted].slice(1)))).toEqual([]);
  });
});

/** Types that are exported twice, or declared again beside a noun of the model: one name says two things. */
function twiceNamed(sources: Sources): readonly string[] {
  const declared = [...sources].flatMap(([path, source]) =>
    [...withoutComments(source).matchAll(/^(export )?(?:abstract )?(?:interface|type|class) (\w+)/gm)].map(
      ([, isExported, name = ""]) => ({ path, name, isExported: isExported !== undefined }),
    ),
  );
  return declared
    .filter(({ isExported }) => isExported)
    .flatMap(({ path, name }) =>
      declared
        .filter((other) => other.name === name && other.path !== path)
        .filter((other) => (other.isExported ? path < other.path : path.startsWith("src/model/")))
        .map((other) => `${name}: ${path} and ${other.path}`),
    );
}

describe("一个名字只说一件事", () => {
  test("产品里的类型没有重名", () => {
    expect(twiceNamed(PRODUCT)).toEqual([]);
  });

  test("放入的重名被发现；各自文件里的小类型不算，除非占了模型的名字", () => {
    const planted = new Map([
      ["src/model/a", "export interface Planted { readonly x: number }"],
      ["src/check/b", "export type Planted = string;"],
      ["src/check/c", "type Planted = number;\ntype Own = string;"],
      ["src/check/d", "export class Own {}"],
    ]);
    expect(twiceNamed(planted)).toEqual([
      "Planted: src/model/a and src/check/c",
      "Planted: src/check/b and src/model/a",
    ]);
  });
});

/** Lines that the formatter is told to leave alone, to stay within a limit or to keep a list short. */
const hiddenFromFormatter = (sources: Sources): readonly string[] =>
  [...sources].filter(([, source]) => /\b(?:prettier|oxfmt)[-]ignore\b/.test(source)).map(([path]) => path);

test("没有一行躲过排版，放入的被发现", () => {
  expect(hiddenFromFormatter(ALL)).toEqual([]);
  for (const formatter of ["prettier", "oxfmt"]) {
    const planted = new Map([["src/planted", `const a = [1,  2]; // ${formatter}-ignore`]]);
    expect(hiddenFromFormatter(planted)).toEqual(["src/planted"]);
  }
});
