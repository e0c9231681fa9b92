import { type Problem, type Rule, named, problem } from "./problem";
import { resourcesOf } from "./resources";
import { type Element, all, child } from "./xml-tree";

const RIBBON_SIZES = ["16", "32", "80"];

interface Address {
  readonly element: Element;
  readonly url: string;
}

/** Everything in the manifest that is an address, namespaces aside. */
function addresses(root: Element): readonly Address[] {
  return all(root).flatMap((element) => {
    const values = [element.attributes["DefaultValue"], element.attributes["Value"]];
    const texts = element.name === "AppDomain" ? [element.text] : [];
    return [...values, ...texts].flatMap((url) => (url && /^[a-z]+:\/\//i.test(url) ? [{ element, url }] : []));
  });
}

export const secure: Rule = (root) =>
  addresses(root)
    .filter(({ url }) => !url.startsWith("https://"))
    .map(({ element, url }) => problem("https", element, `${url} is not https.`));

const safeUrl = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined);

export const domains: Rule = (root) => {
  const settings = child(root, "DefaultSettings");
  const start = settings && child(settings, "SourceLocation")?.attributes["DefaultValue"];
  const admitted = new Set([
    safeUrl(start ?? "")?.host,
    ...all(root, "AppDomain").map(({ text }) => safeUrl(text)?.host),
  ]);
  return resourcesOf(root)
    .filter(({ kind }) => kind === "Urls")
    .flatMap(({ element }) => {
      const url = safeUrl(element.attributes["DefaultValue"] ?? "");
      return url && !admitted.has(url.host)
        ? [problem("app-domain", element, `${url.host} is not among the <AppDomains>.`)]
        : [];
    });
};

export const pages: Rule = (root, surroundings) =>
  addresses(root).flatMap(({ element, url }) => {
    const [, page] = /\/([\w-]+\.html)$/.exec(safeUrl(url)?.pathname ?? "") ?? [];
    return page === undefined || surroundings.pages.includes(page)
      ? []
      : [problem("page", element, `The build makes no ${page}.`)];
  });

/** Every <Icon> of a group or button names the three sizes of the ribbon once. */
export const iconSizes: Rule = (root) =>
  all(root, "Icon").flatMap((icon) => {
    const sizes = icon.children.map(({ attributes }) => attributes["size"]);
    const isWhole = RIBBON_SIZES.every((size) => sizes.filter((each) => each === size).length === 1);
    return isWhole
      ? []
      : [problem("icon-sizes", icon, `The icon of ${named(icon.parent ?? icon)} needs the sizes 16, 32 and 80.`)];
  });

/** Every picture is a file of ours and has the size it is used for. */
export const iconFiles: Rule = (root, surroundings) => {
  const resources = new Map(resourcesOf(root).map(({ id, element }) => [id, element.attributes["DefaultValue"] ?? ""]));
  const ribbon = all(root, "Icon").flatMap(({ children }) =>
    children.map((element) => ({
      element,
      url: resources.get(element.attributes["resid"] ?? ""),
      size: Number(element.attributes["size"]),
    })),
  );
  const listed = [
    { element: child(root, "IconUrl"), size: 32 },
    { element: child(root, "HighResolutionIconUrl"), size: 64 },
  ].flatMap(({ element, size }) => (element ? [{ element, url: element.attributes["DefaultValue"], size }] : []));
  return [...listed, ...ribbon].flatMap((icon) => checkIcon(icon, surroundings));
};

function checkIcon(
  { element, url, size }: { readonly element: Element; readonly url: string | undefined; readonly size: number },
  { iconSize }: Parameters<Rule>[1],
): readonly Problem[] {
  if (url === undefined) return [];
  const [, file = ""] = /\/assets\/([^/?#]+)$/.exec(url) ?? [];
  const found = iconSize(file);
  if (!found) return [problem("icon-file", element, `${url} is no picture under assets/.`)];
  if (found.width === size && found.height === size) return [];
  return [
    problem("icon-file", element, `assets/${file} is ${found.width} × ${found.height}; ${size} × ${size} is used.`),
  ];
}
