import { isBlockedBy, isRepeatOf, maySendAgain } from '@electron/services/operations/rules';
import { channelIdSchema } from '@shared/domain/channel';
import type { Intent } from '@shared/domain/operation';
import { invitationIdSchema, roleIdSchema } from '@shared/domain/team';
import { newClient } from '@test/support/new-clients';
import { createKey, recharge, revokeKey, setMargins } from '@test/support/operations';
import { describe, expect, it } from 'vitest';

const channelId = channelIdSchema.parse('17');
const roleId = roleIdSchema.parse('8');
const otherRole = roleIdSchema.parse('9');
const invitationId = invitationIdSchema.parse('35');
const called = null;

const rename = (name: string): Intent => ({ kind: 'rename-channel', channelId, called, name });
const change = (id: typeof roleId, role: 'Owner' | 'Administrator'): Intent => ({
  ...{ kind: 'change-role', roleId: id, called, role },
});
const invite = (email: string): Intent => ({ kind: 'invite', email, role: 'Owner', firstName: null, lastName: null });
const clients = (...names: string[]): Intent => ({
  kind: 'add-clients',
  clients: names.map((name) => newClient(name)),
});
const user = (name: string): Intent => ({ kind: 'add-service-user', name, role: 'Owner' });
const channel = (platform: number, identifier: string | null): Intent => ({
  ...{ kind: 'create-channel', platform, identifier, name: null, isPrimary: false },
});
const privateKey: Intent = { kind: 'generate-private-key', roleId, called };
const link: Intent = { kind: 'create-onboarding-link' };

describe('an unknown outcome', () => {
  it.each<[string, Intent, Intent]>([
    ['new clients, of one name that is the same', clients('A', 'b'), clients(' B ', 'C')],
    ['a service user of the same name', user('John'), user('john')],
    ['an invitation of the same address', invite('ada@example.com'), invite('Ada@Example.com')],
    ['a channel of the same address', channel(3, 'ACME'), channel(3, 'ACME')],
    ['another name for the same channel', rename('A'), rename('B')],
    ['another role for the same person', change(roleId, 'Owner'), change(roleId, 'Administrator')],
    ['a second key', createKey, createKey],
    ['a key while one may be revoked', createKey, revokeKey],
  ])('makes wait: %s', (_what, intent, unknown) => {
    expect(isBlockedBy(intent, unknown)).toBe(true);
  });

  it.each<[string, Intent, Intent]>([
    ['clients of other names', clients('A'), clients('B')],
    ['a service user of another name', user('John'), user('Joan')],
    ['another address', invite('ada@example.com'), invite('eve@example.com')],
    ['another channel', channel(3, 'ACME'), channel(3, 'OTHER')],
    ['another WhatsApp link', channel(1, null), channel(1, null)],
    ['another onboarding link', link, link],
    ['the same name again', rename('A'), rename('A')],
    ['the role of another person', change(roleId, 'Owner'), change(otherRole, 'Administrator')],
    ['a private key', privateKey, privateKey],
    ['a private key while the role may be deleted', privateKey, { kind: 'delete-role', roleId, called }],
    ['a deletion', { kind: 'delete-invitation', invitationId, called }, invite('ada@example.com')],
    ['a recharge', recharge(1), privateKey],
    ['margins', setMargins, link],
  ])('does not make wait: %s', (_what, intent, unknown) => {
    expect(isBlockedBy(intent, unknown)).toBe(false);
  });

  it('lets be sent again what sets a value or takes something away, and nothing else', () => {
    const again: Intent[] = [
      setMargins,
      rename('A'),
      change(roleId, 'Owner'),
      { kind: 'set-primary-channel', channelId, called },
      { kind: 'delete-role', roleId, called },
      { kind: 'delete-invitation', invitationId, called },
      { kind: 'change-invitation-role', invitationId, called, role: 'Owner' },
    ];
    expect(again.filter((intent) => !maySendAgain(intent, 'UNKNOWN'))).toEqual([]);
    const once = [recharge(1), createKey, clients('A'), link, user('A'), privateKey, invite('a@b.co'), channel(6, '1')];
    expect(once.filter((intent) => maySendAgain(intent, 'UNKNOWN'))).toEqual([]);
    expect(once.filter((intent) => !maySendAgain(intent, 'NOT_APPLIED'))).toEqual([]);
  });
});

describe('a repeat', () => {
  it('is the same done to the same thing, whatever it is called meanwhile', () => {
    expect(isRepeatOf(privateKey, { ...privateKey, called: 'John' })).toBe(true);
    expect(isRepeatOf(privateKey, { ...privateKey, roleId: otherRole })).toBe(false);
    expect(isRepeatOf(clients('A'), clients('A', 'B'))).toBe(false);
  });
});
