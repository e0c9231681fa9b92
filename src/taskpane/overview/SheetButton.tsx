import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { versionOf } from "../../questions/version";
import { DocumentTableRegular } from "../icons";
import { useServices } from "../services";
import { useBug } from "../use-bug";
import { usePane } from "../use-pane";
import { TAB } from "./strings";

/** Writes the numbers of the pictures and of the map into a sheet of our own, which goes away with our other sheets. */
export function SheetButton() {
  const styles = useStyles();
  const { host, ask } = useServices();
  const { state, controller } = usePane();
  const [isBusy, setIsBusy] = useState(false);
  const onTrouble = useBug();
  const { checked, settings } = state;
  const write = async (): Promise<void> => {
    if (!checked) return;
    setIsBusy(true);
    try {
      const plan = await ask("overviewSheet", { version: versionOf(checked.snapshot), settings });
      const sheet = await host.writeSheet(plan);
      controller.notify({ intent: "success", text: TAB.written(sheet), sheet });
    } catch (error) {
      onTrouble(error);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Button
      className={styles.button}
      icon={<DocumentTableRegular />}
      disabledFocusable={isBusy}
      onClick={() => void write()}
    >
      {TAB.write}
    </Button>
  );
}

const useStyles = makeStyles({ button: { marginTop: tokens.spacingVerticalM } });
