import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedClient, linesOfNote, requestsFor } from '@shared/domain/client-requests';
import { CLIENTS_PER_REQUEST, newClientSchema } from '@shared/domain/new-client';
import { MAX_NOTE_LENGTH } from '@shared/domain/csv-import';

const client = newClientSchema.parse({
  accountName: 'Caffè Aurora',
  countryCode: 'IT',
  email: 'anna@aurora.it',
  firstName: 'Anna',
  vatAmount: 2200,
});
const asked = (lines: readonly number[]): AskedClient[] =>
  lines.map((line) => ({ line, client: { ...client, accountName: `Client ${line}` } }));

describe('the requests for new clients', () => {
  it('are as few as they may be, with every client in its order', () => {
    expect(
      requestsFor(asked([2, 3, 5, 6, 7, 9]), 'march.csv').map(({ note, intent }) => [note, intent.clients.length]),
    ).toEqual([
      ['march.csv #2 #3 #5 #6 #7', CLIENTS_PER_REQUEST],
      ['march.csv #9', 1],
    ]);
    expect(requestsFor([], null)).toEqual([]);
  });

  it('say in their notes which lines they are about, whatever the file is called', () => {
    const lines = fc.uniqueArray(fc.integer({ min: 1, max: 10_001 }), { minLength: 1, maxLength: 40 });
    const name = fc.option(fc.oneof(fc.string(), fc.constantFrom('a #7', '#1 #2', 'x'.repeat(4_000))), { nil: null });
    fc.assert(
      fc.property(lines, name, (given, source) => {
        const requests = requestsFor(asked(given), source);
        expect(requests.flatMap(({ note, intent }) => linesOfNote(note, intent.clients.length))).toEqual(given);
        expect(requests.every(({ note }) => note.length <= MAX_NOTE_LENGTH)).toBe(true);
      }),
    );
  });

  it('find no lines in the words of a person', () => {
    for (const note of ['', 'Clients of March', 'call #12 back']) expect(linesOfNote(note, 1)).toBeNull();
    expect(linesOfNote('#1 #2', 3)).toBeNull();
  });
});
