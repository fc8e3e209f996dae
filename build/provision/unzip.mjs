import { createWriteStream, openSync, readSync, fstatSync, closeSync, createReadStream, mkdirSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

// Written out because provisioning runs before any package is there, and a bare Debian has no `unzip`.
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

function readAt(fd, position, length) {
  const bytes = Buffer.alloc(length);
  readSync(fd, bytes, 0, length, position);
  return bytes;
}

function directoryOf(fd) {
  const { size } = fstatSync(fd);
  const start = Math.max(0, size - END_SIZE - LONGEST_COMMENT);
  const tail = readAt(fd, start, size - start);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    return {
      count: tail.readUInt16LE(at + 10),
      bytes: readAt(fd, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12)),
    };
  }
  throw new Error('not a zip file');
}

/** The entries of a zip (no ZIP64, no encryption): name, method (0 stored, 8 deflated), sizes in bytes, offset, unix mode. */
export function listEntries(fd) {
  const { count, bytes } = directoryOf(fd);
  const entries = [];
  for (let at = 0, i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('broken zip directory');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
      mode: (bytes.readUInt32LE(at + 38) >>> 16) & 0o777,
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

async function extractEntry(zipPath, fd, entry, target) {
  const header = readAt(fd, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  mkdirSync(dirname(target), { recursive: true });
  const out = createWriteStream(target, { mode: entry.mode || 0o644 });
  if (entry.packed === 0) return void (await new Promise((done) => out.end(done)));
  const input = createReadStream(zipPath, { start, end: start + entry.packed - 1 });
  await (entry.method === 0 ? pipeline(input, out) : pipeline(input, createInflateRaw(), out));
  if (out.bytesWritten !== entry.size) throw new Error(`zip entry ${entry.name} has the wrong size`);
}

/**
 * Extracts the files that `rename` keeps.
 * @param rename name in the zip → path below `folder`, or null to leave the entry out
 * @throws Error if a path would leave the folder, or the zip is broken
 */
export async function unzip(zipPath, folder, rename = (name) => name) {
  const fd = openSync(zipPath, 'r');
  try {
    for (const entry of listEntries(fd)) {
      const path = entry.name.endsWith('/') ? null : rename(entry.name);
      if (path === null) continue;
      const target = join(folder, path);
      if (!resolve(target).startsWith(resolve(folder) + sep))
        throw new Error(`zip entry ${entry.name} leaves the folder`);
      await extractEntry(zipPath, fd, entry, target);
    }
  } finally {
    closeSync(fd);
  }
}
