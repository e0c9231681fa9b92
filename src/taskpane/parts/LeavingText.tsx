import { Button, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { ArrowDownloadRegular, CopyRegular } from "../icons";
import { useServices } from "../services";
import { DialogFrame, PaneDialog } from "./PaneDialog";

/** What the dialog says, in Chinese for the user. */
interface LeavingWords {
  readonly title: string;
  /** The name of the text for a screen reader. */
  readonly text: string;
  readonly save: string;
  readonly copy: string;
  readonly close: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly copied: string;
  readonly notCopied: string;
}

interface LeavingTextProps {
  readonly words: LeavingWords;
  readonly text: string;
  readonly fileName: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What the text holds and what it leaves out. */
  readonly children: ReactNode;
}

/** Shows a text in full before it leaves the pane as a file or by the clipboard, and says what became of it. */
export function LeavingText({ words, text, fileName, isOpen, onClose, children }: LeavingTextProps) {
  const styles = useStyles();
  const { copyText, saveFile } = useServices();
  const [outcome, setOutcome] = useState("");
  const save = async (): Promise<void> => setOutcome((await saveFile(fileName, text)) ? words.saved : words.notSaved);
  const copy = async (): Promise<void> => setOutcome((await copyText(text)) ? words.copied : words.notCopied);
  const actions = (
    <>
      <Button appearance="primary" icon={<ArrowDownloadRegular />} onClick={() => void save()}>
        {words.save}
      </Button>
      <Button icon={<CopyRegular />} onClick={() => void copy()}>
        {words.copy}
      </Button>
      <Button onClick={onClose}>{words.close}</Button>
    </>
  );
  return (
    <PaneDialog isOpen={isOpen} width={560} onClose={onClose}>
      <DialogFrame title={words.title} actions={actions}>
        {children}
        <Textarea
          readOnly
          value={text}
          aria-label={words.text}
          textarea={{ className: styles.text }}
          resize="vertical"
        />
        <Text role="status">{outcome}</Text>
      </DialogFrame>
    </PaneDialog>
  );
}

const useStyles = makeStyles({
  text: { minHeight: "180px", maxHeight: "45vh", fontFamily: tokens.fontFamilyMonospace, fontSize: "12px" },
});
