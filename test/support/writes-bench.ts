import type { Intent } from '@shared/domain/operation';
import { thousandths } from '@shared/domain/money';
import { toAppError } from '@shared/errors/app-error';
import { MemoryJournal } from './memory-journal';
import { type OperationsBench, operationsBench } from './operations-bench';
import { type Handler, type Hit, httpServer } from './test-servers';

/** The accounts the server lists: 1 has 50.000, 2 has 70.000, of 3 it does not tell. */
const LISTED = JSON.stringify([
  { id: 1, name: 'A', current_credit: 50_000 },
  { id: 2, name: 'B', current_credit: 70_000 },
  { id: 3, name: 'C', current_credit: null },
]);

export interface WritesBench {
  memory: MemoryJournal;
  bench: OperationsBench;
  baseUrl: string;
  /** How writes are answered. Default: 204. */
  onWrite: Handler;
  hits: Hit[];
  writes(): Hit[];
  close(): Promise<void>;
}

/** Operations against a server whose answers to writes a test decides, with a journal in memory. */
export async function writesBench(): Promise<WritesBench> {
  const server = await httpServer((hit, response, socket) =>
    hit.method === 'GET' ? void response.end(LISTED) : opened.onWrite(hit, response, socket),
  );
  const memory = new MemoryJournal();
  const bench = operationsBench({ baseUrl: server.baseUrl, partnerKey: 'canary-key-7f3a' }, memory.journal);
  const opened: WritesBench = {
    ...{ memory, bench, baseUrl: server.baseUrl, hits: server.hits },
    onWrite: (_hit, response) => void response.writeHead(204).end(),
    writes: () => server.hits.filter(({ method }) => method !== 'GET'),
    async close() {
      bench.close();
      await server.close();
    },
  };
  return opened;
}

export const recharge = (amount = 10_000): Intent => ({ kind: 'recharge', amount: thousandths(amount) });

/** What a call fails with, as data; `no error` if it does not. */
export const errorOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no error', toAppError);
