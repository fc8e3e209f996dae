import { describe, expect, it } from 'vitest';
import { OTHER_PROFILE, PROFILE, aProfile, accountId, openTestStore } from '@test/support/store-fixtures';

const ONE = accountId('9007199254740993');
const TWO = accountId('2');

function aStore() {
  const opened = openTestStore();
  opened.store.saveProfile(aProfile());
  opened.store.saveProfile(aProfile({ id: OTHER_PROFILE }));
  return opened;
}

describe('the use of account keys', () => {
  it('is kept by account over a restart: the last success and the last check, each by itself', () => {
    const { store, path } = aStore();
    store.noteKeySuccess(PROFILE, ONE, 1_000);
    store.saveKeyCheck(PROFILE, ONE, { at: 2_000, outcome: 'refused' });
    store.noteKeySuccess(PROFILE, ONE, 3_000);
    store.saveKeyCheck(PROFILE, TWO, { at: 4_000, outcome: 'other-account' });
    store.saveKeyCheck(PROFILE, TWO, { at: 5_000, outcome: 'works' });
    store.close();
    expect(openTestStore(path).store.keyUses(PROFILE)).toEqual([
      { accountId: TWO, lastSuccessAt: null, lastCheck: { at: 5_000, outcome: 'works' } },
      { accountId: ONE, lastSuccessAt: 3_000, lastCheck: { at: 2_000, outcome: 'refused' } },
    ]);
  });

  it('is forgotten with the key, of this account and profile only', () => {
    const { store } = aStore();
    for (const profile of [PROFILE, OTHER_PROFILE]) store.noteKeySuccess(profile, ONE, 1_000);
    store.noteKeySuccess(PROFILE, TWO, 1_000);
    store.forgetKeyUse(PROFILE, ONE);
    expect(store.keyUses(PROFILE).map((use) => use.accountId)).toEqual([TWO]);
    expect(store.keyUses(OTHER_PROFILE)).toHaveLength(1);
  });

  it('goes with its profile, and is not kept for one that is gone', () => {
    const { store } = aStore();
    store.noteKeySuccess(PROFILE, ONE, 1_000);
    store.removeProfile(PROFILE);
    store.noteKeySuccess(PROFILE, ONE, 2_000);
    store.saveKeyCheck(PROFILE, ONE, { at: 2_000, outcome: 'works' });
    store.saveProfile(aProfile());
    expect(store.keyUses(PROFILE)).toEqual([]);
  });

  it('stays when local data is deleted, because the key stays', () => {
    const { store } = aStore();
    store.noteKeySuccess(PROFILE, ONE, 1_000);
    store.deleteLocal();
    expect(store.keyUses(PROFILE)).toHaveLength(1);
  });
});
