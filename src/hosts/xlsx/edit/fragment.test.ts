import { describe, expect, test } from "@jest/globals";
import { bare, placed, setAttribute, withAttributes, withoutPrefix, withPrefix } from "../../../package/xml-edit";

const FILL = '<fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill>';

describe("前缀", () => {
  test.each(["", "x:", "a-b:", "v1.0:", "表:"])("“%s”加上再去掉，与原来一样", (prefix) => {
    const there = withPrefix(bare(FILL), prefix);
    expect(there).toBe(FILL.replace(/<(\/?)/g, `<$1${prefix}`));
    expect(withoutPrefix(there)).toBe(FILL);
  });

  test("别的前缀不动", () => {
    expect(withoutPrefix(placed("<x:fill><x14:color/><x:none/></x:fill>"))).toBe("<fill><x14:color/><none/></fill>");
    expect(withPrefix(bare("<fill><x14:color/></fill>"), "x:")).toBe("<x:fill><x14:color/></x:fill>");
  });
});

describe("属性", () => {
  test("值里有“$&”“$1”也照写，替换和添上都一样", () => {
    const value = "金额$& $1 $$ $`";
    expect(setAttribute(placed('<c name="甲" id="1"/>'), "name", value)).toBe(
      `<c name="${value.replace("&", "&amp;")}" id="1"/>`,
    );
    expect(setAttribute(placed('<c id="1" />'), "name", value)).toBe(
      `<c id="1" name="${value.replace("&", "&amp;")}" />`,
    );
  });

  test("值里有“>”的标签，在它自己的末尾添", () => {
    expect(withAttributes(placed("<x:a t='1>0'><x:b/></x:a>"), { s: 2 })).toBe(`<x:a t='1>0' s="2"><x:b/></x:a>`);
    expect(withAttributes(placed("<x:a s='1'><x:b s='1'/></x:a>"), { s: undefined })).toBe("<x:a><x:b s='1'/></x:a>");
  });
});
