import { requestOf } from '@electron/services/operations/operation-request';
import type { Intent, OperationKind } from '@shared/domain/operation';
import { type FaultServer, faultServer } from '@test/support/fault-matrix';
import { MemoryJournal } from '@test/support/memory-journal';
import { violations } from '@test/support/operation-invariants';
import { idOf } from '@test/support/operations-bench';
import { type Trial, TRIALS } from '@test/support/trials';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let memory: MemoryJournal;
let server: FaultServer;
beforeEach(async () => {
  memory = new MemoryJournal();
  server = await faultServer(memory.journal);
});
afterEach(() => server.close());

const MADE: [OperationKind, unknown][] = [
  ['add-clients', { what: 'clients', accounts: [{ position: 0, accountId: expect.stringMatching(/^\d+$/) }] }],
  ['create-onboarding-link', { what: 'onboarding-link', host: expect.stringContaining('127.0.0.1'), channelId: null }],
  ['create-channel', { what: 'channel', channelId: expect.stringMatching(/^\d+$/), approved: null }],
  ['rename-channel', null],
  ['set-primary-channel', null],
  ['refresh-channel-status', null],
  ['add-service-user', { what: 'role', roleId: expect.stringMatching(/^\d+$/), email: expect.stringContaining('@') }],
  ['generate-private-key', null],
  ['change-role', null],
  ['delete-role', null],
  ['invite', { what: 'invitation', invitationId: expect.stringMatching(/^\d+$/) }],
  ['resend-invitation', null],
  ['change-invitation-role', null],
  ['delete-invitation', null],
];
const KINDS = MADE.map(([kind]) => kind);
const LEAVES_NO_TRACE: OperationKind[] = [
  'create-onboarding-link',
  'refresh-channel-status',
  'generate-private-key',
  'resend-invitation',
];

const methodOf = ({ accountId, intent }: Trial): string =>
  requestOf(accountId === null ? null : idOf(accountId), intent).operation.method;
const contradictions = (): string[] => violations(memory.operations(), server.sandbox.control.applied());

describe('a change', () => {
  it.each(MADE)('%s is done, and the journal says what it has made', async (kind, made) => {
    for (const n of [0, 1]) {
      const { accountId, intent } = await TRIALS[kind](server, n);
      expect(await server.bench.run(accountId, intent)).toMatchObject({ type: 'OK', made });
    }
    expect(contradictions()).toEqual([]);
  });

  it.each(KINDS)('%s whose answer is lost is unknown, and settled by what can be read of it', async (kind) => {
    for (const [n, phase] of (['before', 'after'] as const).entries()) {
      const trial = await TRIALS[kind](server, n);
      server.sandbox.control.addFault({ method: methodOf(trial), fault: { kind: 'reset', phase } });
      const result = await server.bench.run(trial.accountId, trial.intent);
      expect(result.type).toBe('UNKNOWN');

      const evidence = await server.bench.service.propose(result.operationId);
      const told = phase === 'after' ? 'applied' : 'not-applied';
      const known = !LEAVES_NO_TRACE.includes(kind);
      expect(evidence.verdict).toBe(known ? told : 'undecided');
      expect(Boolean(evidence.readBack ?? evidence.clients)).toBe(known);
      const settled = await server.bench.service.decide(result.operationId, told, '');
      expect(settled.type).toBe(known ? told.toUpperCase().replace('-', '_') : 'MANUAL');
    }
    expect(contradictions()).toEqual([]);
  });

  it('of a service user is undecided while one of that name is there, however old Spoki says it is', async () => {
    const { accountId, intent } = await TRIALS['add-service-user'](server, 0);
    server.sandbox.control.addFault({ method: 'POST', fault: { kind: 'reset', phase: 'after' } });
    const { operationId } = await server.bench.run(accountId, intent);
    const dated = { created_datetime: '2020-01-01T00:00:00Z', updated_datetime: '2020-01-01T00:00:00Z' };
    const user = { id: 1, email: 's@serviceuser.example', firstname: 'Servizio 0', surname: '', is_service: true };
    const results = [{ id: 1, user, role: 'Administrator', is_active: true, ...dated }];
    const body = { count: 1, next: null, previous: null, results };
    server.sandbox.control.addFault({ method: 'GET', path: 'roles/$', fault: { kind: 'override', body } });
    const { verdict, readBack } = await server.bench.service.propose(operationId);
    expect([verdict, readBack?.seen]).toEqual(['undecided', expect.stringContaining('much older')]);
  });

  it.each(KINDS)('%s that the end of the app met while it was sent is unknown at the next start', async (kind) => {
    const trial = await TRIALS[kind](server, 0);
    memory.failing.set('OK', 'lost');
    await server.bench.run(trial.accountId, trial.intent).catch(() => undefined);
    memory.failing.clear();
    await server.bench.restart().recover();
    expect(memory.records.at(-1)).toMatchObject({ type: 'UNKNOWN', error: { outcome: 'unknown' } });
    expect(contradictions()).toEqual([]);
  });

  it.each(KINDS)('%s that was not sent is known not to be', async (kind) => {
    const { accountId, intent } = await TRIALS[kind](server, 0);
    const { reviewId } = await server.bench.review(accountId, intent);
    const stop = new AbortController();
    stop.abort();
    const options = { repeatAcknowledged: false, signal: stop.signal };
    expect(await server.bench.service.confirm(reviewId, options)).toMatchObject({ type: 'NOT_SENT' });
    expect(contradictions()).toEqual([]);
  });

  it.each<OperationKind>(['rename-channel', 'set-primary-channel', 'change-role', 'change-invitation-role'])(
    '%s may be sent again while it is unknown, and success settles it',
    async (kind) => {
      const trial = await TRIALS[kind](server, 0);
      server.sandbox.control.addFault({ method: methodOf(trial), fault: { kind: 'reset', phase: 'before' } });
      const lost = await server.bench.run(trial.accountId, trial.intent);
      const again = await server.bench.run(trial.accountId, trial.intent, { againOf: lost.operationId });
      expect(again.type).toBe('OK');
      expect(memory.operation(lost.operationId).records.at(-1)).toMatchObject({
        ...{ type: 'APPLIED', evidence: { supersededBy: again.operationId } },
      });
    },
  );
});

describe('what Spoki refuses', () => {
  const CODED = (status: number, code: string, datail: string) => ({
    ...{ kind: 'status' as const, status, contentType: 'application/json' },
    body: JSON.stringify({ type: `https://app.spoki.it/errors/${code}`, title: 'No', code, status, datail }),
  });

  it.each([
    [400, 'spoki::3004', 'Invalid or no role specified.', 'rejected'],
    [400, 'spoki::3007', 'Invitation already exists', 'rejected'],
    [403, 'spoki::403', 'you cannot delete the role of the sole admin of the account', 'forbidden'],
    [400, 'spoki::400', 'No', 'rejected'],
  ])('with %i %s is known not to be done, in its own words', async (status, code, datail, kind) => {
    const kinds = ['invite', 'change-role', 'delete-role', 'add-service-user'] as const;
    for (const [n, one] of kinds.entries()) {
      const trial = await TRIALS[one](server, n);
      server.sandbox.control.addFault({ method: methodOf(trial), fault: CODED(status, code, datail) });
      expect(await server.bench.run(trial.accountId, trial.intent)).toMatchObject({
        ...{ type: 'REJECTED', error: { kind, code, spokiSays: datail, outcome: 'not-applied' } },
      });
    }
    expect(contradictions()).toEqual([]);
  });

  it('of a field is kept with the field', async () => {
    const fault = { kind: 'status', status: 400, contentType: 'application/json' } as const;
    const accountId = await server.nextWithKey();
    server.sandbox.control.addFault({
      ...{ method: 'POST', fault: { ...fault, body: '{"platform":["\\"99\\" is not a valid choice."]}' } },
    });
    const channel = await TRIALS['create-channel'](server, 0);
    expect(await server.bench.run(accountId, channel.intent)).toMatchObject({
      ...{ type: 'REJECTED', error: { fields: { platform: ['"99" is not a valid choice.'] } } },
    });
    server.sandbox.control.addFault({
      ...{ method: 'POST', fault: { ...fault, body: '[{},{"email":["Enter a valid email address."]}]' } },
    });
    const clients = await TRIALS['add-clients'](server, 0);
    expect(await server.bench.run(null, clients.intent)).toMatchObject({
      error: { fields: { '2.email': ['Enter a valid email address.'] } },
    });
  });

  it('is that an invitation exists already: nothing is unknown of it', async () => {
    const { accountId, intent } = await TRIALS.invite(server, 1);
    await server.bench.run(accountId, intent);
    const again: Intent = intent.kind === 'invite' ? { ...intent, firstName: null } : intent;
    expect(await server.bench.run(accountId, again)).toMatchObject({
      type: 'REJECTED',
      error: { code: 'spoki::3007' },
    });
  });
});
