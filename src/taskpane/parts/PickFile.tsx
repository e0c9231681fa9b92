import { Button, makeStyles } from "@fluentui/react-components";
import { useRef } from "react";

interface PickFileProps {
  readonly label: string;
  /** Endings of the files that can be picked. */
  readonly accept?: string;
  readonly isBusy: boolean;
  readonly onPick: (file: File) => void;
}

/** A button that lets the user pick a file of this machine. */
export function PickFile({ label, accept = ".xlsx", isBusy, onPick }: PickFileProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        className={styles.input}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // the same file can be picked again
          target.value = "";
          if (file) onPick(file);
        }}
      />
    </>
  );
}

const useStyles = makeStyles({ input: { display: "none" } });
