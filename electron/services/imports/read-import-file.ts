import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type CsvRefusal, MAX_CSV_BYTES } from '@shared/domain/csv-import';
import { fail } from '@shared/errors/app-error';

/** What a file holds, or why it is not read. */
export type FileReading = { ok: true; bytes: Uint8Array } | { ok: false; refusal: CsvRefusal };

/**
 * Reads an ordinary file of at most 5 MB. A larger one, a folder or a device is refused before anything of it is read, and no more than
 * 5 MB is held of one that grows meanwhile.
 * @throws AppFailure `file-failed` if it cannot be opened or read
 */
export async function readImportFile(path: string): Promise<FileReading> {
  try {
    const info = await stat(path);
    if (!info.isFile()) return { ok: false, refusal: { why: 'not-a-file' } };
    if (info.size > MAX_CSV_BYTES) return { ok: false, refusal: { why: 'too-large' } };
    // `end` is the last position read: one byte beyond the limit tells a file that grew.
    const bytes = await buffer(createReadStream(path, { end: MAX_CSV_BYTES }));
    return bytes.byteLength > MAX_CSV_BYTES ? { ok: false, refusal: { why: 'too-large' } } : { ok: true, bytes };
  } catch (thrown) {
    return fail('file-failed', thrown instanceof Error ? thrown.message : String(thrown));
  }
}
