import { type Month, monthText } from "./month";

/** Which issue of the product this is; the same words stand in the page, the pane, the command line and the manuals. */
export interface Release {
  /** "0.1.0" */
  readonly version: string;
  /** The day the version was issued, "2026-12-01": never the day of the build, which must not change a byte. */
  readonly date: string;
  /** Up to when the bundled classification was compared with documents. */
  readonly catalogueUntil: Month;
}

/** “内置政府收支分类科目，核对到2025年5月” */
export const catalogueText = ({ catalogueUntil }: Release): string =>
  `内置政府收支分类科目，核对到${monthText(catalogueUntil)}`;

/** “0.1.0（2026-12-01；内置政府收支分类科目，核对到2025年5月）” */
export const releaseText = (release: Release): string =>
  `${release.version}（${release.date}；${catalogueText(release)}）`;
