import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountIdSchema, profileIdSchema } from '@shared/domain/ids';
import { roleIdSchema } from '@shared/domain/team';
import {
  accountOf,
  accountRef,
  parseRef,
  partnerRef,
  profileOf,
  sealRef,
  serviceUserRef,
} from '@electron/credentials/vault';

const PROFILE = '6f1c2d3e-4a5b-4c6d-8e7f-0123456789ab';

describe('the reference to the key of the journal’s seal', () => {
  it('is read as it was written, and belongs to no profile', () => {
    const ref = sealRef('0123456789abcdef'.repeat(2));
    expect(parseRef(ref)).toBe(ref);
    expect(profileOf(ref)).toBeNull();
  });
});

describe('a reference to a key', () => {
  it('is read as it was written, and knows its profile', () => {
    const profile = fc.uuid().map((id) => profileIdSchema.parse(id));
    const digits = fc.stringMatching(/^\d{1,20}$/);
    const ref = fc.oneof(
      profile.map(partnerRef),
      fc.tuple(profile, digits).map(([id, account]) => accountRef(id, accountIdSchema.parse(account))),
      fc
        .tuple(profile, fc.option(digits), digits)
        .map(([id, account, role]) =>
          serviceUserRef(id, account === null ? null : accountIdSchema.parse(account), roleIdSchema.parse(role)),
        ),
    );
    fc.assert(fc.property(ref, (text) => parseRef(text) === text && text.includes(profileOf(text))));
  });

  it('of an account knows its account', () => {
    const account = { profileId: profileIdSchema.parse(PROFILE), accountId: accountIdSchema.parse('9007199254740993') };
    expect(accountOf(accountRef(account.profileId, account.accountId))).toEqual(account);
  });

  it.each([
    '',
    'partner',
    'partner:',
    'partner:not-a-uuid',
    `partner:${PROFILE}:`,
    `partner:${PROFILE}:7`,
    `account:${PROFILE}`,
    `account:${PROFILE}:`,
    `account:${PROFILE}:seven`,
    `account:${PROFILE}:-7`,
    `account:${PROFILE}:7:8`,
    `account:${PROFILE}:${'9'.repeat(21)}`,
    `service-user:${PROFILE}:7`,
    `service-user:${PROFILE}:7:x`,
    `service-user:${PROFILE}:x:7`,
    `service-user:${PROFILE}:partner:7:8`,
    'journal:other',
    'journal:seal',
    'journal:seal:7',
    `journal:seal:${PROFILE}`,
    `canary:${PROFILE}`,
    ` partner:${PROFILE}`,
    `__proto__:${PROFILE}`,
  ])('is not %j', (text) => {
    expect(() => parseRef(text)).toThrow(RangeError);
  });
});
