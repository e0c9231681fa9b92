import { openWorkbook } from "../../src/hosts/xlsx/index";
import { createWpsHost } from "../../src/hosts/wps/index";
import type { WorkbookHost } from "../../src/model/host";
import type { EmulatedWorkbook } from "../excel/emulator/workbook";
import { emulateWps, type EmulatedWps } from "./emulator/app";

/** A WPS with this workbook in front, and the host of that workbook. */
export function hostInWps(book: EmulatedWorkbook): { readonly wps: EmulatedWps; readonly host: WorkbookHost } {
  const wps = emulateWps(book);
  const { ActiveWorkbook } = wps.app;
  if (!ActiveWorkbook) throw new Error("an emulated WPS has a workbook");
  const host = createWpsHost(wps.app, ActiveWorkbook.FullName, (bytes, name, options) =>
    openWorkbook(bytes, name).read(options),
  );
  return { wps, host };
}
