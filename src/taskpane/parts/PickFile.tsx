import { Button, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useRef } from "react";

interface FilePick {
  readonly label: string;
  /** Endings of the files that can be picked. */
  readonly accept?: string;
  readonly onPick: (file: File) => void;
}

/** Lets the user pick a file of this machine: `open` shows the dialog; the input has to be rendered. */
export function useFilePick({ label, accept = ".xlsx", onPick }: FilePick): {
  readonly open: () => void;
  readonly input: ReactElement;
} {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return {
    open: () => input.current?.click(),
    input: (
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
    ),
  };
}

/** A button that lets the user pick a file of this machine. */
export function PickFile({ isBusy, ...pick }: FilePick & { readonly isBusy: boolean }) {
  const { open, input } = useFilePick(pick);
  return (
    <>
      <Button disabledFocusable={isBusy} onClick={open}>
        {pick.label}
      </Button>
      {input}
    </>
  );
}

const useStyles = makeStyles({ input: { display: "none" } });
