import { describe, expect, it } from 'vitest';
import type { AppError } from '@shared/errors/app-error';
import type { VaultReport, VaultState } from '@shared/ipc/models';
import { problemOf } from '@renderer/app/shell/problem';
import { testProfile } from '@test/support/renderer';

const vault = (state: VaultState, sessionOnly = false): VaultReport => ({
  vault: state,
  backend: 'memory',
  sessionOnly,
  holds: [],
});
const error = (kind: AppError['kind']): AppError => ({ kind, message: '' });
const calm = { profile: testProfile, vault: vault({ state: 'ready' }), lastError: null };

describe('the problem above all screens', () => {
  it('is none while all is well, and none before a profile is there', () => {
    expect(problemOf(calm)).toBeNull();
    expect(problemOf({ ...calm, profile: null, vault: vault({ state: 'locked' }) })).toBeNull();
  });

  it('is the keychain before anything else', () => {
    const both = { ...calm, vault: vault({ state: 'locked' }), lastError: error('unauthorized') };
    expect(problemOf(both)).toEqual({ kind: 'vault-locked' });
  });

  it('is not the keychain once keys are kept for the session', () => {
    expect(problemOf({ ...calm, vault: vault({ state: 'unavailable', why: 'none' }, true) })).toBeNull();
  });

  it('counts the keys that a damaged keychain lost', () => {
    expect(problemOf({ ...calm, vault: vault({ state: 'damaged', missing: ['a', 'b'] }) })).toEqual({
      kind: 'vault-damaged',
      count: 2,
    });
  });

  it('is the key that is not at hand, or that Spoki refuses', () => {
    expect(problemOf({ ...calm, profile: { ...testProfile, keyKept: 'missing' } })).toEqual({ kind: 'key-missing' });
    expect(problemOf({ ...calm, lastError: error('key-stopped') })).toEqual({ kind: 'key-refused' });
  });

  it('is the network when Spoki cannot be reached, and nothing for other failures', () => {
    expect(problemOf({ ...calm, lastError: error('timed-out') })).toEqual({ kind: 'unreachable' });
    expect(problemOf({ ...calm, lastError: error('rate-limited') })).toBeNull();
  });

  it('never concerns the sample data', () => {
    const sample = { ...testProfile, origin: 'sample' as const, keyKept: 'session' as const };
    expect(problemOf({ ...calm, profile: sample, vault: vault({ state: 'locked' }) })).toBeNull();
  });
});
