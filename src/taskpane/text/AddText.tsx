import { Button, makeStyles, useRestoreFocusTarget } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { TextSource } from "../../model/text-source";
import { useServices } from "../services";
import { SOURCES } from "./strings";

/** How another text comes in: `open` shows the file dialog; the input has to be rendered. */
export function useFilePicking(onAdd: (text: TextSource) => void, onError: (error: unknown) => void) {
  const styles = useStyles();
  const { readText } = useServices();
  const input = useRef<HTMLInputElement>(null);
  const [isReading, setIsReading] = useState(false);
  const read = async (file: File): Promise<void> => {
    setIsReading(true);
    try {
      onAdd(await readText(file));
    } catch (error) {
      onError(error);
    } finally {
      setIsReading(false);
    }
  };
  return {
    isReading,
    open: (): void => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        accept=".docx,.docm,.txt"
        aria-label={SOURCES.open}
        tabIndex={-1}
        className={styles.input}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // the same file can be picked again
          target.value = "";
          if (file) void read(file);
        }}
      />
    ),
  };
}

interface AddTextButtonsProps {
  readonly onPaste: () => void;
  readonly onOpen: () => void;
  readonly isReading: boolean;
}

/** The two ways as buttons, where no text is there yet. */
export function AddTextButtons({ onPaste, onOpen, isReading }: AddTextButtonsProps) {
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      <Button {...useRestoreFocusTarget()} onClick={onPaste}>
        {SOURCES.paste}
      </Button>
      <Button disabledFocusable={isReading} onClick={onOpen}>
        {isReading ? SOURCES.reading : SOURCES.open}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  input: { display: "none" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", justifyContent: "center" },
});
