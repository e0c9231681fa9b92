import { endsAsOrganisation } from "../../lexicon/index";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { Table } from "../../model/table";
import { plain } from "../../model/text";

const CALLED =
  /^(.{3,40}?)(?:关于)?(?:\(本级\))?(?:20\d{2}年(?:度)?)?(?:单位|部门)(?:综合)?[预决]算(?:公开)?(?:说明|情况说明|信息)?$/;

/** 第三部分 before the heading of the text. */
const PART = /^第[一二三四五]部分\s*/;

/** The unit of a list of units that names one only. */
export function onlyListedUnit({ sheets }: WorkbookSnapshot, tables: readonly Table[]): string | undefined {
  const names = tables
    .filter(({ type }) => type === "unit-list")
    .flatMap(({ sheet, panels }) =>
      panels.flatMap(({ columns, rows }) => {
        const label = columns.find(({ holds }) => holds === "label")?.column;
        const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
        return cells
          .filter(({ row, column }) => column === label && rows.includes(row))
          .map(({ value }) => String(value).trim());
      }),
    );
  const units = names.filter((name) => name.length >= 3 && name.length <= 40 && !/[。，；]|^(合计|无)/.test(name));
  return units.length === 1 ? units[0] : undefined;
}

/** The name that most tables print, else the one the text opens with. */
export function unitNameOf(tables: readonly Table[], texts: readonly string[]): string | undefined {
  const printed = mostCommon(tables.flatMap(({ unitName }) => unitName ?? []));
  if (printed !== undefined) return printed;
  const titled = mostCommon(tables.flatMap(({ title }) => ownerIn(title) ?? [])) ?? sharedOwner(tables);
  if (titled !== undefined) return titled;
  const stated = texts.map((text) => /^(?:单位|部门)名称[:：]\s*(.{3,40})$/.exec(text)?.[1]?.trim()).find(Boolean);
  if (stated) return stated;
  const short = texts.filter((text) => text.length <= 60).slice(0, 6);
  for (const [i, text] of short.entries()) {
    const named = CALLED.exec(text.replace(PART, ""))?.[1]?.replace(/^20\d{2}年(度)?/, "");
    if (
      named &&
      !/^(第|附|目录|20\d{2}年(度)?$)|本(单位|部门)$/.test(named) &&
      named.replace(/20\d{2}年(度)?/, "").length >= 3
    )
      return named;
    const isHeadline = /^20\d{2}年(度)?(单位|部门)(综合)?[预决]算/.test(text);
    const before = short[i - 1];
    if (isHeadline && before && !/^附件|年度?$/.test(before)) return before;
  }
  return undefined;
}

/** 某县农业农村局2025年部门收支总表 → 某县农业农村局 */
function ownerIn(title: string): string | undefined {
  const name = /^([^\d]{4,40})20\d{2}年/.exec(plain(title))?.[1];
  return name !== undefined && endsAsOrganisation(name) ? name : undefined;
}

/** The name before the words of most titles, where no year ends it: 某区信访办公室财政拨款收支总表, 某区信访办公室部门收支总表. */
function sharedOwner(tables: readonly Table[]): string | undefined {
  const titles = tables.map(({ title }) => plain(title));
  const [first = ""] = titles;
  for (let length = Math.min(LONGEST_NAME, first.length); length >= SHORTEST_NAME; length--) {
    const name = first.slice(0, length);
    const count = titles.filter((title) => title.startsWith(name) && title.length > length).length;
    if (count >= ENOUGH_TITLES && count * 2 > titles.length && endsAsOrganisation(name)) return name;
  }
  return undefined;
}

const [SHORTEST_NAME, LONGEST_NAME, ENOUGH_TITLES] = [4, 40, 3];

function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
