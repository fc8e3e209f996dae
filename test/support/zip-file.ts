import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  name: string;
  text: string;
  mode?: number;
  /** Stored as it is instead of deflated. */
  stored?: boolean;
}

function localPart({ name, text, stored }: ZipFile): { header: Buffer; body: Buffer } {
  const bytes = Buffer.from(text);
  const body = stored ? bytes : deflateRawSync(bytes);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(stored ? 0 : 8, 8);
  header.writeUInt32LE(crc32(bytes), 14);
  header.writeUInt32LE(body.length, 18);
  header.writeUInt32LE(bytes.length, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return { header: Buffer.concat([header, Buffer.from(name)]), body };
}

function directoryPart(file: ZipFile, local: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  // Fields 6–30 of the directory are fields 4–28 of the local header.
  local.copy(entry, 6, 4, 30);
  entry.writeUInt32LE(((0o100000 | (file.mode ?? 0o644)) << 16) >>> 0, 38);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, Buffer.from(file.name)]);
}

/** A zip as other programs write it, made by the format's description and not by the code under test. */
export function zipOf(files: ZipFile[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { header, body } = localPart(file);
    directory.push(directoryPart(file, header, offset));
    parts.push(header, body);
    offset += header.length + body.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...parts, listing, end, Buffer.from(comment)]);
}
