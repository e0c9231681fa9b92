import { serialOfDate } from "../../package/serial-of-date";

/** What a cell element says before it is understood. */
interface OdsCell {
  readonly type: string | undefined;
  /** The value of a number, date, time or truth value as the file states it. */
  readonly stated: string | undefined;
  /** The text it shows. */
  readonly text: string;
  readonly isError: boolean;
}

/** The value as a spreadsheet stores it; undefined for a blank. */
export function valueOf({ type, stated = "", text, isError }: OdsCell): string | number | boolean | undefined {
  if (isError) return /^Err:/.test(text) ? "#VALUE!" : text;
  if (type === "float" || type === "percentage" || type === "currency") return numberOf(stated) ?? text;
  if (type === "boolean") return stated === "true";
  if (type === "date") return serialOfDate(stated, false) ?? text;
  if (type === "time") return daysOf(stated) ?? text;
  return text === "" ? undefined : text;
}

function numberOf(text: string): number | undefined {
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? number : undefined;
}

/** "PT12H30M00S" → 0.5208…, a part of a day. */
function daysOf(text: string): number | undefined {
  const found = /^PT(\d+)H(\d+)M([\d.]+)S$/.exec(text);
  if (!found) return undefined;
  const [, hours, minutes, seconds] = found;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
