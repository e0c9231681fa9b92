import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { MarkedSource } from "../../model/marked-text";
import { useServices } from "../services";
import { usePane } from "../use-pane";
import { wholeText } from "./added-texts";
import { REPLACED } from "./strings";

interface ReplacedBarProps {
  readonly source: MarkedSource;
  readonly count: number;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** After a replacement: how to get the whole text, and how to take the replacement back. */
export function ReplacedBar({ source, count, isBusy, onUndo }: ReplacedBarProps) {
  const { copyText } = useServices();
  const { controller } = usePane();
  if (count === 0) return null;
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(wholeText(source));
    controller.notify(
      isCopied ? { intent: "success", text: REPLACED.copied } : { intent: "warning", text: REPLACED.notCopied },
    );
  };
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {REPLACED.done(count)}
        {source.kind === "document" && REPLACED.file}
      </MessageBarBody>
      <MessageBarActions>
        {!source.isOwnSheet && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void copy()}>
            {REPLACED.copy}
          </Button>
        )}
        <Button size="small" disabledFocusable={isBusy} onClick={onUndo}>
          {REPLACED.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
