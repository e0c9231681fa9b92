import { UserError } from "../model/user-error";
import { PACKAGE_LIMITS as LIMITS } from "./limits";
import type { OfficePackage } from "./package";
import { attribute } from "./xml";

/** A link from one part to another, or to something outside the package. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type: "worksheet", "styles", "sharedStrings" …, the same in transitional and strict files. */
  readonly kind: string;
  /** A part name, or for external links the target as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" stands for the package itself. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The relationships of a part; none when it has no relationships part. */
export function readRelationships(pkg: OfficePackage, source: string): readonly Relationship[] {
  const part = pkg.find(relationshipsPart(source));
  if (part === undefined) return [];
  const found: Relationship[] = [];
  pkg.readXml(part, {
    open(tag) {
      if (tag.local !== "Relationship") return;
      if (found.length >= LIMITS.relationships) {
        throw new UserError("fileTooLarge", { file: pkg.file, found: `超过 ${LIMITS.relationships} 个链接` });
      }
      const target = attribute(tag, "Target") ?? "";
      const isExternal = attribute(tag, "TargetMode") === "External";
      found.push({
        id: attribute(tag, "Id") ?? "",
        kind: (attribute(tag, "Type") ?? "").replace(/^.*\//s, ""),
        target: isExternal ? target : resolveTarget(source, target),
        isExternal,
      });
    },
  });
  return found;
}

/** The part a document begins with: the body of a Word file, the workbook. Links to something outside are never followed. */
export function mainPart(pkg: OfficePackage): string | undefined {
  const main = readRelationships(pkg, "").find(({ kind, isExternal }) => kind === "officeDocument" && !isExternal);
  return main && pkg.find(main.target);
}

/** A part name from a target relative to the source part; a path that climbs above the root stays at the root. */
function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const folder = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folder.pop();
    else if (step !== "" && step !== ".") folder.push(step);
  }
  return folder.join("/");
}
