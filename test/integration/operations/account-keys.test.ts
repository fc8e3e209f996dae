import { reveal, type Secret } from '@electron/credentials/secret';
import { accountRef } from '@electron/credentials/vault';
import type { Intent } from '@shared/domain/operation';
import { idOf, PROFILE } from '@test/support/operations-bench';
import { errorOf, type WritesBench, writesBench } from '@test/support/writes-bench';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let t: WritesBench;
beforeEach(async () => {
  t = await writesBench();
});
afterEach(() => t.close());

describe('keys of accounts', () => {
  const create: Intent = { kind: 'create-account-key' };
  const revoke: Intent = { kind: 'revoke-account-key' };
  const ref = accountRef(PROFILE, idOf('1'));
  beforeEach(() => {
    t.onWrite = (_hit, response) => void response.end('{"api_key":"canary-new-key-of-account-1"}');
  });

  it('are stored before success is recorded, which shows their last characters only', async () => {
    const result = await t.bench.run('1', create);
    expect(result).toMatchObject({ type: 'OK', newKey: { ending: 'nt-1', kept: 'keychain' }, answer: { body: null } });
    expect(await t.bench.keychain.use(ref, async (key) => reveal(key))).toBe('canary-new-key-of-account-1');
    expect(JSON.stringify([t.memory.records, t.bench.recorded])).not.toContain('canary');
  });

  it.each(['vault-locked', 'vault-unavailable'] as const)(
    'are neither made nor revoked with the vault: %s',
    async (fault) => {
      t.bench.keychain.fault = fault;
      expect(await t.bench.run('1', create)).toMatchObject({ type: 'NOT_SENT', error: { kind: fault } });
      expect(await t.bench.run('1', revoke)).toMatchObject({ type: 'NOT_SENT', error: { kind: fault } });
      expect(t.writes()).toEqual([]);
    },
  );

  it('that the vault fails to keep are held until they are saved or shown, and not recorded as kept', async () => {
    const answer = t.onWrite;
    t.onWrite = (hit, response, socket) => {
      t.bench.keychain.fault = 'vault-timeout';
      answer(hit, response, socket);
    };
    const { operationId, ...result } = await t.bench.run('1', create);
    expect(result).toMatchObject({ type: 'OK', newKey: { kept: 'not-kept' } });
    expect(t.bench.service.unsavedKeys()).toEqual([operationId]);
    expect(await errorOf(t.bench.service.saveUnsavedKey(operationId))).toMatchObject({ kind: 'vault-timeout' });
    const shown: string[] = [];
    const show = (saved: boolean) => async (key: Secret) => shown.push(reveal(key)) > 0 && saved;
    await t.bench.service.showUnsavedKey(operationId, show(false));
    expect(t.bench.service.unsavedKeys()).toEqual([operationId]);
    await t.bench.service.showUnsavedKey(operationId, show(true));
    expect(shown).toEqual(['canary-new-key-of-account-1', 'canary-new-key-of-account-1']);
    expect(t.bench.service.unsavedKeys()).toEqual([]);
    expect(await errorOf(t.bench.service.showUnsavedKey(operationId, show(true)))).toMatchObject({ kind: 'not-found' });
  });

  it('that were held for the vault are stored once it is open', async () => {
    const answer = t.onWrite;
    t.onWrite = (hit, response, socket) => {
      t.bench.keychain.fault = 'vault-locked';
      answer(hit, response, socket);
    };
    const { operationId } = await t.bench.run('1', create);
    t.bench.keychain.fault = null;
    await t.bench.service.saveUnsavedKey(operationId);
    expect(await t.bench.keychain.fingerprint(ref)).toBe('nt-1');
    expect(t.bench.service.unsavedKeys()).toEqual([]);
  });

  it('that were held for the vault are dropped once they are revoked', async () => {
    const answer = t.onWrite;
    t.onWrite = (hit, response, socket) => {
      t.bench.keychain.fault = 'vault-locked';
      answer(hit, response, socket);
    };
    await t.bench.run('1', create);
    t.bench.keychain.fault = null;
    t.onWrite = (_hit, response) => void response.end('{"status":"ok"}');
    await t.bench.run('1', revoke);
    expect(t.bench.service.unsavedKeys()).toEqual([]);
  });

  it('that were revoked are held no longer', async () => {
    await t.bench.run('1', create);
    t.onWrite = (_hit, response) => void response.end('{"status":"ok"}');
    expect(await t.bench.run('1', revoke)).toMatchObject({ type: 'OK' });
    expect(await t.bench.keychain.list()).toEqual([]);
  });
});
