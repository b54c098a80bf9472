/** What opens, closes and means something in each format: what changes to a text are made of. */

const MARKUP =
  '<a> </a> <a a="b" <!-- --> <![CDATA[ ]]> &amp; &#0; &#x110000; &#xd800; <? ?> <!DOCTYPE <!ENTITY />';

function tokens(list: string, ...withBlanks: readonly string[]): readonly string[] {
  return [...list.split(' '), ...withBlanks];
}

export const HTML = tokens(
  `${MARKUP} <div> </div> <p> </p> <table> <tr> <td> </table> <b> </b> <script> </script> <title> <template> ` +
    '<main> <article> <header> </header> <pre> <math> <svg> <br> <style> <select> <textarea> <plaintext>',
  '<p hidden>',
  '<div style="display:none">',
  '<meta charset="x-user-defined">',
);

export const OFFICE = tokens(
  `${MARKUP} <w:p> </w:p> <w:tbl> </w:tbl> <w:tr> <w:tc> </w:tc> <w:r> <w:t> </w:t> <w:del> </w:del> ` +
    '<w:txbxContent> </w:txbxContent> <m:sub> <m:num> <text:p> </text:p> <text:h> </text:h> <text:note> ' +
    '</text:note> <table:table> <table:table-cell> </table:table-cell> <text:tab/> <math:mi>',
  '<w:pStyle w:val="Heading1"/>',
  '<w:basedOn w:val="Heading1"/>',
  '<w:vanish w:val="x"/>',
  '<text:s text:c="99999999999"/>',
  '<draw:object xlink:href="./Object 1"/>',
  '<itemref idref="a"/>',
  '<rootfile full-path="../a"/>',
);

export const XLSX = tokens(
  `${MARKUP} </row> </c> <v> </v> <f> </f> <sheetData> </sheetData> <si> </si> <t> </t> <is> </is> 1048576 ` +
    'XFD1 A1048576 XFD1048576 ZZZZ1 A0 99999999999 r="XFD1" r="A1048576" r="ZZZZ1" r="A99999999" r="" s="99" t="s" t="d" t="e" t="b" t="inlineStr"',
  '<row>',
  '<row r="1048576">',
  '<c r="XFD1"><v>1</v></c>',
  '<c r="A1048576" t="s"><v>0</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<dimension ref="A1:XFD1048576"/>',
  '<sheet name="a" sheetId="9" r:id="rId9"/>',
);

export const LATEX = tokens(
  '\\begin{itemize} \\end{itemize} \\item \\def\\a{\\a\\a} \\newcommand{\\a}[9]{#1#9} \\a \\frac{ \\verb| \\[ \\] ' +
    '\\( $$ $ % \\iffalse \\fi \\else \\begin{verbatim} \\end{document} \\begin{document} \\begin{tabular}{ & \\\\ ' +
    '\\footnote{ \\cite{ \\input{ \\section{ \\title{ \\"{ ^{ _{ \\left( #1 \\let\\a\\b \\par \\bibitem{ \\newenvironment{',
);

export const MARKDOWN = tokens(
  '> # ## - * + 1. ``` ~~~ --- === | : ![ ]( [ ] < > ** __ ~~ ` $$ \\ &amp; <b> </b> [a]: [^1] [^1]: ![[ ]]',
  '    ',
  '\n> ',
  '\n---\n',
  '---\na: &a [b]\nb: [*a,*a,*a,*a]\n---\n',
  '- - - ',
  '\n| a | b |\n|---|---|\n',
);

export const RTF = tokens(
  "{\\rtf1 { } \\par \\pard \\u-1? \\u65536? \\uc99 \\bin999 \\bin-1 \\'ff \\' {\\*\\ {\\fonttbl {\\f0\\fcharset128 " +
    '{\\stylesheet {\\s1 \\cell \\row {\\field {\\footnote {\\pict \\v \\deleted \\ansicpg932 \\-99999999999 \\~ \\\\ \\{',
);

export const BIBTEX = tokens(
  '@article{ @string{ @comment{ @preamble{ @xdata{ keywords= crossref= xdata= title={{ }} # \\"{ \\\'{ {\\" ' +
    '\\textit{ $ $$ % @ \\% \\url{ \\href{ \\begin{ ~ -- --- \\ss \\i \\alpha , month= @a( ) tag:',
  ' = ',
  'keywords = {a, tag:b; c},',
  '\n@misc{a,',
);

export const LINES = tokens(
  '\r tag: ; TY ER',
  'TY  - JOUR\n',
  'ER  - \n',
  'KW  - tag:a\n',
  'KW  - a;b\n',
  'ID  - a\n',
  'PMID- 1\n',
  'OT  - a\n',
  'AB  - ',
  '      ',
  '  - ',
);

export const TABLE = tokens(
  '"," ";" "" ; | " , title tag text id',
  '"\n"',
  '\n,,,,\n',
  'sep=,\n',
  '\t',
  '"\t"',
);

export const JSON_LINES = tokens('{"a": [ "\\ud800" \\u0000 {} [] null ] } "', '}\n{', '{}\n');

export const PDF = tokens(
  '<< >> [ ] ( ) obj endobj stream endstream xref trailer startxref R /Length /Filter /FlateDecode ' +
    '/ASCII85Decode /ASCIIHexDecode /LZWDecode /RunLengthDecode /Kids /Count /Parent /Contents /Pages /Type /Prev ' +
    '/Size /Root /Font /ToUnicode /Encoding /Predictor /Columns /ObjStm /XObject /Do BT ET Tj TJ Td Tf Tm q Q 0 -1 ' +
    '99999999999 1e99 beginbfchar endbfchar beginbfrange <0000> <ffffffff> %PDF-9.9 %%EOF',
).map((token) => ` ${token} `);
