/** Sample workbooks become data URLs. */
declare module "*.xlsx" {
  const dataUrl: string;
  export default dataUrl;
}
