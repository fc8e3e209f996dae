import { describe, expect, it } from 'vitest';
import { accountIdSchema } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import { ACTIVATION_STEPS, type ActivationStep } from '@shared/domain/onboarding';
import { roleIdSchema } from '@shared/domain/team';
import type { Activation, ActivationStepView } from '@shared/ipc/support-models';
import { BULK_STEPS, type BulkChoice, bulkRows, clientsOf, lackingOf } from '@renderer/features/activation/model/bulk';
import { doneCount, nextStep } from '@renderer/features/activation/model/progress';
import { marginSet } from '@test/support/margin-sets';

const ROLE = roleIdSchema.parse('77');
const WAITING: Omit<ActivationStepView, 'step'> = {
  state: 'waiting',
  at: null,
  reason: null,
  error: null,
  operationId: null,
  roleId: null,
  email: null,
};

function client(id: string, standings: Partial<Record<ActivationStep, Partial<ActivationStepView>>> = {}): Activation {
  const steps = ACTIVATION_STEPS.map((step) => ({ ...WAITING, ...standings[step], step }));
  return { accountId: accountIdSchema.parse(id), accountName: `Client ${id}`, startedAt: 0, steps };
}

const everything: BulkChoice = {
  steps: new Set(BULK_STEPS),
  margins: marginSet({}),
  amount: thousandths(10_000),
  userName: ' Inbox ',
  userRole: 'Administrator',
};
const kinds = (clients: Activation[], choice = everything) =>
  bulkRows(choice, clients, '').map(({ accountId, intent }) => `${accountId} ${intent.kind}`);

describe('the rows of a job for several clients', () => {
  it('do one client after the other, the key of each first', () => {
    const each = ['create-account-key', 'set-margins', 'create-onboarding-link', 'recharge', 'add-service-user'];
    expect(kinds([client('1'), client('2')])).toEqual([
      ...each.map((kind) => `1 ${kind}`),
      ...each.map((kind) => `2 ${kind}`),
    ]);
  });

  it('leave out what is done, skipped, or not known to be done', () => {
    const some = client('1', {
      'account-key': { state: 'done' },
      margins: { state: 'skipped' },
      'first-recharge': { state: 'unknown' },
      link: { state: 'failed' },
    });
    expect(kinds([some])).toEqual(['1 create-onboarding-link', '1 add-service-user']);
  });

  it('generate a private key only for a service user that there is', () => {
    const keyed = client('2', { 'service-user': { state: 'done' }, 'private-key': { roleId: ROLE, email: 'a@b.it' } });
    expect(clientsOf('private-key', [client('1'), keyed])).toEqual([keyed]);
    const [row] = bulkRows({ ...everything, steps: new Set(['private-key']) }, [client('1'), keyed], 'why');
    expect(row).toEqual({
      accountId: '2',
      intent: { kind: 'generate-private-key', roleId: ROLE, called: 'a@b.it' },
      note: 'why',
    });
  });

  it('are not looked at before everything that the steps need is there', () => {
    expect(lackingOf(everything)).toBeNull();
    expect(lackingOf({ ...everything, steps: new Set() })).toBe('none');
    expect(lackingOf({ ...everything, margins: null })).toBe('margins');
    expect(lackingOf({ ...everything, amount: null })).toBe('first-recharge');
    expect(lackingOf({ ...everything, userName: '  ' })).toBe('service-user');
    expect(
      lackingOf({ ...everything, steps: new Set(['link']), margins: null, amount: null, userName: '' }),
    ).toBeNull();
  });
});

describe('how far a client is', () => {
  it('counts what is done and what was left out, and goes on with the first step that is neither', () => {
    const some = client('1', {
      client: { state: 'done' },
      'account-key': { state: 'done' },
      margins: { state: 'skipped' },
      link: { state: 'failed' },
    });
    expect(doneCount(some)).toBe(3);
    expect(nextStep(some)).toBe('link');
  });
});
