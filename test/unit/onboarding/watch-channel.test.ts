import { describe, expect, it } from 'vitest';
import { WATCH_EVERY_MS, WATCH_FOR_MS, watchChannel } from '@electron/services/channels/watch-channel';
import type { Channel } from '@shared/domain/channel';
import { aChannel } from '@test/support/channels';
import { VirtualTime } from '@test/support/virtual-clock';

/** Watches a channel that shows these states one after another, the last for ever. */
function watching(before: Channel | null, ...states: Channel[]) {
  const time = new VirtualTime();
  const abort = new AbortController();
  const reads: number[] = [];
  const read = async () => {
    reads.push(time.now);
    const channel = states[Math.min(reads.length, states.length) - 1] ?? aChannel();
    return { channel, fetchedAt: time.now };
  };
  const ended = watchChannel({ read, before, clock: time.clock(), signal: abort.signal });
  return { time, abort, reads, ended };
}

describe('watching a channel', () => {
  it('ends at once when it is another than it was known to be', async () => {
    const { ended, reads } = watching(aChannel({ phoneStatus: 'pending' }), aChannel());
    expect(await ended).toMatchObject({ moved: true, channel: { phoneStatus: 'connected' } });
    expect(reads).toEqual([0]);
  });

  it.each([{ status: 'connected' }, { phoneStatus: 'flagged' }, { quality: 'yellow' }] as const)(
    'asks every five seconds until it moves to %j',
    async (change) => {
      const { time, ended, reads } = watching(aChannel(), aChannel(), aChannel(), aChannel(change));
      await time.runUntil(3 * WATCH_EVERY_MS);
      expect(await ended).toMatchObject({ moved: true, channel: change });
      expect(reads).toEqual([0, WATCH_EVERY_MS, 2 * WATCH_EVERY_MS]);
    },
  );

  it('takes the first reading for what it was when it was never known', async () => {
    const { time, ended } = watching(null, aChannel(), aChannel({ quality: 'red' }));
    await time.runUntil(WATCH_EVERY_MS);
    expect(await ended).toMatchObject({ moved: true, channel: { quality: 'red' } });
  });

  it('sees one unknown value become another', async () => {
    const odd = (status: string) => aChannel({ status: null, raw: { ...aChannel().raw, status } });
    const { ended } = watching(odd('77'), odd('78'));
    expect(await ended).toMatchObject({ moved: true });
  });

  it('ends after five minutes with the last reading, another name being no move', async () => {
    const { time, ended, reads } = watching(aChannel(), aChannel({ name: 'Renamed' }));
    await time.runUntil(WATCH_FOR_MS + WATCH_EVERY_MS);
    expect(await ended).toMatchObject({ moved: false, channel: { name: 'Renamed' }, fetchedAt: WATCH_FOR_MS });
    expect(reads).toHaveLength(WATCH_FOR_MS / WATCH_EVERY_MS + 1);
  });

  it('ends when it is cancelled, also between two questions', async () => {
    const { time, abort, ended, reads } = watching(aChannel(), aChannel());
    const failure = expect(ended).rejects.toMatchObject({ error: { kind: 'cancelled' } });
    await time.runUntil(WATCH_EVERY_MS / 2);
    abort.abort();
    await failure;
    await time.runUntil(WATCH_FOR_MS);
    expect(reads).toHaveLength(1);
  });
});
