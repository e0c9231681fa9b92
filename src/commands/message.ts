const PREFIX = "#message=";

/** The address at which this very page shows a message instead of waiting for commands. */
export const messageUrl = (page: string, message: string): string =>
  page.replace(/#.*$/, "") + PREFIX + encodeURIComponent(message);

/** The message the page was opened for; undefined when it was opened by Excel for its commands. */
export function messageIn(hash: string): string | undefined {
  // office.js puts its own words behind an "&"; in the message itself every "&" is encoded
  const [ours = ""] = hash.split("&");
  return ours.startsWith(PREFIX) ? decodeURIComponent(ours.slice(PREFIX.length)) : undefined;
}
