import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accountIdSchema } from '@shared/domain/ids';
import { newClientSchema } from '@shared/domain/new-client';
import { operationIdSchema } from '@shared/domain/operation';
import type { JobRow } from '@shared/ipc/operation-models';
import { createdIds, groupOf, resultsOf, returnedOf } from '@renderer/features/clients/model/result-rows';
import { sayingsOf } from '@renderer/features/clients/model/spoki-fields';

const id = (text: string) => accountIdSchema.parse(text);
const names = ['Aurora', 'Bellini', 'Carta'];

/** A request of the job for three clients, lines 2, 4 and 5 of the file. */
function request(more: Partial<JobRow>): JobRow {
  const clients = names.map((accountName) =>
    newClientSchema.parse({ accountName, countryCode: 'IT', email: 'a@b.it', firstName: 'Anna', vatAmount: 2250 }),
  );
  return {
    position: 0,
    accountId: null,
    accountName: null,
    intent: { kind: 'add-clients', clients },
    note: 'march.csv #2 #4 #5',
    state: 'waiting',
    standing: 'left',
    mayBeSentAgain: false,
    operationId: operationIdSchema.parse(randomUUID()),
    made: null,
    error: null,
    at: null,
    ...more,
  };
}

const refused = (fields: Record<string, string[]>): Partial<JobRow> => ({
  ...{ state: 'REJECTED', standing: 'not-applied', mayBeSentAgain: true },
  error: { kind: 'rejected', message: 'HTTP 400', fields },
});
const became = (row: JobRow, evidence = new Map()) => resultsOf([row], evidence).map((one) => one.became);

describe('what became of new clients', () => {
  it('tells for every line which account it is now', () => {
    const made = {
      what: 'clients' as const,
      accounts: [
        { position: 0, accountId: id('70') },
        { position: 1, accountId: null },
        { position: 2, accountId: id('72') },
      ],
    };
    const results = resultsOf([request({ state: 'OK', standing: 'applied', made })], new Map());
    expect(results.map(({ line, client, became: one }) => [line, client.accountName, one])).toEqual([
      [2, 'Aurora', { what: 'created', accountId: '70' }],
      [4, 'Bellini', { what: 'created', accountId: null }],
      [5, 'Carta', { what: 'created', accountId: '72' }],
    ]);
    expect(createdIds(results)).toEqual(['70', '72']);
    expect(returnedOf(results, 'en')).toEqual([]);
  });

  it('lays a refusal at the client and the field that Spoki names, and holds the others of its request to be held back', () => {
    const row = request(refused({ '2.email': ['Enter a valid email address.'] }));
    expect(became(row)).toMatchObject([
      { what: 'held-back' },
      { what: 'refused', said: [{ field: 'email', text: 'Enter a valid email address.' }] },
      { what: 'held-back' },
    ]);
    expect(returnedOf(resultsOf([row], new Map()), 'it')).toMatchObject([
      { line: 2, said: [], values: { accountName: 'Aurora', country: 'IT', vat: '22,5' } },
      { line: 4, said: [{ field: 'email' }] },
      { line: 5, said: [] },
    ]);
  });

  it('says of all what Spoki does not say of one', () => {
    const row = request(refused({ vat_amount: ['Too much.'] }));
    expect(became(row)).toEqual(
      names.map(() => expect.objectContaining({ what: 'refused', said: [{ field: 'vat', text: 'Too much.' }] })),
    );
  });

  it('tells one by one what a settled outcome showed', () => {
    const row = request({ state: 'MANUAL', standing: 'applied' });
    const shown = [
      { position: 0, standing: 'present' as const, accountId: id('70') },
      { position: 1, standing: 'absent' as const, accountId: null },
      { position: 2, standing: 'unclear' as const, accountId: null },
    ];
    const results = resultsOf([row], new Map(row.operationId ? [[row.operationId, shown]] : []));
    expect(results.map(groupOf)).toEqual(['created', 'not-created', 'unknown']);
    expect(returnedOf(results, 'en').map(({ line }) => line)).toEqual([4]);
  });

  it('puts nothing back that is unknown, under way, or was sent again already', () => {
    const rows = [
      request({ state: 'UNKNOWN', standing: 'unknown' }),
      request({ state: 'SENDING', standing: 'left' }),
      request({ ...refused({}), mayBeSentAgain: false }),
    ];
    expect(returnedOf(resultsOf(rows, new Map()), 'en')).toEqual([]);
    expect(resultsOf(rows, new Map()).map(groupOf)).toEqual([
      ...names.map(() => 'unknown'),
      ...names.map(() => 'waiting'),
      ...names.map(() => 'not-created'),
    ]);
  });
});

describe('what Spoki says of fields', () => {
  it('of one client needs no number, and what no field of ours is, is still said', () => {
    const { byPlace, ofAll } = sayingsOf({ fields: { email: ['Taken.'], tax_code: ['Needed.'] } }, 1);
    expect(byPlace.get(0)).toEqual([
      { field: 'email', text: 'Taken.' },
      { field: null, text: 'Needed.' },
    ]);
    expect(ofAll).toEqual([]);
  });

  it('with a number beyond the request is said of all', () => {
    expect(sayingsOf({ fields: { '9.email': ['Taken.'] } }, 2)).toMatchObject({
      ofAll: [{ text: 'Taken.' }],
    });
  });
});
