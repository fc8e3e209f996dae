import { reveal } from '@electron/credentials/secret';
import { accountRef, serviceUserRef } from '@electron/credentials/vault';
import { parseSecret } from '@electron/credentials/secret-rules';
import type { Intent } from '@shared/domain/operation';
import { roleIdSchema } from '@shared/domain/team';
import { AppFailure } from '@shared/errors/app-error';
import { newClient } from '@test/support/new-clients';
import { idOf, PROFILE } from '@test/support/operations-bench';
import { errorOf, type WritesBench, writesBench } from '@test/support/writes-bench';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let t: WritesBench;
beforeEach(async () => {
  t = await writesBench();
  await t.bench.vault.put(accountRef(PROFILE, idOf('1')), parseSecret('canary-account-key-1'));
});
afterEach(() => t.close());

const answer = (body: string, status = 200): void => {
  t.onWrite = (_hit, response) => void response.writeHead(status).end(body);
};
const recorded = (): string => JSON.stringify([t.memory.records, t.bench.recorded, t.bench.failures]);

describe('an onboarding link', () => {
  const LINK = 'https://app.spoki.com/external-activation?auth_token=canary82a1&lang=it';
  const byPartner: Intent = { kind: 'create-onboarding-link' };
  const byAccount: Intent = {
    ...{ kind: 'create-channel', platform: 1, name: 'Main', identifier: null, isPrimary: true },
  };
  beforeEach(() => answer(JSON.stringify({ redirect_url: LINK, auth_token: 'canary82a1', lang: 'it' })));

  it.each([
    ['partner', byPartner],
    ['account', byAccount],
  ] as const)(
    'that the key of the %s made is kept before it counts as done, and never in the journal',
    async (by, intent) => {
      const result = await t.bench.run('1', intent, { note: 'for Ada' });
      expect(result).toMatchObject({ type: 'OK', answer: { status: 200, body: null }, newKey: null });
      expect(result).toMatchObject({ made: { what: 'onboarding-link', host: 'app.spoki.com' } });
      expect(t.bench.links).toMatchObject([
        {
          operationId: result.operationId,
          accountId: '1',
          accountName: 'Client 1',
          url: LINK,
          lang: 'it',
          by,
          note: 'for Ada',
        },
      ]);
      expect(t.bench.links[0]?.at).toBeLessThanOrEqual(t.memory.records.at(-1)?.at ?? 0);
      expect(recorded()).not.toContain('canary');
    },
  );

  it('is sent with the key of the account where it is a channel of the account', async () => {
    await t.bench.run('1', byPartner);
    await t.bench.run('1', byAccount);
    expect(t.writes().map(({ headers }) => headers['x-spoki-api-key'])).toEqual([
      'canary-key-7f3a',
      'canary-account-key-1',
    ]);
  });

  it.each(['{"redirect_url":"not an address canary"}', '{"link":"canary"}', ''])(
    'that cannot be read from %s may exist all the same: unknown, in words, and another may be made',
    async (body) => {
      answer(body);
      expect(await t.bench.run('1', byPartner)).toMatchObject({
        ...{ type: 'UNKNOWN', error: { kind: 'unexpected-answer', message: expect.stringContaining('make another') } },
      });
      expect(recorded()).not.toContain('canary');
      expect((await t.bench.review('1', byPartner)).blockedBy).toBeNull();
    },
  );

  it('that could not be kept is as good as lost: unknown, in words', async () => {
    t.bench.keepLink = () => Promise.reject(new AppFailure({ kind: 'store-failed', message: 'disk full' }));
    expect(await t.bench.run('1', byPartner)).toMatchObject({
      ...{
        type: 'UNKNOWN',
        error: { kind: 'store-failed', message: expect.stringContaining('another one has to be made') },
      },
    });
    expect(recorded()).not.toContain('canary');
  });
});

describe('a private key', () => {
  const roleId = roleIdSchema.parse('914453');
  const generate: Intent = { kind: 'generate-private-key', roleId, called: 'John' };
  const remove: Intent = { kind: 'delete-role', roleId, called: 'John' };
  beforeEach(() => answer('"canary-private-b5e0ce522de1"'));
  const keyOf = (accountId: string | null): Promise<string> =>
    t.bench.vault.use(serviceUserRef(PROFILE, accountId === null ? null : idOf(accountId), roleId), async (key) =>
      reveal(key),
    );

  it.each(['1', null])(
    'of a role of %s is stored before it counts as done, apart from those of other teams',
    async (team) => {
      expect(await t.bench.run(team, generate)).toMatchObject({
        ...{ type: 'OK', newKey: { ending: '2de1', kept: 'keychain' }, answer: { body: null }, made: null },
      });
      expect(await keyOf(team)).toBe('canary-private-b5e0ce522de1');
      expect(await errorOf(keyOf(team === null ? '1' : null))).toMatchObject({ kind: 'vault-key-missing' });
      expect(recorded()).not.toContain('canary');
    },
  );

  it('made anew takes the place of the one before, and is told as a repeat', async () => {
    await t.bench.run('1', generate);
    answer('"canary-private-second-one"');
    expect((await t.bench.review('1', { ...generate, called: null })).repeatOf).not.toBeNull();
    await t.bench.run('1', generate);
    expect(await keyOf('1')).toBe('canary-private-second-one');
  });

  it('that the vault fails to keep is held until it is saved or shown', async () => {
    t.onWrite = (_hit, response) => {
      t.bench.keychain.fault = 'vault-timeout';
      response.end('"canary-private-b5e0ce522de1"');
    };
    const { operationId, ...result } = await t.bench.run(null, generate);
    expect(result).toMatchObject({ type: 'OK', newKey: { kept: 'not-kept' } });
    expect(t.bench.service.unsavedKeys()).toEqual([operationId]);
    t.bench.keychain.fault = null;
    await t.bench.service.saveUnsavedKey(operationId);
    expect(await keyOf(null)).toBe('canary-private-b5e0ce522de1');
  });

  it('is not made while the keychain is locked; to delete the role it need not be open', async () => {
    t.bench.keychain.fault = 'vault-locked';
    expect(await t.bench.run(null, generate)).toMatchObject({ type: 'NOT_SENT', error: { kind: 'vault-locked' } });
    answer('', 204);
    expect(await t.bench.run(null, remove)).toMatchObject({ type: 'OK' });
  });

  it('is forgotten with its role', async () => {
    await t.bench.run('1', generate);
    answer('', 204);
    await t.bench.run('1', remove);
    expect(await errorOf(keyOf('1'))).toMatchObject({ kind: 'vault-key-missing' });
  });
});

describe('what is sent with a key of the account', () => {
  const rename: Intent = { kind: 'add-service-user', name: 'John', role: 'Owner' };

  it('is not even reviewed where none is held', async () => {
    expect(await errorOf(t.bench.review('2', rename))).toMatchObject({
      kind: 'vault-key-missing',
      outcome: 'not-sent',
    });
    expect(t.hits).toEqual([]);
  });

  it('is not sent when the key went meanwhile', async () => {
    const { reviewId } = await t.bench.review('1', rename);
    await t.bench.vault.remove(accountRef(PROFILE, idOf('1')));
    const result = await t.bench.service.confirm(reviewId, { repeatAcknowledged: false });
    expect(result).toMatchObject({ type: 'NOT_SENT', error: { kind: 'vault-key-missing' } });
    expect(t.writes()).toEqual([]);
  });
});

describe('new clients', () => {
  const clients = (...names: string[]): Intent => ({
    kind: 'add-clients',
    clients: names.map((name) => newClient(name)),
  });
  const lose = async (intent: Intent): Promise<void> => {
    t.onWrite = (_hit, _response, socket) => void socket.resetAndDestroy();
    expect(await t.bench.run(null, intent)).toMatchObject({ type: 'UNKNOWN' });
    answer('[]');
  };

  it('are written down with the accounts of their names that there were', async () => {
    answer('[{"id":9,"name":"B"},{"id":10,"name":"Neu"}]');
    expect(await t.bench.run(null, clients('b', 'Neu'))).toMatchObject({ type: 'OK' });
    expect(t.memory.records.find(({ type }) => type === 'SENDING')).toMatchObject({
      alikeBefore: [
        { position: 0, accountIds: ['2'] },
        { position: 1, accountIds: [] },
      ],
    });
  });

  it('wait for unknown ones of one of their names, and for no others', async () => {
    await lose(clients('Uno', 'Due'));
    expect((await t.bench.review(null, clients('Tre', ' DUE '))).blockedBy).not.toBeNull();
    expect((await t.bench.run(null, clients('Due'))).type).toBe('NOT_SENT');
    expect((await t.bench.run(null, clients('Tre'))).type).toBe('OK');
    expect((await t.bench.run('1', { kind: 'recharge-conversations', conversations: 1 })).type).toBe('OK');
  });
});
