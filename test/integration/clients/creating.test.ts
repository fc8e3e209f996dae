import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { checkClients, indexAccounts } from '@shared/domain/client-check';
import { columnsByHeading } from '@shared/domain/client-columns';
import { requestsFor } from '@shared/domain/client-requests';
import { draftClients } from '@shared/domain/client-rows';
import type { ProfileId } from '@shared/domain/ids';
import { currencySchema } from '@shared/domain/money';
import type { JobRow } from '@shared/ipc/operation-models';
import { resultsOf } from '@renderer/features/clients/model/result-rows';
import { openBackend, type TestBackend } from '@test/support/backend';

let spoki: Sandbox;
let desk: TestBackend;
let profileId: ProfileId;

beforeAll(async () => {
  spoki = await startSandbox({ accountCount: 6 });
  desk = await openBackend();
  const input = { name: 'Acme', baseUrl: spoki.baseUrl, currency: currencySchema.parse('EUR'), key: spoki.partnerKey };
  profileId = (await desk.call('profiles.add', input)).id;
  await desk.call('profiles.update', { profileId, writesPerMinute: 60, readsPerMinute: 60 });
  await desk.call('accounts.refresh', { profileId });
});
afterAll(async () => {
  await desk.close();
  await spoki.close();
});

/** Pastes a table, checks it and sends what is ready; the rows of the job once nothing of it goes on by itself. */
async function create(text: string): Promise<JobRow[]> {
  const reading = await desk.call('clients.readText', { text });
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.why}`);
  const { header, rows } = reading.table;
  const accounts = indexAccounts((await desk.call('accounts.list', { profileId })).rows);
  const checked = checkClients(draftClients(rows, columnsByHeading(header)), { accounts, defaultVat: '22' });
  const ready = checked.flatMap(({ line, state, client }) => (state === 'ready' && client ? [{ line, client }] : []));
  const asked = requestsFor(ready, null).map((row) => ({ accountId: null, ...row }));
  const review = await desk.call('jobs.review', { profileId, rows: asked });
  const { jobId } = await desk.call('jobs.start', {
    reviewId: review.reviewId,
    positions: review.rows.map(({ position }) => position),
    ...{ warningsAcknowledged: true, typed: 'create clients', pastUnknown: true },
  });
  await expect.poll(async () => (await desk.call('jobs.get', { jobId })).job.state, { timeout: 30_000 }).toBe('done');
  return (await desk.call('jobs.get', { jobId })).rows;
}

const table = (names: readonly string[]): string =>
  ['name,country,email,first name', ...names.map((name, at) => `${name},IT,c${at}@clienti.it,Anna`)].join('\n');

describe('many new clients', () => {
  it('become accounts line by line, at most five in a request', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `Bottega ${at}`);
    const rows = await create(table(names));
    expect(rows).toHaveLength(3);
    const listed = await desk.call('accounts.refresh', { profileId });
    const idOf = new Map(listed.rows.map(({ id, name }) => [name, id]));
    expect(resultsOf(rows, new Map()).map(({ line, became }) => [line, became])).toEqual(
      names.map((name, at) => [at + 2, { what: 'created', accountId: idOf.get(name) }]),
    );
  });

  it('of which Spoki refuses one are told with its own words, at the line and the field', async () => {
    const body = JSON.stringify([{}, { email: ['This address is in use.'] }]);
    spoki.control.addFault({
      path: 'add_sv_clients/$',
      fault: { kind: 'status', status: 400, body, contentType: 'application/json' },
    });
    const [first, second] = resultsOf(await create(table(['Carta', 'Dolci'])), new Map());
    expect(first?.became).toMatchObject({ what: 'held-back' });
    expect(second).toMatchObject({
      line: 3,
      became: { what: 'refused', said: [{ field: 'email', text: 'This address is in use.' }] },
    });
  });

  it('whose answer is lost are unknown until the accounts show one by one that they are there', async () => {
    spoki.control.addFault({ path: 'add_sv_clients/$', fault: { kind: 'reset', phase: 'after' } });
    const rows = await create(table(['Edera', 'Fiori']));
    expect(resultsOf(rows, new Map()).map(({ became }) => became)).toEqual([{ what: 'unknown' }, { what: 'unknown' }]);
    const operationId = rows[0]?.operationId;
    if (!operationId) throw new Error('it was sent');
    const { clients, verdict } = await desk.call('operations.evidence', { operationId, workId: 'settling' });
    expect(verdict).toBe('applied');
    const listed = await desk.call('accounts.refresh', { profileId });
    const idOf = (name: string) => listed.rows.find((account) => account.name === name)?.id;
    const settled = rows.map((row) => ({ ...row, state: 'APPLIED' as const, standing: 'applied' as const }));
    expect(resultsOf(settled, new Map([[operationId, clients ?? []]])).map(({ became }) => became)).toEqual([
      { what: 'created', accountId: idOf('Edera') },
      { what: 'created', accountId: idOf('Fiori') },
    ]);
  });
});
