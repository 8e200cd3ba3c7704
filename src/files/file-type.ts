import { createReadStream } from 'node:fs';
import { beginningOf, hasVisible } from '../shared/text/characters.js';

/** The accepted document types, with their file extensions. */
export const DOCUMENT_TYPES = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/plain': 'txt',
} as const;

export type DocumentType = keyof typeof DOCUMENT_TYPES;

/** The type of a file by its first bytes, whatever its name; undefined if it is not accepted. */
export async function documentTypeOf(path: string): Promise<DocumentType | undefined> {
  // Loaded with the first upload: it knows hundreds of types.
  const { fileTypeFromFile } = await import('file-type');
  const found = await fileTypeFromFile(path);
  if (!found) return (await isPlainText(path)) ? 'text/plain' : undefined;
  return Object.hasOwn(DOCUMENT_TYPES, found.mime) ? (found.mime as DocumentType) : undefined;
}

/** Control characters that no text contains; tab, line feed, form feed and carriage return are allowed. */
const BINARY = /(?![\t\n\f\r])\p{Cc}/u;
/** What a browser might take for a page, if it were to sniff the content. */
const MARKUP = /^\s*<(!doctype|html|head|body|script|svg|\?xml|!--)/i;

/** True for UTF-8 without control characters and with at least one visible character. */
async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let beginning = '';
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      if (BINARY.test(text)) return false;
      if (beginning.length < 1_000) beginning += text.trimStart().slice(0, 1_000);
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
  return beginning !== '' && !MARKUP.test(beginning);
}

const MAX_NAME = 120;
/** Characters that are not allowed in file names on some systems, and those that change the text direction. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*:<>?|\\/]/gu;

/** A file's name for display and download: no path, nothing unsafe, and the extension of its actual type. */
export function cleanFileName(given: string, type: DocumentType): string {
  const ending = DOCUMENT_TYPES[type];
  const base = given.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const name = base.replace(UNSAFE, '').replace(/\.[\p{L}\p{N}]{1,8}$/u, '');
  const kept = beginningOf(name.trim().replace(/^\.+/, ''), MAX_NAME).trim();
  return `${hasVisible(kept) ? kept : 'document'}.${ending}`;
}
