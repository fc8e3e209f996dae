import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from '@shared/domain/channel';
import type { AccountId } from '@shared/domain/ids';
import { fail } from '@shared/errors/app-error';
import { type AccessDesk, openAccessDesk } from '@test/support/access-desk';

const HELD = 40;
let access: AccessDesk;
let desk: AccessDesk['desk'];
/** An account whose channel says less than Meta knows, which a refresh brings out. */
let stale: { accountId: AccountId; channel: Channel };
const of = (accountId: AccountId) => ({ profileId: access.profileId, accountId });
const hasTold = (accountId: AccountId): boolean =>
  desk.events.some((event) => event.type === 'channels-changed' && event.accountId === accountId);

beforeAll(async () => {
  access = await openAccessDesk({ hold: HELD });
  desk = access.desk;
  stale = (await findStale()) ?? fail('internal', 'the sandbox has no stale channel among the first');
});
beforeEach(() => void (desk.events.length = 0));
afterAll(() => access.close());

async function findStale(): Promise<typeof stale | null> {
  for (const accountId of access.held) {
    const { rows } = await desk.call('channels.list', of(accountId));
    const channel = rows.find(({ status, phoneStatus }) => status === 'active' && phoneStatus === 'pending');
    if (channel) return { accountId, channel };
  }
  return null;
}

describe('the channels of an account', () => {
  it('are all listed, and each can be read by itself and found by its identifier', async () => {
    const [accountId = fail('internal', 'there is none')] = access.held;
    const { rows, rowErrors, partial } = await desk.call('channels.list', of(accountId));
    expect([rowErrors, partial]).toEqual([[], false]);
    const [first = fail('internal', 'the account has no channel')] = rows;
    const { channel } = await desk.call('channels.get', { ...of(accountId), channelId: first.id });
    expect(channel).toEqual(first);
    const found = await desk.call('channels.find', { ...of(accountId), identifier: first.identifier ?? '' });
    expect(found).toMatchObject({ id: first.id, status: first.status, phoneStatus: first.phoneStatus });
    expect(await desk.call('channels.find', { ...of(accountId), identifier: '+999' })).toBeNull();
  });

  it('are all there beyond the first page of thirty', async () => {
    const [, accountId = fail('internal', 'there is none')] = access.held;
    const names = Array.from({ length: 33 }, (_, index) => `Voice ${index}`);
    for (const name of names)
      await access.run(accountId, { kind: 'create-channel', platform: 6, name, identifier: '+390', isPrimary: false });
    const { rows, partial } = await desk.call('channels.list', of(accountId));
    expect(partial).toBe(false);
    expect(rows.filter(({ platform }) => platform === 6).map(({ name }) => name)).toEqual(names);
  });

  it('cannot be read without the account’s key, and say so', async () => {
    const answer = await desk.tryCall('channels.list', of(access.notHeld));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'vault-key-missing' } });
  });

  it('of another account are not found', async () => {
    const [accountId = fail('internal', 'there is none')] = access.held.filter((id) => id !== stale.accountId);
    const answer = await desk.tryCall('channels.get', { ...of(accountId), channelId: stale.channel.id });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  it('are news only when something is other than it was', async () => {
    await desk.call('channels.list', of(stale.accountId));
    expect(hasTold(stale.accountId)).toBe(false);
  });
});

describe('a channel whose status was refreshed', () => {
  it('is asked for until it moves, and what it was stays in its history', async () => {
    const { accountId, channel } = stale;
    const { id: channelId, name: called } = channel;
    await access.run(accountId, { kind: 'refresh-channel-status', channelId, called });
    const watched = await desk.call('channels.watch', { ...of(accountId), channelId, workId: 'watch' });
    expect(watched).toMatchObject({ moved: true, channel: { id: channelId, status: 'active' } });
    expect(watched.channel.phoneStatus).not.toBe('pending');
    expect(hasTold(accountId)).toBe(true);
    const history = await desk.call('channels.history', of(accountId));
    const points = history.filter((point) => point.channelId === channelId);
    expect(points.map(({ phoneStatus }) => phoneStatus)).toEqual(['pending', watched.channel.phoneStatus]);
  });

  it('is watched no longer once the person cancels', async () => {
    const { accountId, channel } = stale;
    access.spoki.control.clearLog();
    const watching = desk.tryCall('channels.watch', { ...of(accountId), channelId: channel.id, workId: 'no-more' });
    await expect.poll(() => access.asked().at(-1)).toBe(`GET channel/${channel.id}/`);
    await desk.call('work.cancel', { workId: 'no-more' });
    expect(await watching).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });
});
