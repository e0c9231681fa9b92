/** The parts of a 预算情况说明. A province may give one of them several headings, or put several under one. */
export const SECTION_IDS = [
  "contents",
  "overview",
  "tables",
  "totals",
  "fiscal",
  "general",
  "functions",
  "economic",
  "basic",
  "projects",
  "other-funds",
  "three-public",
  "organ-running",
  "procurement",
  "assets",
  "targets",
  "project-notes",
  "other",
  "glossary",
  "sign-off",
] as const;

export type SectionId = (typeof SECTION_IDS)[number];
