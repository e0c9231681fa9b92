import { escapeAttribute } from "../../src/package/xml-text";

/** What an address stands for until the administrator writes the real one. */
const SOME_ADDRESS = "https://服务器/budget-wps";

/**
 * The files an administrator lays beside the add-in, by name: the lists for machines with and without a server, and the
 * lines of oem.ini that name them.
 * @param address where the folder is served
 */
export function installTexts(name: string, version: string, address = SOME_ADDRESS): Readonly<Record<string, string>> {
  const url = `${address.replace(/\/$/, "")}/${name}_${version}/`;
  return {
    "jsplugins-在线.xml": listOf(
      `<jspluginonline name="${name}" type="et" url="${escapeAttribute(url)}" enable="true"/>`,
    ),
    "jsplugins-离线.xml": listOf(
      `<jsplugin name="${name}" type="et" url="${name}.7z" version="${version}" enable="true"/>`,
    ),
    "oem.ini 要加的几行.txt": [
      "[Support]",
      "JsApiPlugin=true",
      "[Server]",
      "JSPluginsServer=（jsplugins.xml 的地址，或者它在本机的路径）",
      "",
    ].join("\r\n"),
  };
}

const listOf = (entry: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n  ${entry}\n</jsplugins>\n`;
