import { strToU8, zipSync } from "fflate";
import fujian from "../../assets/samples/fujian.xlsx";
import jiangxi from "../../assets/samples/jiangxi.xlsx";
import ningxia from "../../assets/samples/ningxia.xlsx";
import shaanxi from "../../assets/samples/shaanxi.xlsx";
import withMistakes from "../../assets/samples/with-mistakes.xlsx";

/** A workbook that ships with the page. The build puts the texts of its parts into the script. */
interface Sample {
  readonly name: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** The first shows most: `?sample` opens the page with it. */
export const SAMPLES: readonly Sample[] = [
  { name: "示例（有差错）.xlsx", parts: withMistakes },
  { name: "示例（福建）.xlsx", parts: fujian },
  { name: "示例（江西）.xlsx", parts: jiangxi },
  { name: "示例（宁夏）.xlsx", parts: ningxia },
  { name: "示例（陕西）.xlsx", parts: shaanxi },
];

/** The workbook as a file. Its day is the first that a .zip knows: the same sample is the same file. */
export const bytesOf = ({ parts }: Sample): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: "1980-01-01",
  });
