import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATION_KINDS, type RecordType, intentSchema, operationRecordSchema } from '@shared/domain/operation';
import { OPERATION_STATES, isFinal, mayFollow, operationState, wasApplied } from '@shared/domain/operation-state';
import { hideSecretShapes, looksLikeSecret } from '@shared/domain/secret-shape';
import { aRecord, anIntent, newOperationId } from '@test/support/journal';

const MARGINS = {
  conversations: 0,
  marketing: 49,
  utility: 49,
  authentication: 49,
  service: 49,
  smsOneWay: 49,
  smsTwoWay: 1_000,
};

const CLIENT = {
  accountName: 'Bottega',
  countryCode: 'IT',
  email: 'ada@example.com',
  firstName: 'Ada',
  vatAmount: 2_200,
};

describe('an intent', () => {
  const sound = [
    { kind: 'recharge', amount: 1 },
    { kind: 'withdraw', amount: Number.MAX_SAFE_INTEGER },
    { kind: 'recharge-conversations', conversations: 100 },
    { kind: 'set-margins', margins: MARGINS },
    { kind: 'create-account-key' },
    { kind: 'revoke-account-key' },
    { kind: 'add-clients', clients: [CLIENT] },
    { kind: 'create-onboarding-link' },
    { kind: 'create-channel', platform: 10, name: null, identifier: '+39055', isPrimary: true },
    { kind: 'rename-channel', channelId: '17', called: null, name: '' },
    { kind: 'set-primary-channel', channelId: '17', called: 'Main' },
    { kind: 'refresh-channel-status', channelId: '17', called: 'Main' },
    { kind: 'add-service-user', name: 'Robot', role: 'Administrator' },
    { kind: 'generate-private-key', roleId: '99999999999999999999', called: null },
    { kind: 'change-role', roleId: '5', called: 'Ada', role: 'Chat Operator' },
    { kind: 'delete-role', roleId: '5', called: 'Ada' },
    { kind: 'invite', email: 'ada@example.com', role: 'Owner', firstName: null, lastName: 'Byron' },
    { kind: 'resend-invitation', invitationId: '6', called: 'ada@example.com' },
    { kind: 'change-invitation-role', invitationId: '6', called: null, role: 'Chat Operator Manager' },
    { kind: 'delete-invitation', invitationId: '6', called: null },
  ];

  it('is one of twenty kinds', () => {
    expect(sound.map((intent) => intentSchema.parse(intent))).toEqual(sound);
    expect(sound.map(({ kind }) => kind)).toEqual(OPERATION_KINDS);
  });

  const { smsTwoWay: _dropped, ...six } = MARGINS;
  it.each([
    { kind: 'recharge', amount: 0 },
    { kind: 'recharge', amount: -1 },
    { kind: 'recharge', amount: 0.5 },
    { kind: 'recharge', amount: 2 ** 53 },
    { kind: 'recharge', amount: '10' },
    { kind: 'withdraw' },
    { kind: 'recharge', amount: 5, apiKey: 'x' },
    { kind: 'recharge-conversations', conversations: 0 },
    { kind: 'set-margins', margins: six },
    { kind: 'set-margins', margins: { ...MARGINS, other: 1 } },
    { kind: 'set-margins', margins: { ...MARGINS, service: -1 } },
    { kind: 'create-account-key', key: 'x' },
    { kind: 'add-clients', clients: [] },
    { kind: 'add-clients', clients: Array.from({ length: 6 }, () => CLIENT) },
    { kind: 'add-clients', clients: [{ ...CLIENT, countryCode: 'it' }] },
    { kind: 'add-clients', clients: [{ ...CLIENT, vatAmount: 22.5 }] },
    { kind: 'create-channel', platform: 11, name: null, identifier: null, isPrimary: false },
    { kind: 'rename-channel', channelId: 17, called: null, name: 'x' },
    { kind: 'add-service-user', name: '', role: 'Administrator' },
    { kind: 'change-role', roleId: '5', called: null, role: 'King' },
    { kind: 'delete-role', roleId: '../5', called: null },
    { kind: 'invite', email: 'nobody', role: 'Owner', firstName: null, lastName: null },
    { kind: 'something-else' },
  ])('is not %j', (value) => {
    expect(intentSchema.safeParse(value).success).toBe(false);
  });
});

describe('what may follow what', () => {
  const LEGAL: Record<RecordType | 'nothing', RecordType[]> = {
    nothing: ['INTENT'],
    INTENT: ['SENDING', 'NOT_SENT'],
    SENDING: ['OK', 'REJECTED', 'RATE_LIMITED', 'NOT_SENT', 'UNKNOWN'],
    UNKNOWN: ['APPLIED', 'NOT_APPLIED', 'MANUAL'],
    OK: [],
    REJECTED: [],
    RATE_LIMITED: [],
    NOT_SENT: [],
    APPLIED: [],
    NOT_APPLIED: [],
    MANUAL: [],
  };
  const type = fc.constantFrom(...OPERATION_STATES);

  it('is exactly this', () => {
    for (const next of OPERATION_STATES) {
      expect(mayFollow(null, next), next).toBe(LEGAL.nothing.includes(next));
      for (const state of OPERATION_STATES) {
        expect(mayFollow(state, next), `${state} → ${next}`).toBe(LEGAL[state].includes(next));
      }
    }
  });

  it('gives a history a state just when each of its records may follow the one before it', () => {
    fc.assert(
      fc.property(fc.array(type, { maxLength: 5 }), (types) => {
        const id = newOperationId();
        const records = types.map((name) => aRecord(name, id));
        const legal = types.length > 0 && types.every((name, at) => LEGAL[types[at - 1] ?? 'nothing'].includes(name));
        if (legal) expect(operationState(records)).toBe(types.at(-1));
        else expect(() => operationState(records)).toThrow(RangeError);
      }),
      { numRuns: 500 },
    );
  });

  it('ends after at most four records, and nothing is known to be applied that was never being sent', () => {
    const histories = (state: RecordType | null): RecordType[][] =>
      OPERATION_STATES.filter((next) => mayFollow(state, next)).flatMap((next) => [
        [next],
        ...histories(next).map((rest) => [next, ...rest]),
      ]);
    for (const types of histories(null)) {
      const id = newOperationId();
      const records = types.map((name) => aRecord(name, id));
      const last = types.at(-1) ?? 'INTENT';
      expect(types.length).toBeLessThanOrEqual(4);
      expect(wasApplied(records), types.join()).toBe(['OK', 'APPLIED', 'MANUAL'].includes(last));
      if (wasApplied(records)) expect(types).toContain('SENDING');
      expect(isFinal(last)).toBe(!['INTENT', 'SENDING', 'UNKNOWN'].includes(last));
    }
  });

  it('does not mix two operations', () => {
    const one = anIntent();
    expect(() => operationState([one, aRecord('SENDING', newOperationId())])).toThrow(/more than one/);
  });

  it('leaves it to the person’s decision whether a settled operation was applied', () => {
    const id = newOperationId();
    const before = [aRecord('INTENT', id), aRecord('SENDING', id), aRecord('UNKNOWN', id)];
    expect(wasApplied([...before, { ...aRecord('MANUAL', id), decision: 'not-applied' }])).toBe(false);
  });
});

describe('a record of each type', () => {
  it.each(OPERATION_STATES.map((name) => [name]))(
    '%s is read as it was written, and takes no further field',
    (name) => {
      const record = aRecord(name, newOperationId());
      expect(operationRecordSchema.parse(record)).toEqual(record);
      expect(operationRecordSchema.safeParse({ ...record, apiKey: 'x' }).success).toBe(false);
    },
  );
});

describe('what looks like a key', () => {
  it.each([
    '4f9c1e7a2b8d40639e5fa1c7d2b60e83',
    'spk_live_9aZ3kQ81vB72mN4xT60c',
    'x: a1B2c3D4e5F6g7H8i9J0 behind a colon',
    '{"api_key":"0a1b2c3d4e5f60718293a4b5c6d7e8f9"}',
  ])('%j does', (text) => {
    expect(looksLikeSecret(text)).toBe(true);
  });

  it.each([
    '',
    'invoice-2026-11-22-client-ABC',
    'IT60X0542811101000000123456',
    '18446744073709551615',
    'partners/create_conversations_subrecharge/',
    '3f0c1a52-6f0e-4b77-9a54-0d6f5f1f2a01',
    '{"destination_account":123456789012,"amount":10000}',
    'Donaudampfschifffahrtsgesellschaft',
    '2026-11-22T17:06:07.123Z',
  ])('%j does not', (text) => {
    expect(looksLikeSecret(text)).toBe(false);
  });

  it('is gone when hidden, and all other text stays', () => {
    const key = fc.stringMatching(/^([a-z][0-9]){10,20}$/);
    const words = fc.stringMatching(/^[a-z ]{0,20}$/);
    fc.assert(
      fc.property(words, key, words, (before, secret, after) => {
        const hidden = hideSecretShapes(`${before}: ${secret} ${after}`);
        expect(hidden).toBe(`${before}: [secret] ${after}`);
        expect(looksLikeSecret(hidden)).toBe(false);
      }),
    );
  });
});
