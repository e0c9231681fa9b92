import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadingCase, TableReading } from "../../model/table-reading";
import { TABLE_TERMS } from "../../model/table-id";
import { ArrowDownloadRegular } from "../icons";
import { LeavingText } from "../parts/LeavingText";
import { useServices } from "../services";
import { useBug } from "../use-bug";
import { usePane } from "../use-pane";
import { READING } from "./strings";
import { versionOf } from "../../questions/version";

/** The table as a drawing for a test; what it holds is said, and shown in full, before it is saved. */
export function ExportCase({ reading }: { readonly reading: TableReading }) {
  const styles = useStyles();
  const returnHere = useRestoreFocusTarget();
  const { ask } = useServices();
  const { state } = usePane();
  const onTrouble = useBug();
  const [made, setMade] = useState<ReadingCase>();
  const make = (): void => {
    const { sheet, area } = reading;
    const version = state.checked && versionOf(state.checked.snapshot);
    if (!version) return;
    const cell = { sheet, row: area.top, column: area.left };
    ask("readingCase", { version, settings: state.settings, cell }).then(setMade, onTrouble);
  };
  return (
    <>
      <Button {...returnHere} className={styles.button} icon={<ArrowDownloadRegular />} onClick={make}>
        {READING.export}
      </Button>
      {made && (
        <LeavingText
          words={WORDS}
          text={made.text}
          fileName={READING.exportFile(TABLE_TERMS[reading.type])}
          isOpen
          onClose={() => setMade(undefined)}
        >
          <Text>{READING.exportHolds}</Text>
          {!made.isSame && <Text>{READING.exportDiffers}</Text>}
        </LeavingText>
      )}
    </>
  );
}

const WORDS = { ...READING, title: READING.exportTitle, text: READING.exportText };

const useStyles = makeStyles({ button: { marginTop: tokens.spacingVerticalL } });
