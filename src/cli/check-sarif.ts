import { addressInSheet } from "../model/cell";
import type { Finding } from "../model/finding";
import type { Review } from "../model/review";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/** SARIF 2.1.0, for tools that collect findings of many files. Cells are logical locations. */
export function checkSarif(reviews: readonly { readonly file: string; readonly review: Review }[], version: string) {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "budget-disclosure", version, rules: rulesOf(reviews) } },
        results: reviews.flatMap(({ file, review }) => review.findings.map((finding) => resultOf(file, finding))),
      },
    ],
  };
}

function rulesOf(reviews: readonly { readonly review: Review }[]) {
  const names = new Map(
    reviews.flatMap(({ review }) => review.findings.map(({ code, name }) => [code, name] as const)),
  );
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, name]) => ({ id, name }));
}

function resultOf(file: string, { code, severity, message, cause, cells, waived }: Finding) {
  const logicalLocations = cells.map(({ sheet, row, column }) => ({
    fullyQualifiedName: `${sheet}!${addressInSheet({ row, column })}`,
    kind: "cell",
  }));
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: cause ? `${message}${cause}` : message },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file) } }, logicalLocations }],
    ...(waived !== undefined && { suppressions: [{ kind: "external", justification: waived }] }),
  };
}
