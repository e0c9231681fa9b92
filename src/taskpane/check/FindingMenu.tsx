import { MenuItem } from "@fluentui/react-components";
import { toA1 } from "../../model/cell";
import type { Finding } from "../../model/finding";
import { CopyRegular, ProhibitedRegular } from "../icons";
import { useServices } from "../services";
import { ruleName } from "../strings";
import { usePane } from "../use-pane";
import type { ReasonRequest } from "./ReasonDialog";
import { MoreMenu } from "../parts/MoreMenu";
import { severityWord } from "../parts/severity";
import { FINDING } from "./strings";

interface FindingMenuProps {
  readonly finding: Finding;
  readonly title: string | undefined;
  readonly onAskReason: (request: ReasonRequest) => void;
}

/** What is needed now and then about one finding. */
export function FindingMenu({ finding, title, onAskReason }: FindingMenuProps) {
  const { copyText } = useServices();
  const { controller } = usePane();
  const name = ruleName(finding.code, title);
  const text = [`【${severityWord(finding.severity)}】${name}`, finding.message, finding.cells.map(toA1).join("、")];
  const copy = async (): Promise<void> =>
    controller.notify(
      (await copyText(text.join("\n")))
        ? { intent: "success", text: FINDING.copied }
        : { intent: "warning", text: FINDING.notCopied },
    );
  return (
    <MoreMenu label={FINDING.more}>
      <MenuItem icon={<CopyRegular />} onClick={() => void copy()}>
        {FINDING.copy}
      </MenuItem>
      <MenuItem
        icon={<ProhibitedRegular />}
        onClick={() => onAskReason({ kind: "switch-off", code: finding.code, name })}
      >
        {FINDING.switchOff}
      </MenuItem>
    </MoreMenu>
  );
}
