import { Switch, Text } from "@fluentui/react-components";
import { useState } from "react";
import { type PaneServices, useServices } from "../services";
import { usePane } from "../use-pane";
import { SETTINGS } from "./strings";

/** What the pane does by itself with this workbook; nothing of it without being asked. */
export function Habits() {
  const { recheckAfter, opening } = useServices();
  const { state, controller } = usePane();
  return (
    <>
      {recheckAfter === undefined && (
        <Switch
          label={SETTINGS.live}
          checked={state.isLive}
          onChange={(_, { checked }) => void controller.setLive(checked)}
        />
      )}
      {opening && <OpensWithWorkbook opening={opening} />}
    </>
  );
}

function OpensWithWorkbook({ opening }: { readonly opening: NonNullable<PaneServices["opening"]> }) {
  const { controller } = usePane();
  const [isOn, setIsOn] = useState(opening.isOn);
  const change = async (wanted: boolean): Promise<void> => {
    try {
      await opening.set(wanted);
      setIsOn(wanted);
      if (wanted) controller.notify({ intent: "success", text: SETTINGS.opensNextTime });
    } catch (error) {
      controller.report(error);
    }
  };
  return (
    <>
      <Switch label={SETTINGS.opens} checked={isOn} onChange={(_, { checked }) => void change(checked)} />
      <Text size={200}>{SETTINGS.opensHint}</Text>
    </>
  );
}
