import { expect, test } from "@jest/globals";
import type { FormFinding } from "../../model/edited-form";
import { placeFindings, together } from "./editor-context";

const finding = (path: FormFinding["path"], also: FormFinding["also"]): FormFinding =>
  ({ code: "J29", severity: "warning", message: "金额自带单位", path, also }) as FormFinding;

test("一组格子共有的一个问题只说一次，说过全文的不再提", () => {
  const at = placeFindings([finding("money.0", ["money.1", "money.2"]), finding("name", ["money.1", "money.2"])]);
  const places = (["money.0", "money.1", "money.2"] as const).map(at);
  expect(places.map(({ also }) => also.length)).toEqual([0, 2, 2]);
  const { own, also } = together(places);
  expect([own.length, also.map(({ path }) => path)]).toEqual([1, ["name"]]);
});
