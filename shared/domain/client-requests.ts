import { CLIENTS_PER_REQUEST, type NewClient } from './new-client';

/** A client that is asked for, and where it stands in what it came from. */
export interface AskedClient {
  /** From 1. */
  line: number;
  client: NewClient;
}

/** One row of the job: its note says for the journal, and for the results, which lines it is about. */
export interface ClientRequest {
  intent: { kind: 'add-clients'; clients: NewClient[] };
  note: string;
}

const LONGEST_NAME = 200;

/** The requests for these clients, at most `CLIENTS_PER_REQUEST` in each, in their order. @param source a file's name, or null */
export function requestsFor(asked: readonly AskedClient[], source: string | null): ClientRequest[] {
  return Array.from({ length: Math.ceil(asked.length / CLIENTS_PER_REQUEST) }, (_, place) => {
    const some = asked.slice(place * CLIENTS_PER_REQUEST, (place + 1) * CLIENTS_PER_REQUEST);
    return {
      intent: { kind: 'add-clients', clients: some.map(({ client }) => client) },
      note: linesNote(
        some.map(({ line }) => line),
        source,
      ),
    };
  });
}

function linesNote(lines: readonly number[], source: string | null): string {
  const list = lines.map((line) => `#${line}`).join(' ');
  return source === null ? list : `${source.slice(0, LONGEST_NAME)} ${list}`;
}

/** The lines that a note of `requestsFor` is about; null if it is another note, or not about so many. */
export function linesOfNote(note: string, count: number): number[] | null {
  const list = /(?:^| )(#\d+(?: #\d+)*)$/.exec(note)?.[1];
  const lines = list?.split(' ').map((part) => Number(part.slice(1))) ?? [];
  return lines.length >= count && count > 0 ? lines.slice(-count) : null;
}
