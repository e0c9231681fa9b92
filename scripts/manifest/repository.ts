import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Surroundings } from "./lint";

/** Pages and the file that starts them; the names are those of webpack.config.js. */
const PAGES = {
  "taskpane.html": "src/taskpane/main.tsx",
  "commands.html": "src/commands/main.ts",
  "help.html": "src/taskpane/help/help.html",
} as const;

/** The code and files of a checkout, for checking its manifest. */
export function repositoryAt(root: string): Surroundings {
  const commands = join(root, PAGES["commands.html"]);
  const code = existsSync(commands) ? readFileSync(commands, "utf8") : "";
  return {
    functions: [...code.matchAll(/onRibbonCommand\("(\w+)"/g)].map(([, name = ""]) => name),
    pages: Object.entries(PAGES).flatMap(([page, entry]) => (existsSync(join(root, entry)) ? [page] : [])),
    iconSize: (file) => {
      const path = join(root, "assets", file);
      return existsSync(path) ? pngSize(readFileSync(path)) : undefined;
    },
  };
}

/** Width and height that the head of a PNG file declares; undefined when it is none. */
function pngSize(file: Buffer): { readonly width: number; readonly height: number } | undefined {
  if (file.toString("latin1", 1, 4) !== "PNG") return undefined;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}
