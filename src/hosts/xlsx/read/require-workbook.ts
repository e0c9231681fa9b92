import { UserError } from "../../../model/user-error";
import { otherThanZip } from "../../../package/identify";
import type { OfficePackage } from "../../../package/package";
import { packageKind } from "../../../package/package-kind";

/** Throws the UserError that fits when the bytes cannot be an .xlsx package at all. */
export function requireZip(bytes: Uint8Array, file: string): void {
  const found = otherThanZip(bytes, file);
  if (found !== undefined) throw new UserError("notAWorkbook", { file, found });
}

/** Throws the UserError that fits when the package is a zip archive, but no workbook. */
export function requireWorkbook(pkg: OfficePackage): void {
  const { kind, words } = packageKind(pkg);
  if (kind !== "workbook") throw new UserError("notAWorkbook", { file: pkg.file, found: words });
}
