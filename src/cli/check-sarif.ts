import type { Log, PhysicalLocation, ReportingDescriptor, Result } from "sarif";
import { addressInSheet } from "../model/cell";
import type { Finding } from "../model/finding";
import { groupBy } from "../model/group-by";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/** A workbook by the name outputs give it. */
export interface CheckedFindings {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** A file that was not judged, and why. */
export interface UncheckedFile {
  readonly file: string;
  readonly problem: string;
}

/** SARIF 2.1.0, for tools that collect findings of many files. Cells are logical locations. */
export function checkSarif(
  checked: readonly CheckedFindings[],
  unchecked: readonly UncheckedFile[],
  version: string,
  across: readonly Finding[] = [],
): Log {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "budget-disclosure", version, rules: rulesOf([...checked, { file: "", findings: across }]) },
        },
        invocations: [
          {
            executionSuccessful: unchecked.length === 0,
            toolExecutionNotifications: unchecked.map(({ file, problem }) => ({
              level: "error",
              message: { text: problem },
              locations: [{ physicalLocation: placeOf(file) }],
            })),
          },
        ],
        results: [
          ...checked.flatMap(({ file, findings }) => findings.map((finding) => resultOf(file, finding))),
          ...across.map(acrossResult),
        ],
      },
    ],
  };
}

const placeOf = (file: string): PhysicalLocation => ({ artifactLocation: { uri: encodeURI(file) } });

function rulesOf(checked: readonly CheckedFindings[]): ReportingDescriptor[] {
  const names = new Map(checked.flatMap(({ findings }) => findings.map(({ code, name }) => [code, name] as const)));
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, name]) => ({ id, name }));
}

/** A finding between workbooks has a location in each of them. */
function acrossResult(finding: Finding): Result {
  const files = groupBy(finding.cells, ({ file = "" }) => file);
  return {
    ...resultOf("", finding),
    locations: [...files].flatMap(([file, cells]) => resultOf(file, { ...finding, cells }).locations ?? []),
  };
}

function resultOf(file: string, { code, severity, message, cause, cells, waived }: Finding): Result {
  const logicalLocations = cells.map(({ sheet, row, column }) => ({
    fullyQualifiedName: `${sheet}!${addressInSheet({ row, column })}`,
    kind: "cell",
  }));
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: cause ? `${message}${cause}` : message },
    locations: [{ physicalLocation: placeOf(file), logicalLocations }],
    ...(waived !== undefined && { suppressions: [{ kind: "external", justification: waived }] }),
  };
}
