import { columnLetters } from "../../model/cell";
import type { ColumnMeaning } from "../../model/meaning";
import type { ColumnReading, TableReading } from "../../model/table-reading";
import { usePane } from "../use-pane";
import { COLUMN_GROUPS } from "./meaning-groups";
import { MeaningMenu } from "./MeaningMenu";
import { ReadItem } from "./ReadItem";
import { tellColumn } from "./reading-view";
import { READING } from "./strings";

interface ReadColumnProps {
  readonly reading: TableReading;
  readonly column: ColumnReading;
}

/** One column with what it was taken for; the user can say what else it is. Names and codes hold the table together. */
export function ReadColumn({ reading: { sheet, headRows, area }, column }: ReadColumnProps) {
  const { state, controller } = usePane();
  const letters = columnLetters(column.column);
  const printed = column.place.head.join(" › ") || READING.noHead;
  const tell = (as: string | undefined): void =>
    void controller.decide(tellColumn(state.settings, column.place, as as ColumnMeaning | undefined), "recheck");
  return (
    <ReadItem
      mark={letters}
      readAs={column.readAs}
      cell={{ sheet, row: headRows.at(-1) ?? area.top, column: column.column }}
      printed={printed}
      meaning={column.meaning}
      notes={column.unknown.length > 0 ? [READING.unknownWords(column.unknown.join("”“"))] : []}
      isTold={column.told !== undefined}
      action={
        column.readAs !== "name" && (
          <MeaningMenu
            name={`${READING.column(letters)} ${printed}`}
            groups={COLUMN_GROUPS}
            told={column.told}
            onChoose={tell}
          />
        )
      }
    />
  );
}
