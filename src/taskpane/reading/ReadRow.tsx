import { useState } from "react";
import type { RowMeaning } from "../../model/meaning";
import type { RowReading, TableReading } from "../../model/table-reading";
import { usePane } from "../use-pane";
import { CodeField } from "./CodeField";
import { ROW_GROUPS } from "./meaning-groups";
import { MeaningMenu } from "./MeaningMenu";
import { ReadItem } from "./ReadItem";
import { tellRow } from "./reading-view";
import { READING } from "./strings";

interface ReadRowProps {
  readonly reading: TableReading;
  readonly row: RowReading;
  /** The column where the row begins. */
  readonly column: number;
}

/** One row with what it was taken for and what it is part of; the user can say what else it is. */
export function ReadRow({ reading: { sheet }, row, column }: ReadRowProps) {
  const { state, controller } = usePane();
  const [asksCode, setAsksCode] = useState(false);
  const printed = row.label || READING.noLabel;
  const tell = (as: RowMeaning | undefined): void => {
    setAsksCode(false);
    void controller.decide(tellRow(state.settings, row.place, as), "recheck");
  };
  return (
    <ReadItem
      mark={String(row.row)}
      readAs={row.readAs}
      cell={{ sheet, row: row.row, column }}
      printed={printed}
      meaning={row.meaning}
      notes={row.partOf ? [READING.partOf(row.partOf.row, row.partOf.label)] : []}
      isTold={row.told !== undefined}
      action={
        <MeaningMenu
          name={`${READING.row(row.row)} ${printed}`}
          groups={ROW_GROUPS}
          told={row.told}
          onChoose={(as) => tell(as as RowMeaning | undefined)}
          onAskCode={() => setAsksCode(true)}
        />
      }
    >
      {asksCode && <CodeField onApply={(code) => tell(`code=${code}`)} onCancel={() => setAsksCode(false)} />}
    </ReadItem>
  );
}
