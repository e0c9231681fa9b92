import { Button, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import type { TableCorrection } from "../../model/settings";
import { TABLE_TERMS, type TableId } from "../../model/table-id";
import { usePane } from "../use-pane";
import { TABLES } from "./strings";
import { correctionAt, correctTable } from "../table-corrections";

interface TableTypeChoiceProps {
  readonly sheet: string;
  readonly top: number;
  readonly recognised?: TableId;
  /** Ask the user to confirm what was recognised. */
  readonly isDoubtful?: boolean;
}

type Choice = TableCorrection["type"] | "auto";

const TYPES = Object.keys(TABLE_TERMS) as readonly TableId[];

/** The user's word on what this part of the sheet is. */
export function TableTypeChoice({ sheet, top, recognised, isDoubtful = false }: TableTypeChoiceProps) {
  const styles = useStyles();
  const { state, controller } = usePane();
  const chosen: Choice = correctionAt(state.settings, sheet, top)?.type ?? "auto";
  const choose = (type: Choice): void => {
    if (type !== chosen) void controller.decide(correctTable(state.settings, sheet, top, type), "recheck");
  };
  const words: Readonly<Record<string, string>> = {
    ...TABLE_TERMS,
    ignore: TABLES.ignore,
    auto: chosen === "auto" && recognised ? `${TABLES.auto}（${TABLE_TERMS[recognised]}）` : TABLES.auto,
  };
  const value = chosen === "auto" && !recognised ? TABLES.choose : words[chosen];
  return (
    <>
      {isDoubtful && recognised && chosen === "auto" && (
        <Button size="small" className={styles.confirm} onClick={() => choose(recognised)}>
          {TABLES.confirm}
        </Button>
      )}
      <Field label={TABLES.type} size="small" {...(chosen === "auto" ? {} : { hint: TABLES.corrected })}>
        <Dropdown
          size="small"
          className={styles.choice}
          value={value ?? ""}
          selectedOptions={[chosen]}
          onOptionSelect={(_, { optionValue }) => choose(optionValue as Choice)}
        >
          {(["auto", ...TYPES, "ignore"] as const).map((type) => (
            <Option key={type} value={type}>
              {words[type] ?? type}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </>
  );
}

const useStyles = makeStyles({
  choice: { minWidth: 0, width: "100%" },
  confirm: { alignSelf: "flex-start", marginBottom: tokens.spacingVerticalS },
});
