import { catalogueOf } from "../catalogue/index";
import { parse } from "../lexicon/index";
import { squeeze } from "../model/number";
import { plain } from "../model/text";
import type { LineMeaning } from "./line-meaning";
import type { PanelPlace } from "./places";
import type { RawLine } from "./raw-line";

/** What a row of a table of projects is about: a project with what its money is for, a row above projects, a unit. */
export function projectMeaning(
  { label, code, classified }: RawLine,
  { table, panel: { columns } }: Pick<PanelPlace, "table" | "panel">,
  year: number,
): LineMeaning {
  const project = label.name === "" ? {} : { project: squeeze(label.printed) };
  if (classified) return isNameOf(classified.functional, label.name, year) ? classified : { ...classified, ...project };
  // 105001 | 某局 | 某项目: the unit has a column of its own, the name is that of the project
  const hasUnitColumn = columns.some(({ holds, codeOf }) => holds === "label" && codeOf === "unit");
  if (code !== undefined && !(hasUnitColumn && label.name !== "")) return { unit: code };
  if (label.name !== "" && label.name === plain(table.unitName ?? "")) return { unit: label.name };
  return label.name !== "" && isProjectGroup(label.name) ? { line: label.name } : project;
}

/** 142001 | 某局 above 142001 | 某项目: the code of the unit, printed again beside each of its projects, is none of theirs. */
export function withoutUnitCodes(raw: readonly RawLine[]): readonly RawLine[] {
  const names = new Map<string, string>();
  return raw.map((line) => {
    const { code, ...uncoded } = line;
    const { name } = line.label;
    if (code === undefined || line.classified || name === "") return line;
    const first = names.get(code) ?? name;
    names.set(code, first);
    return first === name ? line : uncoded;
  });
}

/**
 * 2130306 | 水利工程运行与维护 above 2130306 | 水库维修: in a list of codes of project money, the code printed again beside a
 * name that is of no item stands for a project of that item.
 */
export function projectsOfItems(
  raw: readonly RawLine[],
  { table, panel }: Pick<PanelPlace, "table" | "panel">,
  year: number,
): ReadonlySet<RawLine> {
  if (panel.rowsBy !== "functional" || table.narrows.nature !== "project") return new Set();
  return new Set(
    raw.filter(
      ({ code, label }, i) =>
        code?.length === ITEM &&
        raw[i - 1]?.code === code &&
        label.name !== "" &&
        catalogueOf(year).named("functional", label.name).length === 0,
    ),
  );
}

/** Units above kinds of projects above projects; of two kinds in succession the second stands below the first. */
export function projectLevels(raw: readonly RawLine[], meanings: readonly LineMeaning[]): readonly number[] {
  let groups = 0;
  return raw.map(({ code, label, total }, i) => {
    const isCoded = code !== undefined && meanings[i]?.project === undefined;
    const isGroup = !isCoded && total === undefined && isProjectGroup(label.name);
    groups = isGroup ? groups + 1 : 0;
    return isCoded ? 0 : isGroup ? groups : raw.length;
  });
}

/** 项目支出 or 特定目标类 above projects: a row that groups them and is none. */
function isProjectGroup(name: string): boolean {
  const { sense, understood } = parse(name, "projects");
  return understood === "whole" && sense.group === true;
}

/** 一般公共服务支出 beside 201 names the code and no project; classes and groups of the classification have none. */
const isNameOf = (code: string | undefined, name: string, year: number): boolean =>
  code !== undefined &&
  (code.length < ITEM ||
    catalogueOf(year)
      .named("functional", name)
      .some((entry) => entry.code === code));

/** Digits of a functional item (项). */
const ITEM = 7;
