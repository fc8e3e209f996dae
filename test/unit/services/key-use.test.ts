import { describe, expect, it } from 'vitest';
import { accountRef } from '@electron/credentials/vault';
import { KeyUse } from '@electron/services/keys/key-use';
import { accountIdSchema, profileIdSchema } from '@shared/domain/ids';
import { AppFailure } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';

const ACCOUNT = {
  profileId: profileIdSchema.parse('3d8b8f0e-6c1c-4d0e-9d57-0b8f5f1c2a11'),
  accountId: accountIdSchema.parse('7'),
};
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function bench(store: { fails: boolean } = { fails: false }) {
  const done: string[] = [];
  const events: AppEvent['type'][] = [];
  const failures: string[] = [];
  const time = { now: 0 };
  const write = (what: string) => async () => {
    if (store.fails) throw new AppFailure({ kind: 'store-failed', message: 'full' });
    done.push(what);
  };
  const use = new KeyUse({
    store: {
      noteKeySuccess: write('success'),
      saveKeyCheck: write('check'),
      forgetKeyUse: write('forgotten'),
    },
    clock: { now: () => time.now, wallNow: () => time.now, after: () => () => undefined },
    resumeKey: (ref) => void done.push(`resumed ${ref}`),
    emit: ({ type }) => void events.push(type),
    reportFailure: (what) => void failures.push(what),
  });
  return { use, done, events, failures, time };
}

describe('the use of a key', () => {
  it('is heard only from requests of the key that the account has now', async () => {
    const { use, done } = bench();
    const old = use.follow(ACCOUNT);
    use.keyChanged(ACCOUNT);
    old.succeeded();
    await old.checked({ at: 1, outcome: 'works' });
    await settled();
    expect(done).toEqual([`resumed ${accountRef(ACCOUNT.profileId, ACCOUNT.accountId)}`, 'forgotten']);
    use.follow(ACCOUNT).succeeded();
    expect(done.at(-1)).toBe('success');
  });

  it('is written once a minute, and at once for a new key', async () => {
    const { use, done, time } = bench();
    const successes = () => done.filter((what) => what === 'success').length;
    for (const at of [0, 30_000, 59_999, 60_000, 90_000]) {
      time.now = at;
      use.follow(ACCOUNT).succeeded();
    }
    expect(successes()).toBe(2);
    use.keyChanged(ACCOUNT);
    use.follow(ACCOUNT).succeeded();
    expect(successes()).toBe(3);
  });

  it('that cannot be written down is reported, and a changed key is told of all the same', async () => {
    const { use, events, failures } = bench({ fails: true });
    use.follow(ACCOUNT).succeeded();
    use.keyChanged(ACCOUNT);
    await settled();
    expect(failures).toHaveLength(2);
    expect(events).toEqual(expect.arrayContaining(['accounts-changed', 'keys-changed']));
  });
});
