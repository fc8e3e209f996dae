import { describe, expect, it } from 'vitest';
import type { StoreApi } from '@electron/store/store-api';
import { aChannel } from '@test/support/channels';
import { accountId, aList, failureOf, PROFILE, storeWithAccounts } from '@test/support/store-fixtures';

const ID = accountId('1');
const second = aChannel({ id: '72', isPrimary: false });
const read = (store: StoreApi, at: number, ...channels: ReturnType<typeof aChannel>[]): boolean =>
  store.saveChannels(PROFILE, ID, { channels, whole: true, at });
const times = (store: StoreApi): [string, number][] =>
  store.channelHistory(PROFILE, ID).map((point) => [point.channelId, point.at]);

describe('channels that were read', () => {
  it('are kept whole, and are no news when they are read again as they were', () => {
    const { store } = storeWithAccounts('1');
    expect(read(store, 2_000, aChannel(), second)).toBe(true);
    expect(read(store, 3_000, aChannel(), second)).toBe(false);
    expect(store.getChannel(PROFILE, ID, second.id)).toEqual(second);
    expect(store.getChannel(PROFILE, ID, aChannel({ id: '99' }).id)).toBeNull();
  });

  it.each([
    ['status', { status: 'disconnected' }],
    ['phone status', { phoneStatus: 'flagged' }],
    ['quality', { quality: 'yellow' }],
    ['unknown quality', { quality: null }],
  ] as const)('gain one point in their history for a change of %s', (_what, change) => {
    const { store } = storeWithAccounts('1');
    read(store, 2_000, aChannel(), second);
    read(store, 3_000, aChannel(change), second);
    read(store, 4_000, aChannel(change), second);
    expect(times(store)).toEqual([
      ['71', 2_000],
      ['72', 2_000],
      ['71', 3_000],
    ]);
    expect(store.channelHistory(PROFILE, ID)[2]).toMatchObject(change);
  });

  it('gain none for another name, which is news all the same', () => {
    const { store } = storeWithAccounts('1');
    read(store, 2_000, aChannel());
    expect(read(store, 3_000, aChannel({ name: 'Renamed' }))).toBe(true);
    expect(times(store)).toHaveLength(1);
  });

  it('are gone when a whole list is without them, keep their history, and stay when a part is read', () => {
    const { store } = storeWithAccounts('1');
    read(store, 2_000, aChannel(), second);
    store.saveChannels(PROFILE, ID, { channels: [aChannel()], whole: false, at: 3_000 });
    expect(store.getChannel(PROFILE, ID, second.id)).not.toBeNull();
    expect(read(store, 4_000, aChannel())).toBe(true);
    expect(store.getChannel(PROFILE, ID, second.id)).toBeNull();
    expect(times(store)).toHaveLength(2);
  });

  it('count once where a list has one twice', () => {
    const { store } = storeWithAccounts('1');
    read(store, 2_000, aChannel(), aChannel({ phoneStatus: 'banned' }));
    expect(store.channelHistory(PROFILE, ID)).toMatchObject([{ phoneStatus: 'connected' }]);
  });

  it('are refused of an account that is not on this computer, and leave with local data', () => {
    const { store } = storeWithAccounts('1');
    const wanted = { channels: [aChannel()], whole: true, at: 1 };
    expect(failureOf(() => store.saveChannels(PROFILE, accountId('9'), wanted))).toMatchObject({
      error: { kind: 'not-found' },
    });
    read(store, 2_000, aChannel());
    store.deleteLocal();
    store.saveAccounts(PROFILE, aList([{ id: '1' }]));
    expect(store.channelHistory(PROFILE, ID)).toEqual([]);
    expect(store.getChannel(PROFILE, ID, aChannel().id)).toBeNull();
  });
});
