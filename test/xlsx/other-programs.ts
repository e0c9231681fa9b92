import { type Parts, rawParts, relationships, worksheet } from "./raw-package";

/**
 * One small workbook as different programs write it: a sheet 表 with a title, a text, two numbers and their sum, an
 * empty cell in a style, and a hidden sheet. What differs is the XML: prefixes, dialect, lists that are missing or
 * empty, ways to name parts and to write true.
 */
export type Program = "Excel" | "Open XML SDK" | "Excel strict" | "LibreOffice" | "openpyxl" | "WPS";

const XF = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
const TITLE = "<si><t>收支总表</t></si><si><t>合计</t></si>";

const BASE = rawParts(
  [
    {
      name: "表",
      xml:
        '<dimension ref="A1:B4"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>' +
        '<sheetFormatPr defaultRowHeight="13.5"/><cols><col min="1" max="1" width="20" style="1" customWidth="1"/></cols>' +
        '<sheetData><row r="1" spans="1:2"><c r="A1" s="1" t="s"><v>0</v></c></row>' +
        '<row r="2" spans="1:2"><c r="A2" t="inlineStr"><is><t>工资</t></is></c><c r="B2" s="2"><v>1.5</v></c></row>' +
        '<row r="3" spans="1:2"><c r="B3" s="2"><v>2</v></c></row>' +
        '<row r="4" spans="1:2"><c r="A4" t="s"><v>1</v></c><c r="B4" s="2"><f>SUM(B2:B3)</f><v>3.5</v></c></row>' +
        '<row r="5"/></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    },
    { name: "底稿", state: "hidden", xml: "<sheetData/>" },
  ],
  {
    sharedStrings: TITLE,
    beforeSheets: "<workbookPr/><bookViews><workbookView/></bookViews>",
    afterSheets: '<definedNames><definedName name="区域">表!$A$1</definedName></definedNames><calcPr calcId="191029"/>',
    styles:
      '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts>' +
      '<fonts count="1"><font><sz val="12"/><name val="仿宋"/><family val="3"/></font></fonts>' +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      `<cellStyleXfs count="1"><xf ${XF}/></cellStyleXfs><cellXfs count="3"><xf ${XF} xfId="0"/>` +
      '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"><alignment horizontal="center"/></xf>' +
      '<xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/><protection locked="0"/></xf>' +
      '</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
  },
);

/** Gives every element without a prefix one, in every part that is XML. */
export const prefixed = (parts: Parts, prefix: string): Record<string, string | Uint8Array> =>
  rewritten(parts, (text) =>
    text
      .replace(/<(\/?)(?=[^\s<>/:?!]+[\s/>])/g, (_, slash: string) => `<${slash}${prefix}:`)
      .replaceAll(" xmlns=", ` xmlns:${prefix}=`),
  );

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

/** The same in the strict dialect. */
export const strict = (parts: Parts): Record<string, string | Uint8Array> =>
  rewritten(parts, (text) =>
    text
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      )
      .replaceAll(`${OFFICE}/relationships`, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
  );

function rewritten(parts: Parts, rewrite: (text: string) => string): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      typeof content === "string" && /\.(?:xml|rels)$/.test(name) ? rewrite(content) : content,
    ]),
  );
}

/** LibreOffice spells out every default, with true and false. */
const libreOffice = (): Parts => ({
  ...BASE,
  "xl/workbook.xml": String(BASE["xl/workbook.xml"])
    .replace(
      "<workbookPr/>",
      '<fileVersion appName="Calc"/><workbookPr backupFile="false" date1904="false"/><workbookProtection/>',
    )
    .replace(
      "<workbookView/>",
      '<workbookView showHorizontalScroll="true" showSheetTabs="true" firstSheet="0" activeTab="0"/>',
    )
    .replace(/<calcPr.*?\/>/, '<calcPr iterateCount="100" refMode="A1" iterate="false" iterateDelta="0.001"/>'),
  "xl/worksheets/sheet1.xml": String(BASE["xl/worksheets/sheet1.xml"])
    .replaceAll(' spans="1:2"', ' customFormat="false" hidden="false" customHeight="false" outlineLevel="0"')
    .replace("<f>", '<f aca="false">')
    .replace(
      'tabSelected="1"',
      'showFormulas="false" showGridLines="true" tabSelected="true" topLeftCell="A1" view="normal"',
    ),
  "xl/styles.xml": String(BASE["xl/styles.xml"]).replaceAll(
    ' applyFill="1"',
    ' applyFont="false" applyBorder="false" applyAlignment="true" applyProtection="false"',
  ),
});

/** openpyxl leaves results away, writes empty lists, absolute names of parts and a blank before every "/>". */
const openpyxl = (): Parts =>
  rewritten(
    {
      ...BASE,
      "xl/workbook.xml": String(BASE["xl/workbook.xml"])
        .replace(/ xmlns:r="[^"]*"/, "")
        .replaceAll("<sheet ", `<sheet xmlns:r="${OFFICE}/relationships" `)
        .replace(/<definedNames>.*<\/definedNames>/, "<definedNames/>")
        .replace(/<calcPr.*?\/>/, '<calcPr calcId="124519" fullCalcOnLoad="1"/>'),
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
        ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
        ["rId3", "sharedStrings", "/xl/sharedStrings.xml"],
        ["rId4", "styles", "/xl/styles.xml"],
      ]),
      "xl/worksheets/sheet1.xml": String(BASE["xl/worksheets/sheet1.xml"])
        .replaceAll(' spans="1:2"', "")
        .replace("<v>3.5</v>", "<v/>"),
      "xl/styles.xml": String(BASE["xl/styles.xml"]).replaceAll(
        'fillId="0"',
        'fillId="0" pivotButton="0" quotePrefix="0"',
      ),
    },
    (text) => text.replace(/^<\?xml[^>]*\?>\n?/, "").replaceAll("/>", " />"),
  );

/** WPS declares namespaces of its own and keeps lists of other programs behind the styles. */
const wps = (): Parts => ({
  ...BASE,
  "xl/workbook.xml": String(BASE["xl/workbook.xml"]).replace(
    "<workbookPr/>",
    '<fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/>',
  ),
  "xl/worksheets/sheet1.xml": String(BASE["xl/worksheets/sheet1.xml"]).replace(
    "<worksheet ",
    '<worksheet xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ' +
      'xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" ',
  ),
  "xl/worksheets/sheet2.xml": worksheet("<sheetPr/><sheetData/><headerFooter/>"),
  "xl/styles.xml": String(BASE["xl/styles.xml"]).replace(
    "</styleSheet>",
    '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" ' +
      'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
      '<x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>',
  ),
});

/** The parts of the workbook as each program writes them. */
export const PROGRAMS: Readonly<Record<Program, Parts>> = {
  Excel: BASE,
  "Open XML SDK": prefixed(BASE, "x"),
  "Excel strict": strict(BASE),
  LibreOffice: libreOffice(),
  openpyxl: openpyxl(),
  WPS: wps(),
};
