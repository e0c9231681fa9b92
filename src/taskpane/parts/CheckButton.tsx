import { Button, type ButtonProps } from "@fluentui/react-components";
import { isBusy } from "../pane-state";
import { usePane } from "../use-pane";
import { CHECKING } from "./strings";

/** 一键校验, from wherever nothing is to be seen before it. */
export function CheckButton(looks: Pick<ButtonProps, "size" | "className" | "icon">) {
  const { state, controller } = usePane();
  const mustWait = isBusy(state);
  return (
    <Button {...looks} appearance="primary" disabledFocusable={mustWait} onClick={() => void controller.check()}>
      {mustWait ? CHECKING.busy : CHECKING.check}
    </Button>
  );
}
