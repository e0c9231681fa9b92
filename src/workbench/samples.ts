import fujian from "../../assets/samples/fujian.xlsx";
import jiangxi from "../../assets/samples/jiangxi.xlsx";
import ningxia from "../../assets/samples/ningxia.xlsx";
import shaanxi from "../../assets/samples/shaanxi.xlsx";
import withMistakes from "../../assets/samples/with-mistakes.xlsx";

/** A workbook that ships with the page. The build puts its bytes into the script as a data URL. */
interface Sample {
  readonly name: string;
  readonly dataUrl: string;
}

/** The first shows most: `?sample` opens the page with it. */
export const SAMPLES: readonly Sample[] = [
  { name: "示例（有差错）.xlsx", dataUrl: withMistakes },
  { name: "示例（福建）.xlsx", dataUrl: fujian },
  { name: "示例（江西）.xlsx", dataUrl: jiangxi },
  { name: "示例（宁夏）.xlsx", dataUrl: ningxia },
  { name: "示例（陕西）.xlsx", dataUrl: shaanxi },
];

/** The bytes of a data URL, without a request. */
export function bytesOf({ dataUrl }: Sample): Uint8Array {
  const text = atob(dataUrl.slice(dataUrl.indexOf(",") + 1));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
