import { HEAD, MAIN, RELATIONSHIPS, relationships, zipped } from "./raw-package";

/** Everything a clerk's workbook may have that we neither read nor may lose. Written as Excel writes it. */
export const RICH_PARTS: Readonly<Record<string, string | Uint8Array>> = {
  "[Content_Types].xml":
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>' +
    '<Default Extension="png" ContentType="image/png"/>' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    [
      ["xl/workbook.xml", "spreadsheetml.sheet.main"],
      ["xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"],
      ["xl/worksheets/sheet2.xml", "spreadsheetml.worksheet"],
      ["xl/worksheets/sheet3.xml", "spreadsheetml.worksheet"],
      ["xl/theme/theme1.xml", "theme"],
      ["xl/styles.xml", "spreadsheetml.styles"],
      ["xl/sharedStrings.xml", "spreadsheetml.sharedStrings"],
      ["xl/calcChain.xml", "spreadsheetml.calcChain"],
      ["xl/comments1.xml", "spreadsheetml.comments"],
      ["xl/drawings/drawing1.xml", "drawing"],
      ["docProps/app.xml", "extended-properties"],
    ]
      .map(
        ([part, type]) =>
          `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
      )
      .join("") +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
  "_rels/.rels": relationships([
    ["rId1", "officeDocument", "xl/workbook.xml"],
    ["rId3", "extended-properties", "docProps/app.xml"],
  ]),
  "docProps/app.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
  "xl/workbook.xml":
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><fileVersion appName="xl" lastEdited="7"/>` +
    '<workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="1"/></bookViews>' +
    '<sheets><sheet name="收支总表" sheetId="1" r:id="rId1"/><sheet name="附表 2" sheetId="5" r:id="rId2"/><sheet name="底稿" sheetId="7" state="hidden" r:id="rId3"/></sheets>' +
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">收支总表!$A$1:$D$8</definedName>' +
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'附表 2\'!$1:$2</definedName><definedName name="合计">收支总表!$B$6</definedName></definedNames>' +
    '<calcPr calcId="191029"/></workbook>',
  "xl/_rels/workbook.xml.rels": relationships([
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ["rId3", "worksheet", "worksheets/sheet3.xml"],
    ["rId4", "theme", "theme/theme1.xml"],
    ["rId5", "styles", "styles.xml"],
    ["rId6", "sharedStrings", "sharedStrings.xml"],
    ["rId7", "calcChain", "calcChain.xml"],
  ]),
  "xl/worksheets/sheet1.xml":
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    'mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">' +
    '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D8"/>' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="30.7109375" customWidth="1"/><col min="2" max="4" width="14" style="2" customWidth="1"/></cols>\r\n' +
    '<sheetData><row r="1" spans="1:4" ht="24" customHeight="1" x14ac:dyDescent="0.3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/><c r="D1" s="1"/></row>' +
    '<row r="2" spans="1:4"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="inlineStr"><is><r><rPr><b/></rPr><t>上年</t></r><r><t>数</t></r></is></c></row>' +
    '<row r="3" spans="1:4"><c r="A3" t="s"><v>3</v></c><c r="B3" s="2"><v>1200.5</v></c><c r="C3" s="2"><v>1100</v></c><c r="D3" s="2"><f t="shared" ref="D3:D6" si="0">B3-C3</f><v>100.5</v></c></row>' +
    '<row r="4" spans="1:4"><c r="A4" t="s"><v>4</v></c><c r="B4" s="2"><v>80</v></c><c r="C4" s="3"><v>75</v></c><c r="D4" s="2"><f t="shared" si="0"/><v>5</v></c></row>' +
    '<row r="5" spans="1:4" hidden="1"><c r="A5"><f t="array" ref="A5:A5">SUM(B3:B4*2)</f><v>2561</v></c><c r="D5" s="2"><f t="shared" si="0"/><v>0</v></c></row>' +
    '<row r="6" spans="1:4"><c r="A6" t="s"><v>5</v></c><c r="B6" s="2"><f>SUM(B3:B4)</f><v>1280.5</v></c><c r="C6" s="2"><f>SUM(C3:C4)</f><v>1175</v></c><c r="D6" s="2"><f t="shared" si="0"/><v>105.5</v></c></row>' +
    '<row r="8" spans="1:4" s="4" customFormat="1"><c r="A8" s="4" t="str"><f>"备注"&amp;A2</f><v>备注项目</v></c></row></sheetData>' +
    '<sheetProtection password="CC1A" objects="1"/><autoFilter ref="A2:D6"/><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>' +
    '<conditionalFormatting sqref="B3:B6"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>1000</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" sqref="A1:XFD1048576"><formula1>0</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A8" location="\'附表 2\'!A1" display="去"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/>' +
    '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{00000000-0003-0000-0000-000001000000}"><x14:dataBar><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>C3:C6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>',
  "xl/worksheets/_rels/sheet1.xml.rels": relationships([
    ["rId1", "printerSettings", "../printerSettings/printerSettings1.bin"],
    ["rId2", "drawing", "../drawings/drawing1.xml"],
    ["rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId4", "comments", "../comments1.xml"],
  ]),
  "xl/worksheets/sheet2.xml":
    `${HEAD}<x:worksheet xmlns:x='${MAIN}'><x:sheetViews><x:sheetView tabSelected='1' workbookViewId='0'/></x:sheetViews><x:sheetData>` +
    "<x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>单引号与前缀</x:t></x:is></x:c></x:row><x:row r='2'/>" +
    "<x:row r='3'><x:c r='B3'><x:f>A1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>",
  "xl/worksheets/sheet3.xml": `${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
  "xl/theme/theme1.xml": `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme><a:fontScheme name="Office"><a:majorFont><a:latin typeface="等线 Light"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="等线"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="6350"/><a:ln w="12700"/><a:ln w="19050"/></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
  "xl/styles.xml":
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0.00_ "/></numFmts>` +
    '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts>' +
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.7999"/><bgColor indexed="64"/></patternFill></fill>' +
    '<fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
    '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf>' +
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>' +
    '<xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"><alignment vertical="center"/></xf>' +
    '<xf numFmtId="176" fontId="0" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1"><alignment vertical="center"/><protection locked="0"/></xf>' +
    '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"><alignment vertical="center"/></xf>' +
    '<xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"><alignment vertical="center"/></xf></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>',
  "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="6" uniqueCount="6"><si><t>收支总表</t><phoneticPr fontId="1" type="noConversion"/></si><si><t>项目</t></si><si><t>预算数</t></si><si><r><rPr><b/><sz val="11"/></rPr><t>财政</t></r><r><t>拨款</t></r></si><si><t>事业收入</t></si><si><t xml:space="preserve">合 计 </t></si></sst>`,
  "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="D3" i="1"/><c r="D4" i="1"/><c r="D5" i="1"/><c r="D6" i="1"/><c r="A5" i="1" a="1"/><c r="B6" i="1"/><c r="C6" i="1"/><c r="A8" i="1"/><c r="B3" i="5"/></calcChain>`,
  "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>财务科</author></authors><commentList><comment ref="B3" authorId="0"><text><r><t>请核对</t></r></text></comment></commentList></comments>`,
  "xl/drawings/vmlDrawing1.vml":
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>' +
    '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;margin-left:107pt;margin-top:7pt;width:108pt;height:59pt;visibility:hidden" fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:Anchor>3,15,2,10,5,31,6,9</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:oneCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="95250" cy="95250"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${RELATIONSHIPS}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": relationships([["rId1", "image", "../media/image1.png"]]),
  "xl/media/image1.png": Uint8Array.from(
    atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
    (char) => char.charCodeAt(0),
  ),
  "xl/printerSettings/printerSettings1.bin": Uint8Array.from({ length: 300 }, (_, i) => (i * 37) % 256),
};

export const richFile = (): Uint8Array => zipped(RICH_PARTS);
