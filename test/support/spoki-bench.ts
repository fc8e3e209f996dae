import { type SpokiClient, createSpokiClient } from '@electron/spoki/client';
import type { Clock } from '@electron/spoki/clock';
import { type RateLanes, createRateLanes } from '@electron/spoki/lanes/rate-lanes';
import type { SpokiSession } from '@electron/spoki/session';
import { createTransport, type TransportParts } from '@electron/spoki/transport/transport';
import type { Transport } from '@electron/spoki/transport/transport-types';

/**
 * A clock on which every wait is over at once, and is counted.
 * @param dateOffsetMs by how much its date is ahead of the computer's
 */
export function hurriedClock(dateOffsetMs = 0): Clock & { waited: number[] } {
  let skipped = 0;
  const waited: number[] = [];
  return {
    waited,
    now: () => performance.now() + skipped,
    wallNow: () => Date.now() + dateOffsetMs + skipped,
    after(ms, run) {
      const soon = setImmediate(() => {
        skipped += ms;
        waited.push(ms);
        run();
      });
      return () => clearImmediate(soon);
    },
  };
}

export interface SpokiBench {
  client: SpokiClient;
  transport: Transport;
  lanes: RateLanes;
  clock: ReturnType<typeof hurriedClock>;
  session(more?: Partial<SpokiSession> & { key?: string }): SpokiSession;
  close(): void;
}

/** The real client over real sockets, against a server at this address; only its waiting is hurried. */
export function spokiBench(baseUrl: string, parts: TransportParts = {}): SpokiBench {
  const clock = hurriedClock();
  const transport = createTransport(parts);
  const lanes = createRateLanes({ clock, random: () => 0, store: { load: () => null, save: () => undefined } });
  const client = createSpokiClient({ transport, lanes, clock, random: () => 0, userAgent: 'PartnerDesk/0.0.0' });
  return {
    client,
    transport,
    lanes,
    clock,
    session: ({ key = 'canary-key-7f3a', ...more } = {}) => ({
      baseUrl,
      keyId: 'partner:p',
      withKey: (fn) => fn(key),
      readsPerMinute: 60,
      writesPerMinute: 60,
      ...more,
    }),
    close() {
      lanes.close();
      transport.close();
    },
  };
}
