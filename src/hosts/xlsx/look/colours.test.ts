import { describe, expect, test } from "@jest/globals";
import type { XmlTag } from "../../../package/xml";
import { colourOf } from "./colours";

const THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4"];
const tag = (attributes: Readonly<Record<string, string>>): XmlTag =>
  ({
    name: "color",
    local: "color",
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, { value, local: name, uri: "" }]),
    ),
  }) as unknown as XmlTag;

describe("颜色", () => {
  test.each([
    [{ rgb: "FF9C0006" }, "#9C0006"],
    [{ rgb: "9c0006" }, "#9C0006"],
    [{ indexed: "10" }, "#FF0000"],
    [{ theme: "4" }, "#4472C4"],
    [{ theme: "0", tint: "-0.5" }, "#808080"],
    [{ theme: "1", tint: "0.5" }, "#808080"],
    [{ auto: "1" }, undefined],
    [{ indexed: "64" }, undefined],
    [{ rgb: "无" }, undefined],
  ])("%j", (attributes, expected) => expect(colourOf(tag(attributes), THEME)).toBe(expected));
});
