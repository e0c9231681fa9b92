import { Switch, Text } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { type PaneServices, useServices } from "../services";
import { usePane } from "../use-pane";
import { SETTINGS } from "./strings";

/** What the pane may do by itself with this workbook, nothing of it without being asked; undefined where it may nothing. */
export function useHabits(): ReactNode {
  const { recheckAfter, opening } = useServices();
  const habits = [
    ...(recheckAfter === undefined ? [<ChecksAlong key="live" />] : []),
    ...(opening ? [<OpensWithWorkbook key="opening" opening={opening} />] : []),
  ];
  return habits.length > 0 ? habits : undefined;
}

function ChecksAlong() {
  const { state, controller } = usePane();
  return (
    <Switch
      label={SETTINGS.live}
      checked={state.isLive}
      onChange={(_, { checked }) => void controller.setLive(checked)}
    />
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
