import type { RefObject } from "react";
import { filesOfChosen, type RoundFile } from "./round-files";

interface FolderInputProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly testId: string;
  readonly onFiles: (files: readonly RoundFile[]) => void;
}

/** The plain way of choosing a folder; a button clicks it. */
export function FolderInput({ input, testId, onFiles }: FolderInputProps) {
  return (
    <input
      ref={(element) => {
        input.current = element;
        // no property of React's: every browser that opens this page knows the attribute
        element?.setAttribute("webkitdirectory", "");
      }}
      type="file"
      hidden
      multiple
      data-testid={testId}
      onChange={({ target }) => {
        onFiles(filesOfChosen(target.files ?? []));
        target.value = "";
      }}
    />
  );
}
