import { coreIndicatorsNamed } from "../../catalogue/indicators/index";
import { plain } from "../../model/text";
import type { Indicator } from "../../model/target";
import { BY_POLICY, defineRule } from "../rule";
import { cellOf, filledForms, formText, indicatorText, listText, withoutForms } from "../targets";

/** How the money is handled, not what it brings about. */
const PROCESS =
  /资金(?:及时)?到位|资金使用合规|(?:预算|资金|支出)(?:执行|支付|完成|支出)(?:进度|率)|执行(?:进度)?率|三公.{0,6}(?:增长|控制|压减|不增|下降)|结转结余|预决算(?:信息)?公开|绩效(?:自评|目标)/;

export default defineRule({
  code: "J27",
  group: "targets",
  name: "process-indicators",
  title: "过程指标充当产出",
  severity: "info",
  rests: ["form"],
  ...BY_POLICY,
  messages: {
    process: "“{project}”：{items}是资金管理的过程，不是项目的产出或效益。建议换成产出、效益指标。",
  },

  // a form of the whole unit may be asked for them
  cases: (book) => withoutForms(book, "project") ?? filledForms(book, "project"),

  *report(form) {
    const found = form.indicators.filter(isProcess);
    if (found.length === 0) return;
    yield {
      messageId: "process",
      data: { project: formText(form), items: listText(found.map((each) => `“${indicatorText(each)}”`)) },
      cells: found.flatMap(({ name }) => cellOf(name, "text")),
    };
  },
});

/** What the library has as an output (补助标准执行率) is one. */
const isProcess = ({ level1, name }: Indicator): boolean =>
  (level1.value === "output" || level1.value === "benefit") &&
  PROCESS.test(plain(name.value)) &&
  coreIndicatorsNamed(name.value).length === 0;
