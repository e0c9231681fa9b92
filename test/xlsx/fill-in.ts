import { unzipped } from "./raw-package";

/** "RRGGBB" of a cell's plain fill, found in the XML by other means than the product's. */
export function fillIn(file: Uint8Array, sheet: string, address: string): string | undefined {
  const parts = unzipped(file);
  const text = (name: string) => new TextDecoder().decode(Uint8Array.from(parts[name] ?? "", (c) => c.charCodeAt(0)));
  const tabs = [...text("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"[^>]*r:id="([^"]*)"/g)];
  const id = tabs.find(([, name]) => name === escapedName(sheet))?.[2] ?? "";
  const links = text("xl/_rels/workbook.xml.rels").match(/<Relationship [^>]*>/g) ?? [];
  const target = /Target="([^"]*)"/.exec(links.find((link) => link.includes(`Id="${id}"`)) ?? "")?.[1];
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

const escapedName = (name: string): string =>
  name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
