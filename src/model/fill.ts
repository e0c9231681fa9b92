type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The values a template needs: data for "{a}比{b}多" must have exactly a and b. */
export type Data<Template extends string> = { readonly [Name in Names<Template>]: string };

/** Puts values into the {slots} of a template; a slot without a value stays visible. */
export function fill(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{([^{}]+)\}/g, (slot, name: string) =>
    Object.hasOwn(data, name) ? (data[name] ?? slot) : slot,
  );
}
