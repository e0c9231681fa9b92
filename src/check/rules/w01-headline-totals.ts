import { defineItemRule } from "../text/amount-rule";

export default defineItemRule({
  code: "W01",
  name: "headline-totals",
  title: "收支总额文表一致",
  about: "收支总额",
});
