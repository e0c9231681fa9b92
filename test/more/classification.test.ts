import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { dataModules } from "../../scripts/catalogue-rows";
import { handedOver } from "./handed-over";

const SOURCE = handedOver("classification");
const DATA = join(__dirname, "../../src/catalogue/data");

test("提交的数据与来源一致", () => {
  for (const { file, text } of dataModules((name) => readFileSync(join(SOURCE, name), "utf8"))) {
    expect([file, readFileSync(join(DATA, file), "utf8") === text]).toEqual([file, true]);
  }
});
