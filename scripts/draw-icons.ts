/**
 * Draws the icons of the product into assets/.
 *
 *   npx tsx scripts/draw-icons.ts
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { paint } from "./icons/canvas";
import { ICON_FILES } from "./icons/drawings";
import { encodePng } from "./icons/png";

const folder = join(import.meta.dirname, "../assets");
mkdirSync(folder, { recursive: true });
for (const { file, size, layers } of ICON_FILES) {
  writeFileSync(join(folder, file), encodePng(paint(size, layers)));
  console.log(`assets/${file}`);
}
