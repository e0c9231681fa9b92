import { defineItemRule } from "../text/amount-rule";

export default defineItemRule({
  code: "W11",
  name: "three-public-amounts",
  title: "“三公”各项文表一致",
  about: "“三公”经费金额",
});
