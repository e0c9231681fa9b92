/** HTML that is safe to put into a page: made by `markup` alone, which escapes whatever is put into it. */
export class Markup {
  constructor(readonly text: string) {}
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

type Inserted = Markup | string | number | readonly Markup[] | undefined;

/** HTML with values in it: texts are escaped, in elements and in quoted attributes alike; markup stays, undefined is nothing. */
export function markup(literals: TemplateStringsArray, ...values: readonly Inserted[]): Markup {
  const texts = values.map(textOf);
  return new Markup(literals.map((literal, i) => literal + (texts[i] ?? "")).join(""));
}

function textOf(value: Inserted): string {
  if (value === undefined) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map(({ text }) => text).join("");
  return (
    String(value)
      .replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each)
      // what a page cannot hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
  );
}

/** An element whose text is our own and must stay as it is: a style, a script. */
export const elementOf = (name: "style" | "script", text: string): Markup => new Markup(`<${name}>${text}</${name}>`);
