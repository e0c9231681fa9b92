import type { GapGroup, GapKind } from "../model/passage";
import type { SectionId } from "../model/section";

/** Which questions are answered from the same papers, and so are put together. */
export function groupOf(id: string, kind: GapKind, section: SectionId): GapGroup {
  if (kind === "prior") return "last-year";
  if (kind === "reason") return "reasons";
  if (kind === "use" || section === "project-notes" || section === "glossary") return "uses";
  if (/staff|nature/.test(id)) return "people";
  if (section === "assets") return "assets";
  if (section === "procurement") return "procurement";
  return section === "overview" ? "duties" : "other";
}
