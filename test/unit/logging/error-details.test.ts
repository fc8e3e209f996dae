import { describe, expect, it } from 'vitest';
import { errorDetails, isWorthLogging } from '@electron/logging/error-details';

describe('a failure in the log', () => {
  it('says what failed and how, without Spoki’s own words, which may quote people', () => {
    expect(
      errorDetails({
        kind: 'rejected',
        message: 'the request was refused (400)',
        operation: 'POST invitations/',
        status: 400,
        code: 'spoki::3007',
        spokiSays: 'An invitation for anna@example.org exists',
        fields: { email: ['anna@example.org'] },
        outcome: 'not-applied',
      }),
    ).toEqual({
      kind: 'rejected',
      message: 'the request was refused (400)',
      operation: 'POST invitations/',
      status: 400,
      code: 'spoki::3007',
      outcome: 'not-applied',
    });
  });

  it('leaves out a code that is none', () => {
    const error = { kind: 'rejected', message: 'the request was refused (400)', code: 'Anna Rossi, +39 333' } as const;
    expect(errorDetails(error)).toEqual({ kind: 'rejected', message: 'the request was refused (400)' });
  });

  it('has a line unless the person caused it and saw it at once', () => {
    const kinds = ['cancelled', 'invalid-input', 'server-failed', 'internal', 'vault-locked'] as const;
    expect(kinds.filter((kind) => isWorthLogging({ kind, message: '' }))).toEqual([
      'server-failed',
      'internal',
      'vault-locked',
    ]);
  });
});
