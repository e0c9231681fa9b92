import type { Finding } from "../model/finding";
import type { Coverage } from "../model/review";
import type { TextSource } from "../model/text-source";

interface Judged {
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
}

/**
 * Without the repeated paragraphs (G12) that stand once in the workbook and once in a text beside it: such a text is
 * usually another version of the same narrative.
 */
export function withoutVersions({ findings, coverage }: Judged, texts: readonly TextSource[]): Judged {
  const names = new Set(texts.map(({ name }) => name));
  const isVersion = ({ code, cells }: Finding): boolean =>
    code === "G12" && cells.some(({ sheet }) => names.has(sheet)) && new Set(cells.map(({ sheet }) => sheet)).size > 1;
  const kept = findings.filter((each) => !isVersion(each));
  const isClean = kept.length < findings.length && !kept.some(({ code }) => code === "G12");
  return { findings: kept, coverage: isClean ? { ...coverage, clean: coverage.clean + 1 } : coverage };
}
