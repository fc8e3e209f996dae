import { describe, expect, it } from 'vitest';
import { type AccountFacts, OLD_KEY_MS, problemsOf } from '@electron/services/access/health-rules';
import { type Role, roleIdSchema, roleSchema } from '@shared/domain/team';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;
const id = (text: string) => roleIdSchema.parse(text);

const held = (since = NOW - DAY) => ({ fingerprint: 'k3y9', kept: 'keychain' as const, since });
function facts(changes: Partial<AccountFacts> = {}): AccountFacts {
  return {
    key: { held: held(), lastSuccessAt: NOW - DAY, lastCheck: null },
    isStopped: false,
    serviceUsers: [],
    privateKeys: new Map(),
    heldPrivateKeys: new Map(),
    ...changes,
  };
}
function serviceUser(changes: Partial<Omit<Role, 'id'>> & { id: string }): Role {
  const known = { userId: null, email: `${changes.id}@serviceuser.spoki.it`, lastName: null, role: 'Administrator' };
  const more = { firstName: 'Robot', isService: true, isActive: true, createdAt: 1_000, updatedAt: null };
  return roleSchema.parse({ ...known, ...more, ...changes });
}
const found = (account: AccountFacts): (string | null)[][] =>
  problemsOf(account, NOW).map(({ problem, roleId }) => (roleId === null ? [problem] : [problem, roleId]));

describe('what is wrong with the key of an account', () => {
  it('is nothing when it was used and is not old', () => {
    expect(found(facts())).toEqual([]);
  });

  it('is that there is none, and then nothing else', () => {
    expect(found(facts({ key: { held: null, lastSuccessAt: null, lastCheck: null } }))).toEqual([['no-key']]);
  });

  it('is that it never worked here', () => {
    const key = { held: held(), lastSuccessAt: null, lastCheck: null };
    expect(problemsOf(facts({ key }), NOW)).toEqual([
      { problem: 'never-used', roleId: null, email: null, since: NOW - DAY },
    ]);
  });

  it.each(['refused', 'other-account'] as const)('is that it was rejected, when its last check said %s', (outcome) => {
    const check = { at: NOW - 5, outcome };
    expect(problemsOf(facts({ key: { held: held(), lastSuccessAt: NOW - 9, lastCheck: check } }), NOW)).toEqual([
      { problem: 'rejected', roleId: null, email: null, since: NOW - 5 },
    ]);
    expect(found(facts({ key: { held: held(), lastSuccessAt: NOW - 1, lastCheck: check } }))).toEqual([]);
  });

  it('is that it was rejected, when the lanes have stopped it, used or not', () => {
    const key = { held: held(), lastSuccessAt: null, lastCheck: null };
    expect(found(facts({ isStopped: true }))).toEqual([['rejected']]);
    expect(found(facts({ isStopped: true, key }))).toEqual([['rejected']]);
  });

  it('is that it is old after 180 days, whatever else', () => {
    const aged = (since: number) => ({ held: held(since), lastSuccessAt: NOW, lastCheck: null });
    expect(found(facts({ key: aged(NOW - OLD_KEY_MS) }))).toEqual([]);
    expect(found(facts({ key: aged(NOW - OLD_KEY_MS - 1) }))).toEqual([['old']]);
    expect(found(facts({ key: aged(NOW - OLD_KEY_MS - 1), isStopped: true }))).toEqual([['rejected'], ['old']]);
  });
});

describe('what is wrong with service users', () => {
  const one = serviceUser({ id: '1' });
  const said = (exists: boolean, checkedAt = NOW) => new Map([[one.id, { exists, checkedAt }]]);

  it('is a missing private key only where Spoki said so', () => {
    expect(found(facts({ serviceUsers: [one] }))).toEqual([]);
    expect(found(facts({ serviceUsers: [one], privateKeys: said(true) }))).toEqual([]);
    expect(problemsOf(facts({ serviceUsers: [one], privateKeys: said(false) }), NOW)).toEqual([
      { problem: 'no-private-key', roleId: '1', email: '1@serviceuser.spoki.it', since: NOW },
    ]);
  });

  it('is no missing private key when one was stored after Spoki had said so', () => {
    const account = facts({ serviceUsers: [one], privateKeys: said(false, NOW - 9) });
    expect(found({ ...account, heldPrivateKeys: new Map([[one.id, NOW - 5]]) })).toEqual([]);
    expect(found({ ...account, heldPrivateKeys: new Map([[one.id, NOW - 10]]) })).toEqual([['no-private-key', '1']]);
  });

  it('is a name that another has, whatever its case, but for the oldest', () => {
    const serviceUsers = [
      ...[serviceUser({ id: '3', createdAt: 3_000 }), serviceUser({ id: '2', firstName: ' robot ', createdAt: 2_000 })],
      ...[serviceUser({ id: '4', firstName: 'Other' }), serviceUser({ id: '5', firstName: null })],
      serviceUser({ id: '6', firstName: '' }),
    ];
    expect(found(facts({ serviceUsers }))).toEqual([['duplicate-service-user', '3']]);
    const heldPrivateKeys = new Map([[id('3'), NOW]]);
    expect(found(facts({ serviceUsers, heldPrivateKeys }))).toEqual([['duplicate-service-user', '2']]);
  });

  it('leaves out who may not sign in', () => {
    const serviceUsers = [one, serviceUser({ id: '2', isActive: false })];
    const privateKeys = new Map([[id('2'), { exists: false, checkedAt: NOW }]]);
    expect(found(facts({ serviceUsers, privateKeys }))).toEqual([]);
  });
});
