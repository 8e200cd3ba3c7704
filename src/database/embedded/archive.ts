import { inflateRawSync } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

interface ArchiveEntry {
  readonly name: string;
  readonly content: () => Buffer;
}

/** Lists the files of a zip archive (for example a Python wheel); a file is inflated only when its content is read. */
export function readArchive(archive: Buffer): ArchiveEntry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  let offset = archive.readUInt32LE(end + 16);
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(offset) !== ENTRY_SIGNATURE) throw new Error('The archive is damaged.');
    const nameLength = archive.readUInt16LE(offset + 28);
    const extraLength = archive.readUInt16LE(offset + 30);
    const commentLength = archive.readUInt16LE(offset + 32);
    const header = offset;
    const name = archive.toString('utf8', offset + ENTRY_LENGTH, offset + ENTRY_LENGTH + nameLength);
    if (!name.endsWith('/')) entries.push({ name, content: () => readContent(archive, header) });
    offset += ENTRY_LENGTH + nameLength + extraLength + commentLength;
  }
  return entries;
}

function findEnd(archive: Buffer): number {
  for (let offset = archive.length - END_LENGTH; offset >= 0; offset -= 1) {
    if (archive.readUInt32LE(offset) === END_SIGNATURE) return offset;
  }
  throw new Error('The archive is incomplete.');
}

function readContent(archive: Buffer, header: number): Buffer {
  const method = archive.readUInt16LE(header + 10);
  const packedSize = archive.readUInt32LE(header + 20);
  const local = archive.readUInt32LE(header + 42);
  const start = local + LOCAL_LENGTH + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + packedSize);
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateRawSync(packed);
  throw new Error(`The archive uses compression ${String(method)}, which is not supported.`);
}
