import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { docx, PDF } from '../../test/testkit/documents.fixtures.js';
import { cleanFileName, documentTypeOf } from './file-type.js';

const folder = mkdtempSync(join(tmpdir(), 'tally-types-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
function typeOf(content: Buffer | string): ReturnType<typeof documentTypeOf> {
  count += 1;
  const path = join(folder, `file-${String(count)}`);
  writeFileSync(path, content);
  return documentTypeOf(path);
}
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';

describe('documentTypeOf', () => {
  it.each([
    ['a PDF', PDF, 'application/pdf'],
    ['a Word document', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a text', 'Größe: 1,80 m\n\tIch kann alles.\r\n', 'text/plain'],
    ['a long text', 'Ärger '.repeat(200_000), 'text/plain'],
  ])('knows %s by its content', async (_name, content, type) => {
    expect(await typeOf(content)).toBe(type);
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)])],
    ['an ELF program', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(200, 1)])],
    ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['a workbook', docx(EXCEL)],
    ['a Word document with macros', docx(MACROS)],
    ['bytes', Buffer.from([1, 2, 3, 4, 5, 255, 254])],
    ['a text with a null', 'some\u0000thing'],
    ['Latin 1', Buffer.from('Größe', 'latin1')],
    ['a character that is cut off', Buffer.from('Größe').subarray(0, 3)],
    ['a page', '  <!DOCTYPE html><html><script>alert(1)</script></html>'],
    ['a picture of SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    ['XML', '<?xml version="1.0"?><x/>'],
    ['blanks', ' \n\t '],
    ['nothing', ''],
  ])('refuses %s', async (_name, content) => {
    expect(await typeOf(content)).toBeUndefined();
  });
});

describe('cleanFileName', () => {
  it.each([
    ['resume.pdf', 'resume.pdf'],
    ['Lebenslauf Größe.PDF', 'Lebenslauf Größe.pdf'],
    ['resume.exe', 'resume.pdf'],
    ['resume.pdf.exe', 'resume.pdf.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\me\\cv.docx', 'cv.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
    ['"quoted"; filename=evil.html', 'quoted; filename=evil.pdf'],
    ['cv\u202efdp.exe', 'cvfdp.pdf'],
    ['....', 'document.pdf'],
    ['', 'document.pdf'],
    ['lone \ud800 half.pdf', 'lone \ufffd half.pdf'],
    ['x'.repeat(500), `${'x'.repeat(120)}.pdf`],
    ['\u3164\u2800.pdf', 'document.pdf'],
    ['\u0301.pdf', 'document.pdf'],
    [`${'a'.repeat(119)}😀.pdf`, `${'a'.repeat(119)}.pdf`],
    [`${'a'.repeat(118)}😀.pdf`, `${'a'.repeat(118)}😀.pdf`],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanFileName(given, 'application/pdf')).toBe(clean);
  });
});
