import { OPERATIONS, fillPath } from '@electron/spoki/operation';
import { describe, expect, it } from 'vitest';

describe('the catalogue of operations', () => {
  it('has the limits the reference states, and none where it states none', () => {
    const limits = Object.entries(OPERATIONS).map(([group, operations]) => [
      group,
      [...new Set(Object.values(operations).map(({ statedLimitPerMinute }) => statedLimitPerMinute))],
    ]);
    expect(Object.fromEntries(limits)).toEqual({ partners: [null], agencies: [5], accounts: [5], reports: [5] });
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
