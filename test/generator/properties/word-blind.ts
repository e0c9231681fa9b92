import type { Drawing, DrawnCell, Look } from "../drawing";

const MEANINGLESS = [..."龘靐齉爩鱻麤龗灪厵癵驫纞讟钃鸜麷"];
const BLIND: ReadonlySet<Look> = new Set<Look>(["title", "head", "label"]);

/** Numbering and signs stay: they are structure, not words. */
const KEPT = /^[\s\u3000]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d+、)/;

const nonsense = (text: string): string => {
  const kept = KEPT.exec(text)?.[0] ?? "";
  return (
    kept +
    text
      .slice(kept.length)
      .replace(/[\u4e00-\u9fff]/g, (char) => MEANINGLESS[char.charCodeAt(0) % MEANINGLESS.length] ?? "龘")
  );
};

const blind = (cell: DrawnCell): DrawnCell =>
  BLIND.has(cell.look) && typeof cell.value === "string" ? { ...cell, value: nonsense(cell.value) } : cell;

/** Titles, heads and labels without any meaning; numbers, codes, years, numbering and unit lines as they were. */
export const wordBlind = ({ sheets }: Drawing): Drawing => ({
  sheets: sheets.map((sheet) =>
    sheet.table ? { ...sheet, name: nonsense(sheet.name), cells: sheet.cells.map(blind) } : sheet,
  ),
});
