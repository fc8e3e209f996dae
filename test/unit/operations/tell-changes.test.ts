import { tellChanges } from '@electron/services/operations/tell-changes';
import { channelIdSchema } from '@shared/domain/channel';
import type { Intent, RecordType } from '@shared/domain/operation';
import { roleIdSchema } from '@shared/domain/team';
import type { AppEvent } from '@shared/ipc/events';
import { newClient } from '@test/support/new-clients';
import { createKey, operationIn, recharge } from '@test/support/operations';
import { describe, expect, it } from 'vitest';

const channelId = channelIdSchema.parse('17');
const roleId = roleIdSchema.parse('8');

function told(type: RecordType, intent: Intent, ofPartner = false): string[] {
  const events: AppEvent[] = [];
  const { records, intent: intended } = operationIn(type, intent, ofPartner ? { accountId: null } : {});
  const last = records.at(-1) ?? expect.fail('it has records');
  tellChanges((event) => void events.push(event))(last, intended);
  return events.map((event) => event.type);
}

describe('a change that was done, or may have been', () => {
  it.each<[Intent, string[]]>([
    [{ kind: 'rename-channel', channelId, called: null, name: 'A' }, ['channels-changed']],
    [
      { kind: 'create-channel', platform: 1, name: null, identifier: null, isPrimary: false },
      ['onboarding-changed', 'channels-changed'],
    ],
    [{ kind: 'change-role', roleId, called: null, role: 'Owner' }, ['access-changed']],
    [{ kind: 'generate-private-key', roleId, called: null }, ['onboarding-changed', 'access-changed']],
    [{ kind: 'create-onboarding-link' }, ['onboarding-changed']],
    [createKey, ['onboarding-changed']],
    [{ kind: 'revoke-account-key' }, []],
  ])('tells the screens that show it: %j', (intent, events) => {
    expect(told('OK', intent)).toEqual(events);
    expect(told('UNKNOWN', intent)).toEqual(events);
    expect(told('SENDING', intent)).toEqual([]);
    expect(told('NOT_SENT', intent)).toEqual([]);
  });

  it('of the partner itself is told in the same way', () => {
    expect(told('OK', { kind: 'add-clients', clients: [newClient('A')] }, true)).toEqual(['onboarding-changed']);
    expect(told('OK', { kind: 'delete-role', roleId, called: null }, true)).toEqual(['access-changed']);
    expect(told('OK', recharge(1))).toEqual(['onboarding-changed']);
  });
});
