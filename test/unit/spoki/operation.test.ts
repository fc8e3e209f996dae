import { OPERATIONS, fillPath } from '@electron/spoki/operation';
import { describe, expect, it } from 'vitest';

describe('the catalogue of operations', () => {
  it('has the limits the reference states, and none where it states none', () => {
    const limits = Object.fromEntries(
      Object.values(OPERATIONS)
        .flatMap((operations) => Object.values(operations))
        .map(({ family, statedLimitPerMinute }) => [family, statedLimitPerMinute]),
    );
    const stated = Object.entries(limits).filter(([, limit]) => limit !== null);
    const people = (roles: string, invitations: string) => ({
      [`GET ${roles}/`]: 5,
      [`GET ${roles}/{id}/`]: 5,
      [`POST ${roles}/{id}/generate_private_key/`]: 10,
      [`GET ${roles}/{id}/has_private_key/`]: 10,
      [`POST ${roles}/{id}/update_role/`]: 10,
      [`DELETE ${roles}/{id}/`]: 5,
      [`GET ${invitations}/`]: 5,
      [`GET ${invitations}/{id}/`]: 5,
      [`POST ${invitations}/`]: 10,
      [`POST ${invitations}/{id}/send/`]: 5,
      [`POST ${invitations}/{id}/update_role/`]: 5,
      [`DELETE ${invitations}/{id}/`]: 10,
    });
    expect(Object.fromEntries(stated)).toEqual({
      'GET accounts/': 5,
      'GET accounts/{id}/': 5,
      'GET accounts/phone/{phone}/': 5,
      'GET accounts/{id}/current_report/': 5,
      'GET agencies/': 5,
      'GET agencies/{id}/': 5,
      'GET reports/': 5,
      'POST roles/add_service_user/': 10,
      ...people('roles', 'invitations'),
      ...people('partner-roles', 'partner-invitations'),
    });
  });

  it('ends every path in a slash and gives every operation its own lane', () => {
    const all = Object.values(OPERATIONS).flatMap((operations) => Object.values(operations));
    expect(all.every(({ template }) => template.endsWith('/'))).toBe(true);
    expect(new Set(all.map(({ family }) => family)).size).toBe(all.length);
  });
});

describe('a path', () => {
  it('carries its parameters encoded, so that none can change it', () => {
    expect(fillPath('accounts/phone/{phone}/', { phone: '+39 333/../x?y#z' })).toBe(
      'accounts/phone/%2B39%20333%2F..%2Fx%3Fy%23z/',
    );
  });

  it.each([undefined, '', '.', '..'])('is refused with the parameter %j', (phone) => {
    expect(() => fillPath('accounts/phone/{phone}/', phone === undefined ? {} : { phone })).toThrow('phone');
  });
});
