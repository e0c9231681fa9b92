import { defineAmountRule } from "../text/amount-rule";

export default defineAmountRule({
  code: "W07",
  name: "economic-amounts",
  title: "经济分类金额文表一致",
  about: "经济分类金额",
});
