import { addressInSheet } from "../../model/cell";
import type { Finding } from "../../model/finding";
import { mainCell } from "../findings-view";

/** A finding in one line of the list. */
interface Brief {
  /** Its main cell within the sheet: “B20”. */
  readonly address: string | undefined;
  /** The chapter or the project the message begins with. */
  readonly about: string | undefined;
  /** The first sentence without addresses, which stand beside it. */
  readonly sentence: string;
}

const ABOUT = /^“([^”]+)”(?:：|(?=第|本级|没有|共))/;
/** “（收支总表!B20）”, “（合计；收支总表!B20、C20）” */
const PLACES = /（(?:[^（）]*[；，])?[^（）；，]*![A-Z]{1,3}\d+[^（）]*）/g;

/** What one line of the list says of a finding; the message itself stands in the opened row. */
export function briefOf(finding: Finding): Brief {
  const cell = mainCell(finding);
  const [named = "", about] = ABOUT.exec(finding.message) ?? [];
  const rest = finding.message.slice(named.length).replace(PLACES, "");
  return {
    address: cell && addressInSheet(cell),
    about,
    sentence: (/^.*?。/.exec(rest)?.[0] ?? rest).replace(/。$/, ""),
  };
}
