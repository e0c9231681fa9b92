import { defineItemRule } from "../text/amount-rule";

export default defineItemRule({
  code: "W12",
  name: "organ-running-amount",
  title: "机关运行经费文表一致",
  about: "机关运行经费金额",
});
