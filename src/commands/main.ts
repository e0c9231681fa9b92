import "./commands.css";
import { createExcelHost } from "../hosts/excel/index";
import { officeReady, onRibbonCommand, showWindow } from "../hosts/excel/office";
import { clearMarks } from "./clear-marks";
import { messageIn, messageUrl } from "./message";

const message = messageIn(location.hash);
if (message !== undefined) document.getElementById("message")?.append(message);
else void start();

async function start(): Promise<void> {
  if (!(await officeReady()).isExcel) return;
  const host = createExcelHost();
  const tell = (text: string) => showWindow(messageUrl(location.href, text));
  onRibbonCommand("clearMarks", () => clearMarks(host, tell));
}
