import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  Textarea,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ReadingCase, TableReading } from "../../model/table-reading";
import { TABLE_TERMS } from "../../model/terms";
import { ArrowDownloadRegular, CopyRegular } from "../icons";
import { useServices } from "../services";
import { useBug } from "../use-bug";
import { usePane } from "../use-pane";
import { READING } from "./strings";

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
    const snapshot = state.checked?.snapshot;
    if (!snapshot) return;
    const cell = { sheet, row: area.top, column: area.left };
    ask("readingCase", { snapshot, settings: state.settings, cell }).then(setMade, onTrouble);
  };
  return (
    <>
      <Button {...returnHere} className={styles.button} icon={<ArrowDownloadRegular />} onClick={make}>
        {READING.export}
      </Button>
      {made && <CaseDialog made={made} table={TABLE_TERMS[reading.type]} onClose={() => setMade(undefined)} />}
    </>
  );
}

interface CaseDialogProps {
  readonly made: ReadingCase;
  readonly table: string;
  readonly onClose: () => void;
}

function CaseDialog({ made: { text, isSame }, table, onClose }: CaseDialogProps) {
  const styles = useStyles();
  const { copyText, saveFile } = useServices();
  const [outcome, setOutcome] = useState("");
  const save = async (): Promise<void> =>
    setOutcome((await saveFile(READING.exportFile(table), text)) ? READING.saved : READING.notSaved);
  const copy = async (): Promise<void> => setOutcome((await copyText(text)) ? READING.copied : READING.notCopied);
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{READING.exportTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{READING.exportHolds}</Text>
            {!isSame && <Text>{READING.exportDiffers}</Text>}
            <Textarea
              readOnly
              value={text}
              aria-label={READING.exportText}
              textarea={{ className: styles.text }}
              resize="vertical"
            />
            <Text role="status">{outcome}</Text>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" icon={<ArrowDownloadRegular />} onClick={() => void save()}>
              {READING.save}
            </Button>
            <Button icon={<CopyRegular />} onClick={() => void copy()}>
              {READING.copy}
            </Button>
            <Button onClick={onClose}>{READING.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  button: { marginTop: tokens.spacingVerticalL },
  surface: { maxWidth: "min(560px, calc(100vw - 24px))", padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: { minHeight: "180px", maxHeight: "45vh", fontFamily: tokens.fontFamilyMonospace, fontSize: "12px" },
});
