import { unzipped } from "./raw-package";

/** "RRGGBB" a cell shows: of the first conditional format over it, else of its plain fill; found by other means than the product's. */
export function fillIn(file: Uint8Array, sheet: string, address: string): string | undefined {
  const parts = unzipped(file);
  const text = (name: string) => new TextDecoder().decode(Uint8Array.from(parts[name] ?? "", (c) => c.charCodeAt(0)));
  const tabs = [...text("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"[^>]*r:id="([^"]*)"/g)];
  const id = tabs.find(([, name]) => name === escapedName(sheet))?.[2] ?? "";
  const links = text("xl/_rels/workbook.xml.rels").match(/<Relationship [^>]*>/g) ?? [];
  const target = /Target="([^"]*)"/.exec(links.find((link) => link.includes(`Id="${id}"`)) ?? "")?.[1];
  const shown = formatOver(text(`xl/${target}`), address);
  if (shown !== undefined) {
    const looks = /<dxfs[ >][\s\S]*?<\/dxfs>/.exec(text("xl/styles.xml"))?.[0].match(/<dxf>.*?<\/dxf>/g);
    return /<bgColor rgb="FF(\w{6})"/.exec(looks?.[shown] ?? "")?.[1];
  }
  const cell = new RegExp(`<c r="${address}"[^>]*>`).exec(text(`xl/${target}`))?.[0] ?? "";
  const style = Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0);
  const styles = text("xl/styles.xml");
  const listed = (list: string, item: string) =>
    new RegExp(`<${list}[ >][\\s\\S]*?</${list}>`)
      .exec(styles)?.[0]
      .match(new RegExp(`<${item}[ >].*?(?=<${item}[ >]|$)`, "g"));
  const xf = listed("cellXfs", "xf")?.[style] ?? "";
  const fill = listed("fills", "fill")?.[Number(/fillId="(\d+)"/.exec(xf)?.[1] ?? 0)] ?? "";
  return /patternType="solid".*?rgb="FF(\w{6})"/.exec(fill)?.[1];
}

/** The number of the look of the rule with the first priority whose areas hold the cell. */
function formatOver(sheet: string, address: string): number | undefined {
  const [rule] = [...sheet.matchAll(/<conditionalFormatting sqref="([^"]*)">(.*?)<\/conditionalFormatting>/g)]
    .filter(([, areas = ""]) => areas.split(" ").some((area) => holds(area, address)))
    .map(([, , xml = ""]) => ({
      look: Number(/dxfId="(\d+)"/.exec(xml)?.[1]),
      priority: Number(/priority="(\d+)"/.exec(xml)?.[1]),
      isOurs: xml.includes("budget-disclosure"),
    }))
    .filter(({ isOurs }) => isOurs)
    .sort((a, b) => a.priority - b.priority);
  return rule?.look;
}

function holds(area: string, address: string): boolean {
  const [first = "", last = first] = area.split(":");
  const [from, to, at] = [first, last, address].map(placeOf);
  if (!from || !to || !at) return false;
  return from.row <= at.row && at.row <= to.row && from.column <= at.column && at.column <= to.column;
}

function placeOf(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = "", row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (row === undefined) return undefined;
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

const escapedName = (name: string): string =>
  name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
