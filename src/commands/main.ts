import "./commands.css";
import { createExcelHost } from "../hosts/excel/index";
import { leaveMessage } from "../hosts/excel/left-message";
import { officeReady, onRibbonCommand, showWindow } from "../hosts/excel/office";
import { clearMarks } from "./clear-marks";
import { messageIn, messageUrl } from "./message";

const message = messageIn(location.hash);
if (message !== undefined) document.getElementById("message")?.append(message);
else void start();

async function start(): Promise<void> {
  if (!(await officeReady()).isExcel) return;
  const host = createExcelHost();
  // where no window can be shown the pane says it, the open one or the next
  const tell = async (text: string): Promise<void> => {
    if (!(await showWindow(messageUrl(location.href, text)))) leaveMessage(text);
  };
  onRibbonCommand("clearMarks", () => clearMarks(host, tell));
}
