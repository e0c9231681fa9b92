/** Sample workbooks become the texts of their parts, by their names in the file. */
declare module "*.xlsx" {
  const parts: Readonly<Record<string, string>>;
  export default parts;
}
