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
/** A title that others follow belongs to the sentence. */
const ALONE = /^[^与和同及、，]/;
/** “（收支总表!B20）”, “（合计；收支总表!B20、C20）” */
const PLACES = /（(?:[^（）]*[；，])?[^（）；，]*![A-Z]{1,3}\d+[^（）]*）/g;

/**
 * What one line of the list says of a finding; the message itself stands in the opened row.
 * @param table the title of its table, which the list names already
 */
export function briefOf(finding: Finding, table: string | undefined): Brief {
  const cell = mainCell(finding);
  const message = withoutTitle(finding.message, table);
  const [named = "", about] = ABOUT.exec(message) ?? [];
  const rest = message.slice(named.length).replace(PLACES, "");
  return {
    address: cell && addressInSheet(cell),
    about,
    sentence: (/^.*?。/.exec(rest)?.[0] ?? rest).replace(/。$/, ""),
  };
}

function withoutTitle(message: string, table: string | undefined): string {
  const title = `“${table}”`;
  const rest = message.slice(title.length);
  return message.startsWith(title) && ALONE.test(rest) ? rest : message;
}
