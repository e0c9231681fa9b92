import { defineAmountRule } from "../text/amount-rule";

export default defineAmountRule({
  code: "W04",
  name: "item-amounts",
  title: "逐科目金额文表一致",
  about: "功能科目金额",
});
