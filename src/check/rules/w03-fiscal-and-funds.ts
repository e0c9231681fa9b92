import { defineItemRule } from "../text/amount-rule";

export default defineItemRule({
  code: "W03",
  name: "fiscal-and-funds",
  title: "财政拨款及三本预算文表一致",
  about: "财政拨款及三本预算金额",
});
