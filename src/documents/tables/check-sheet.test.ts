import { describe, expect, it } from 'vitest';
import { DocumentError } from '../document-error.ts';
import { checkSheet } from './check-sheet.ts';

const cell = (address: string) => `<c r="${address}"><v>1</v></c>`;
const sheet = (...rows: readonly string[]) => `<sheetData>${rows.join('')}</sheetData>`;

describe('checkSheet', () => {
  it.each([
    ['no rows', sheet()],
    ['rows without places', sheet('<row><c><v>1</v></c></row>')],
    [
      'a long sheet',
      sheet(`<row r="1">${cell('A1')}</row><row r='1048576'>${cell('S1048576')}</row>`),
    ],
    ['a wide sheet', sheet(`<row r="1">${cell('A1')}${cell('XFD1')}</row>`)],
    ['a format alone far away', sheet(`${cell('A1')}<c r="XFD1048576" s="1"/><row r="1048576"/>`)],
    ['names that only begin alike', '<cols><col min="1"/></cols><rowBreaks/><x:c.d>'],
    ['a drawing', '<xdr:from><xdr:col>1</xdr:col><xdr:row>5</xdr:row></xdr:from>'],
  ])('takes %s', (_, xml) => {
    expect(() => checkSheet(xml)).not.toThrow();
  });

  it.each([
    ['a cell far away', sheet(cell('A1'), cell('XFD1048576')), 'row 1048576 and column 16384'],
    ['one far to the right, one far down', sheet(cell('XFD1'), cell('A1048576')), 'column 16384'],
    ['with a sign before it', `<c t=">" r="XFD1048576"><v>1</v></c>`, 'column 16384'],
    ['in a namespace', '<x:c r="XFD1048576">1</x:c>', 'column 16384'],
    ['a row beyond the last', sheet('<row r="1048577"/>'), 'damaged'],
    ['a row written otherwise', sheet('<row r="1e9"/>'), 'damaged'],
    ['a row with a sign written as a number', sheet('<row r="1&#48;00000"/>'), 'damaged'],
    ['a cell in no column', sheet(cell('ABCD1')), 'damaged'],
    ['a tag that goes on and on', '<row r="1" <c r="XFD9">', 'damaged'],
  ])('refuses %s', (_, xml, message) => {
    expect(() => checkSheet(xml)).toThrow(DocumentError);
    expect(() => checkSheet(xml)).toThrow(message);
  });

  it('ends for megabytes of blanks', () => {
    expect(() => checkSheet(`<c${' '.repeat(3_000_000)}`)).toThrow('damaged');
    expect(() => checkSheet(`<c${' a="b"'.repeat(500_000)}`)).toThrow('damaged');
  });
});
