const DAY = 86_400_000;

/** "2024-12-31T06:00:00" → 45657.25, the number of days a spreadsheet would store; undefined for nonsense. */
export function serialOfDate(text: string, from1904: boolean): number | undefined {
  const isTimeOnly = /^\d{1,2}:/.test(text);
  const full = isTimeOnly ? `1970-01-01T${text}` : text.includes("T") ? text : `${text}T00:00:00`;
  const time = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(full.slice(10)) ? full : `${full}Z`);
  if (Number.isNaN(time)) return undefined;
  if (isTimeOnly) return time / DAY;
  const days = (time - Date.UTC(1904, 0, 1)) / DAY;
  if (from1904) return days;
  // 1900 counts a 29 February that never was.
  const serial = days + 1462;
  return serial < 61 ? serial - 1 : serial;
}
