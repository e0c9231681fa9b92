export function httpsOptions(
  log?: (message: string) => void,
  home?: string,
): Promise<{ readonly ca: Buffer; readonly cert: Buffer; readonly key: Buffer }>;
