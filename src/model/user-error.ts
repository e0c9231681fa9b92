import { type Data, fill } from "./fill";

/** Why the work cannot go on, and what the user can do. One clear Chinese sentence each, sorted by id. */
const MESSAGES = {
  answersInvalid: "回答文件“{file}”不能使用：{problem}。应为一个 JSON 对象，键是待填项编号，值是文字或数字。",
  archiveDamaged:
    "“{file}”不是完整的 Office 文件（可能没有下载或复制完整），无法读取。请重新取得文件，确认能正常打开后再试。",
  besideWorkbook: "“{file}”是打开着的文件旁的临时文件，不是工作簿。请选择名称前没有“~$”的那一个。",
  fieldsInvalid: "“{file}”的字段清单不能使用：{problem}。请改好后再运行。",
  libraryUnreadable: "“{file}”不能作为指标库：{problem}",
  catalogueUnreadable: "“{file}”不能作为科目清单：{problem}",
  configInvalid: "配置文件“{file}”中的“{entry}”不能使用：{problem}。请对照 docs/configuration.md 修改。",
  arrayFormula:
    "工作表“{sheet}”的 {area} 是一个数组公式，其中的单元格不能单独修改。请在 Excel 中选中整个区域改为普通公式或数值后再试。",
  excelBusy: "{doing}时 Excel 正在编辑单元格或有对话框打开。请按回车结束编辑、关闭对话框后重试。",
  excelElsewhere: "{doing}时另一个工作簿在前面，Excel 不肯作答。请切回本工作簿，再试一次。",
  excelGone: "{doing}时与 Excel 的连接已断开。请关闭并重新打开本窗格；工作簿没有被改动。",
  excelLacks:
    "{doing}时发现这个版本的 Excel 没有所需的功能（{code}）。请更新 Office 后再试；暂时不能更新的，可以用独立页面打开该文件。",
  excelMistaken:
    "{doing}时本工具向 Excel 提的要求不对（{code}），没有做成，工作簿没有问题。请导出诊断信息交给维护人员；也可以用独立页面打开该文件，功能相同。",
  excelReadOnly: "{doing}时被 Excel 拒绝：工作簿以只读方式打开。请另存一份再试。",
  excelRefused: "{doing}时被 Excel 拒绝（{code}）。请结束单元格编辑、关闭对话框后重试；仍不成功请导出诊断信息。",
  excelService: "{doing}时 Excel 的服务暂时没有应答（{code}）。请稍等一会儿再试；仍不成功请导出诊断信息。",
  excelSheetKind:
    "{doing}时碰到图表工作表、宏工作表一类的特殊工作表，Excel 不肯处理（{code}）。请切换到一张普通工作表，再试一次。",
  excelTimeout: "{doing}时 Excel 长时间没有响应。请确认 Excel 没有停在对话框或单元格编辑状态，然后重试。",
  excelTooLarge:
    "{doing}时内容太多（{found}），超出 Excel 一次能处理的范围，工作簿没有被改动。请删除无关的工作表或多余的内容后再试，也可以用独立页面打开该文件。",
  accountIncomplete:
    "“{file}”的决算表不全（{found}），不能据此写决算情况说明。请把收入支出决算总表等各表放在一个工作簿里再写。",
  finalAccounts: "“{file}”是决算，绩效目标只按预算编报。请改用预算工作簿。",
  fileEmpty: "“{file}”是空文件（0 字节）。请重新导出或复制文件后再试。",
  fileIsDirectory: "“{file}”是文件夹，不是文件。请指定其中的文件。",
  fileNotFound: "找不到文件“{file}”。请核对路径和文件名后再试。",
  fileNotWritable:
    "无法写入“{file}”（{code}）。请检查文件夹是否存在、磁盘是否已满、文件是否正被打开，然后重试；原来的文件没有改动。",
  fileTakesTooMuch:
    "“{file}”处理时间太长或占用内存太多，没有读完。请删除无关的内容或多余的格式后另存再试；文件可能已经损坏。",
  fileTooLarge: "“{file}”太大（{found}），超出可以安全读取的范围。请删除无关的内容或多余的格式后另存再试。",
  fileUnreadable: "无法读取“{file}”（{code}）。请检查文件权限，或关闭正在占用它的程序后再试。",
  fixListInvalid:
    "修正清单“{file}”不能使用：应为一个 JSON 数组，各项取自 check --format json 输出的 fixes（sheet、cell、before、after）。",
  folderEmpty: "文件夹“{file}”中没有能读取的工作簿或 Word 文档。请核对路径后再试。",
  folderUnreadable: "无法读取文件夹“{file}”（{code}），其中的工作簿都没有读取。请检查文件夹的权限后再试。",
  folderLinked: "“{file}”是指向另一个文件夹的链接，其中的工作簿没有读取。要一并读取的，请另外写上那个文件夹。",
  internal:
    "内部错误（编号 {number}）：处理“{file}”时本工具出了问题，不是文件有错。请加上 --debug 再运行一次，把显示的全部内容和这个文件（不便提供的可以不附）发给维护人员。",
  internalInPage:
    "内部错误（{what}）：处理“{file}”时本工具出了问题，不是文件有错，其他文件不受影响。请把这句话和这个文件（不便提供的可以不附）发给维护人员。",
  kindNotRead:
    "“{file}”不是能读取的工作簿或 Word 文档（{found}）。请用 Excel 或 WPS 打开后“另存为”Excel 工作簿（.xlsx）再试。",
  ledgerUnreadable: "“{file}”不能作为上次的审核台账：{problem}。请选用上次校验时保存的 .json 文件。",
  listUnreadable: "“{file}”不能作为清单：{problem}。请对照《审核人员手册》整理后再试。",
  tookTooLong:
    "“{file}”读了一分钟还没有读完，没有校验，其他文件不受影响。请单独打开它，检查有没有异常大的工作表，删去多余的行列后再试。",
  lastVisibleSheet: "“{sheet}”是工作簿中唯一可见的工作表，不能移除。请先取消隐藏另一张工作表后再试。",
  noTextFound: "“{file}”中没有可以读取的文字（可能是图片或扫描件）。请换成有文字的 .docx 或 .txt 再试。",
  notADocument:
    "“{file}”不是 .docx 文档（{found}）。请用 Word 或 WPS 打开后“另存为”Word 文档（.docx），或另存为纯文本（.txt）再试。",
  notAWorkbook: "“{file}”不是 .xlsx 工作簿（{found}）。请用 Excel 或 WPS 打开后“另存为”Excel 工作簿（.xlsx）再试。",
  notPlainText: "“{file}”不是纯文本，或文字编码无法识别。请用记事本打开，“另存为”编码选 UTF-8 的 .txt 文件再试。",
  outputBroken: "结果没有全部输出（{code}）。请检查磁盘空间后再试。",
  outputIsInput:
    "不能写入“{file}”：它就是要读的文件“{input}”（同一个文件、它的链接，或只差字母大小写），原来的文件没有改动。请另起文件名。",
  outputUnknown:
    "不能写成“{file}”：只能写成 .docx（Word）、.html（供浏览器打印或存 PDF）或 .xlsx（带“情况说明”工作表的工作簿）。请改用这几种扩展名。",
  passwordProtected: "“{file}”设有打开密码，无法读取。请打开文件，取消密码、另存后再试。",
  pdfNotRead:
    "“{file}”是 PDF，本工具不读取 PDF。请使用生成它的工作簿（.xlsx、.xls、.et、.ods）或有表格的 Word 文档（.docx）。",
  priorOtherUnit:
    "上年文件“{file}”是“{theirs}”的，本年工作簿是“{ours}”的，没有采用。请换成本单位的上年文件；单位改过名、确认是同一个单位的，加 --prior-other-unit 再运行。",
  priorOtherYear:
    "上年文件“{file}”是 {theirs} 年的，需要的是 {wanted} 年的，没有采用。请换成 {wanted} 年的文件；确认要把它的数当作上年数的，加 --prior-other-year 再运行。",
  savedUnreadable:
    "“{file}”没有保存：写出的文件再读时不对（{found}），原来的文件没有改动。请用 Excel 或 WPS 打开原文件，另存为新的 .xlsx 后再试。",
  profileInvalid: "表式文件“{file}”还不能用：{problem}。写法见《表式文件怎么写》（docs/profile.md）。",
  savedFactsInvalid: "“{file}”不是保存的上年数据。请用 facts --format json 的输出，或直接指定上年的 .xlsx 工作簿。",
  sheetHidden: "单元格在隐藏的工作表“{sheet}”中。请在工作表标签上点右键“取消隐藏”后再定位。",
  sheetMissing: "找不到工作表“{sheet}”，它可能已被改名或删除。请重新校验。",
  sheetProtected: "{doing}时被拒绝：工作表或工作簿结构受保护。请在“审阅”中撤销保护后重试，也可以改用复制文本。",
  editedNotOurs: "“{file}”看不出是由这个工作簿写出的情况说明，没有读回。请选择由本工具写出、后来改过的 Word 文件。",
  editedOfOther: "“{file}”是“{theirs}”的情况说明，不是这个工作簿的，没有读回。请选择由这个工作簿写出的 Word 文件。",
  templateInvalid: "范本“{file}”有一处要改：{problem}。位置：“{place}”。请在 Word 中改好再选一次。",
  templateNeedsWord: "按范本只能写成 Word 文件，不能写成“{file}”。请把 --out 改为 .docx。",
  templateUnreadable: "“{file}”不能作为范本（{found}）。请用 Word 或 WPS 打开后“另存为”Word 文档（.docx）再试。",
  stopped: "已停止：校验了 {done} 个文件（共 {all} 个），其余没有校验。",
  unsafeXml: "“{file}”含有不安全的内容（{found}），为保护您的电脑没有读取。请打开文件，另存为新的文件后再试。",
  usage: "{problem}。请用 --help 查看用法。",
  cancelled: "已取消，工作簿没有被改动。",
  wpsClosed: "“{file}”没有在 WPS 表格中打开（已经关闭，或者另存成了别的名字）。请切换到要处理的工作簿，窗格会跟着换。",
  wpsNoCopy:
    "读取“{file}”时 WPS 没能在临时文件夹另存一份副本（{code}）。请先保存工作簿再试；仍不成功，可以用独立页面打开该文件，功能相同。",
  wpsNotRestored:
    "{doing}时 WPS 没有做成（{code}），其中 {cells} 没能恢复原来的内容。请按 Ctrl+Z 撤销，或者不保存、关闭后重新打开工作簿。",
  wpsRefused:
    "{doing}时 WPS 没有做成（{code}）。请结束单元格编辑、关闭对话框后重试；仍不成功，可以用独立页面打开该文件，功能相同。",
  yearUnknown: "“{file}”没有写明预算年度，不能确定采用哪一年的科目清单。请在表题中写明年度后再试。",
} as const;

export type UserErrorId = keyof typeof MESSAGES;

/** A problem the user can solve. Thrown with an id from the table above; its message is shown as it is. */
export class UserError<Id extends UserErrorId = UserErrorId> extends Error {
  override readonly name = "UserError";
  constructor(
    readonly id: Id,
    data: Data<(typeof MESSAGES)[Id]>,
    options?: ErrorOptions,
  ) {
    super(fill(MESSAGES[id], data as Readonly<Record<string, string>>), options);
  }
}
