import { amountText } from "../check/wording";
import { addressInSheet } from "../model/cell";
import { absFen, type Fen, formatFen, type Unit } from "../model/money";
import type { FileCell } from "../model/round";
import type { Subject } from "../model/subject";
import { TABLE_TERMS, type TableId } from "../model/table-id";
import { TERMS } from "../model/terms";

/** “1,210.00万元”, in the unit of the table it stands in. */
export const moneyIn = (amount: Fen, unit: Unit): string => amountText(amount, { unit, decimals: 2 });

/** Without a sign, for “相差 …”. */
export const gapIn = (difference: Fen, unit: Unit): string => moneyIn(absFen(difference), unit);

/** The decimal that a finding carries. */
export const decimalIn = (amount: Fen, unit: Unit): string => formatFen(amount, unit);

/** “一科/某局.xlsx 支出总表!C5”, “名单.csv C4” */
export const placeText = ({ file, sheet, row, column }: FileCell): string =>
  `${file} ${sheet}${sheet === "" ? "" : "!"}${addressInSheet({ row, column })}`;

/** “项目支出”, “支出合计”: what a column adds to its row, or the total. */
function measureText(subject: Subject): string {
  const { flow, fund, nature, use, item } = subject;
  if (item === "current" && fund === undefined && nature === undefined) return `本年${TERMS.flow[flow]}`;
  const words = [
    fund && TERMS.fund[fund],
    nature && TERMS.nature[nature],
    use && TERMS.use[use],
    item && TERMS.item[item],
  ].filter((word) => word !== undefined);
  return words.length > 0 ? words.join("的") : `${TERMS.flow[flow]}合计`;
}

/** “2010350 事业运行的项目支出”; the row alone where its words say it all. */
export function subjectText(subject: Subject, what: string): string {
  const isCoded = subject.functional !== undefined || subject.economic !== undefined;
  const measure = measureText(subject);
  return isCoded ? `${what}（${measure}）` : measure;
}

export const tableName = (table: TableId): string => TABLE_TERMS[table];
