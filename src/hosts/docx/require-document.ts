import { UserError } from "../../model/user-error";
import type { OfficePackage } from "../../package/package";
import { packageKind } from "../../package/package-kind";

/** Throws the UserError that fits when the package is a zip archive, but no Word document. */
export function requireDocument(pkg: OfficePackage): void {
  const { kind, words } = packageKind(pkg);
  if (kind !== "document") throw new UserError("notADocument", { file: pkg.file, found: words });
}
