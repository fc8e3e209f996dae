import type { IncomingMessage } from 'node:http';
import { type Readable, type Transform, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { TransportError } from './faults';

/** The codings that are asked for and understood. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads a whole body as UTF-8 text. What counts is the decoded size, and it is counted while decoding, so that a small file that unpacks
 * to gigabytes is stopped at the limit.
 * @param onPiece called for every piece that arrives
 * @throws TransportError `answer-too-large`, or `undecodable` for a coding that was not asked for
 */
export async function readBody(answer: IncomingMessage, maxBytes: number, onPiece: () => void): Promise<string> {
  answer.on('data', onPiece);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of decoded(answer)) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    if (size > maxBytes) throw new TransportError('answer-too-large', `more than ${maxBytes} bytes`);
    pieces.push(bytes);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

function decoded(answer: IncomingMessage): Readable {
  const coding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (coding === 'identity' || coding === '') return answer;
  const decoder = DECODERS[coding]?.();
  if (!decoder) throw new TransportError('undecodable', 'an unknown content coding');
  // Errors reach whoever reads the decoder.
  return pipeline(answer, decoder, () => undefined);
}
