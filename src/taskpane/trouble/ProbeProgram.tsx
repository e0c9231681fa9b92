import { Button, Text, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import { LeavingText } from "../parts/LeavingText";
import { useServices } from "../services";
import { useBug } from "../use-bug";
import { usePane } from "../use-pane";
import { PROBE } from "./strings";

/** Runs the probe of the program around the pane on a click, and shows all of its result before it leaves the pane. */
export function ProbeProgram({ className }: { readonly className?: string }) {
  const { probe } = useServices();
  const { state } = usePane();
  const onError = useBug();
  const returnHere = useRestoreFocusTarget();
  const [text, setText] = useState<string>();
  const [isRunning, setIsRunning] = useState(false);
  if (!probe) return null;
  const run = async (): Promise<void> => {
    setIsRunning(true);
    try {
      setText(await probe());
    } catch (error) {
      onError(error);
    } finally {
      setIsRunning(false);
    }
  };
  return (
    <>
      <Text block>{PROBE.intro}</Text>
      <Button
        {...returnHere}
        {...(className === undefined ? {} : { className })}
        disabledFocusable={isRunning || state.task !== undefined}
        onClick={() => void run()}
      >
        {isRunning ? PROBE.running : PROBE.run}
      </Button>
      <LeavingText
        words={PROBE}
        text={text ?? ""}
        fileName="探查结果.json"
        isOpen={text !== undefined}
        onClose={() => setText(undefined)}
      >
        <Text>{PROBE.hint}</Text>
      </LeavingText>
    </>
  );
}
