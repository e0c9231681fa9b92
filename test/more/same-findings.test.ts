import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { onCommandLine, onPage } from "../results/shells";
import { handedOver } from "./handed-over";

describe.each(["cases", "published"])("%s：命令行和页面对同一个文件说的一样", (name) => {
  const folder = handedOver(name);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.xlsx$/i.test(file))
    .map((file) => file.replaceAll("\\", "/"));
  const printed = onCommandLine(folder);

  test.each(files)("%s", async (file) => {
    const said = (await printed).get(file);
    expect(said).toBeDefined();
    expect(await onPage(new Uint8Array(await readFile(join(folder, file))), basename(file))).toEqual(said);
  });
});
