/** A file of Markdown as its text; see scripts/webpack/rules.js. */
declare module "*.md" {
  const text: string;
  export default text;
}
