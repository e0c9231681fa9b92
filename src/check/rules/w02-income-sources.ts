import { defineItemRule } from "../text/amount-rule";

export default defineItemRule({
  code: "W02",
  name: "income-sources",
  title: "分来源收入文表一致",
  about: "分来源收入",
});
