import { describe, expect, it } from 'vitest';
import type { CardsWanted, StoredLink } from '@electron/store/onboarding-store-api';
import type { StoreApi } from '@electron/store/store-api';
import { operationIdSchema } from '@shared/domain/operation';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { aChannel } from '@test/support/channels';
import { withProcessorTime } from '@test/support/processor-time';
import {
  accountId,
  aList,
  aProfile,
  failureOf,
  openTestStore,
  OTHER_PROFILE,
  PROFILE,
  storeWithAccounts,
} from '@test/support/store-fixtures';

const ID = accountId('1');
const operation = (number: number) =>
  operationIdSchema.parse(`5b0d6c1e-2f3a-4b5c-8d7e-${String(number).padStart(12, '0')}`);
const aLink = (number: number, changes: Partial<StoredLink> = {}): StoredLink => ({
  operationId: operation(number),
  profileId: PROFILE,
  accountId: ID,
  accountName: 'Client 1',
  url: `https://app.spoki.com/external-activation?auth_token=${number}`,
  lang: 'it',
  channelId: null,
  by: 'partner',
  note: 'for the spring',
  at: number * 1_000,
  ...changes,
});
const board = (store: StoreApi, wanted: Partial<CardsWanted> = {}) =>
  store.onboardingBoard(PROFILE, { held: [ID], only: null, now: 10_000_000, ...wanted });
const card = (store: StoreApi, wanted: Partial<CardsWanted> = {}): OnboardingCard | undefined =>
  board(store, wanted).cards[0];
const created = { status: 'Created', isActive: false } as const;
function storeWithCreated(at = 1_000): StoreApi {
  const { store } = openTestStore();
  store.saveProfile(aProfile());
  store.saveAccounts(PROFILE, aList([{ id: '1', ...created }], { at }));
  return store;
}

describe('the register of links', () => {
  it('lists the newest first, each with the one that replaced it', () => {
    const { store } = storeWithAccounts('1', '2');
    const other = aLink(2, { accountId: accountId('2') });
    for (const link of [aLink(1), other, aLink(3), aLink(4)]) store.saveLink(link);
    expect(store.listLinks(PROFILE, null).map((link) => [link.at, link.replacedBy])).toEqual([
      [4_000, null],
      [3_000, operation(4)],
      [2_000, null],
      [1_000, operation(3)],
    ]);
    expect(store.listLinks(PROFILE, accountId('2'))).toEqual([{ ...other, handedOut: [], replacedBy: null }]);
  });

  it('keeps a link once, however often it is given', () => {
    const { store } = storeWithAccounts('1');
    store.saveLink(aLink(1));
    store.saveLink(aLink(1, { url: 'https://app.spoki.com/other' }));
    expect(store.listLinks(PROFILE, ID)).toMatchObject([{ url: aLink(1).url }]);
  });

  it('keeps every hand-out in its order, and refuses one of an unknown link', () => {
    const { store } = storeWithAccounts('1');
    store.saveLink(aLink(1));
    store.noteHandOut(operation(1), 'qr', 5_000);
    store.noteHandOut(operation(1), 'email', 4_000);
    expect(store.getLink(operation(1)).handedOut).toEqual([
      { how: 'qr', at: 5_000 },
      { how: 'email', at: 4_000 },
    ]);
    const missing = { error: { kind: 'not-found' } };
    expect(failureOf(() => store.noteHandOut(operation(9), 'qr', 1))).toMatchObject(missing);
    expect(failureOf(() => store.getLink(operation(9)))).toMatchObject(missing);
  });

  it('belongs to a profile, survives the deletion of local data, and goes with the profile', () => {
    const { store } = storeWithAccounts('1');
    store.saveProfile(aProfile({ id: OTHER_PROFILE }));
    store.saveLink(aLink(1));
    store.deleteLocal();
    expect(store.listLinks(PROFILE, ID)).toHaveLength(1);
    expect(store.listLinks(OTHER_PROFILE, null)).toEqual([]);
    store.removeProfile(PROFILE);
    expect(failureOf(() => store.getLink(operation(1)))).toMatchObject({ error: { kind: 'not-found' } });
    expect(failureOf(() => store.saveLink(aLink(2)))).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('the board', () => {
  it('shows accounts in Spoki’s order with their note and when the list was fetched, without those that are gone', () => {
    const { store } = storeWithAccounts('1', '2', '3');
    store.saveAccounts(PROFILE, aList([{ id: '3' }, { id: '1', countryCode: 'it', phone: '39061' }], { at: 2_000 }));
    store.saveOnboardingNote(PROFILE, ID, { owner: 'Anna', note: 'calls back' });
    const { cards, asOf } = board(store);
    expect(asOf).toBe(2_000);
    expect(cards.map((one) => [one.accountId, one.keyHeld])).toEqual([
      ['3', false],
      ['1', true],
    ]);
    expect(cards[1]).toMatchObject({ owner: 'Anna', note: 'calls back', country: 'IT', phone: '39061', link: null });
    expect(board(store, { only: [accountId('3')] }).cards).toHaveLength(1);
    store.saveOnboardingNote(PROFILE, ID, { owner: '', note: '' });
    expect(card(store, { only: [ID] })).toMatchObject({ owner: '', note: '' });
  });

  it('knows from when on an account stands there only as when it was first seen', () => {
    const store = storeWithCreated();
    expect(card(store)).toMatchObject({ stage: 'created', since: { at: 1_000, exact: false } });
    expect(board(storeWithAccounts().store)).toEqual({ cards: [], asOf: 1_000 });
  });

  it('knows exactly when a link was handed out first, and shows the latest', () => {
    const store = storeWithCreated();
    store.saveLink(aLink(2));
    expect(card(store)).toMatchObject({ stage: 'created', cause: 'link-not-handed-out', since: { at: 1_000 } });
    store.noteHandOut(operation(2), 'copied', 7_000);
    store.noteHandOut(operation(2), 'email', 8_000);
    store.saveLink(aLink(9));
    expect(card(store)).toMatchObject({
      stage: 'link-handed-out',
      since: { at: 7_000, exact: true },
      link: { operationId: operation(9), at: 9_000, handedOutAt: null },
    });
  });

  it('knows when an account changed, and keeps that while other things of it change', () => {
    const store = storeWithCreated();
    board(store);
    const started = { id: '1', status: 'Onboarding Started', isActive: false };
    store.saveAccounts(PROFILE, aList([started], { at: 2_000 }));
    store.saveAccounts(PROFILE, aList([{ ...started, credit: 7 }], { at: 3_000 }));
    expect(card(store)).toMatchObject({ stage: 'started', since: { at: 2_000, exact: true } });
    store.saveAccounts(PROFILE, aList([{ ...started, phoneStatus: 'Pending' }], { at: 4_000 }));
    expect(card(store)).toMatchObject({ stage: 'started', since: { at: 2_000, exact: true } });
  });

  it('follows the channels: first seen at the first reading, exact from then on', () => {
    const store = storeWithCreated();
    const read = (at: number, ...channels: ReturnType<typeof aChannel>[]) =>
      store.saveChannels(PROFILE, ID, { channels, whole: true, at });
    const starting = aChannel({ status: 'onboarding-started', phoneStatus: 'unknown', quality: 'unknown' });
    read(5_000, starting);
    expect(card(store)).toMatchObject({ stage: 'started', since: { at: 5_000, exact: false }, channelsAt: 5_000 });
    read(6_000, aChannel());
    expect(card(store)).toMatchObject({ stage: 'active', channelId: '71', since: { at: 6_000, exact: true } });
    read(7_000, aChannel({ phoneStatus: 'banned' }));
    expect(card(store)).toMatchObject({ stage: 'needs-attention', since: { at: 7_000, exact: true }, stuck: true });
  });

  it('knows exactly when a channel came that was not there before', () => {
    const store = storeWithCreated();
    store.saveChannels(PROFILE, ID, { channels: [], whole: true, at: 5_000 });
    expect(card(store)?.stage).toBe('created');
    store.saveChannels(PROFILE, ID, { channels: [aChannel()], whole: true, at: 6_000 });
    expect(card(store)).toMatchObject({ stage: 'active', since: { at: 6_000, exact: true } });
  });

  it('goes by the account’s own words while its key is not held, or its channels were not read to the end', () => {
    const store = storeWithCreated();
    store.saveChannels(PROFILE, ID, { channels: [aChannel()], whole: false, at: 5_000 });
    expect(card(store)).toMatchObject({ stage: 'created', channelsAt: null });
    store.saveChannels(PROFILE, ID, { channels: [aChannel()], whole: true, at: 6_000 });
    expect(card(store, { held: [] })).toMatchObject({ stage: 'created', keyHeld: false, channelsAt: 6_000 });
    expect(card(store)).toMatchObject({ stage: 'active', keyHeld: true });
  });

  it('counts for a client who was cut off only the links made since', () => {
    const store = storeWithCreated();
    store.saveLink(aLink(1));
    store.noteHandOut(operation(1), 'copied', 1_500);
    store.saveAccounts(PROFILE, aList([{ id: '1', status: 'Disconnected', isActive: false }], { at: 2_000 }));
    expect(card(store)).toMatchObject({ cause: 'disconnected', next: 'make-link', since: { at: 2_000 } });
    store.saveLink(aLink(3));
    expect(card(store)?.next).toBe('hand-out-link');
    store.noteHandOut(operation(3), 'email', 4_000);
    expect(card(store)?.next).toBe('remind-client');
  });

  it('says from the limit of a stage on that an account is stuck', () => {
    const store = storeWithCreated();
    const threeDays = 3 * 24 * 3_600_000;
    expect(card(store, { now: 1_000 + threeDays - 1 })?.stuck).toBe(false);
    expect(card(store, { now: 1_000 + threeDays })?.stuck).toBe(true);
  });

  it('is there at once for 10,000 accounts with channels and links', async () => {
    const { store } = openTestStore();
    store.saveProfile(aProfile());
    const ids = Array.from({ length: 10_000 }, (_, index) => String(index + 1));
    store.saveAccounts(PROFILE, aList(ids.map((id) => ({ id, ...created }))));
    const held = ids.slice(0, 2_000).map(accountId);
    for (const id of held) store.saveChannels(PROFILE, id, { channels: [aChannel()], whole: true, at: 2_000 });
    for (const [index, id] of held.entries()) store.saveLink(aLink(index, { accountId: id }));
    const place = () => withProcessorTime(async () => board(store, { held }).cards.length);
    expect(await place()).toMatchObject({ answer: 10_000 });
    const { ms } = await place();
    // A query for each account would take seconds.
    expect(ms).toBeLessThan(1_500);
  });
});
