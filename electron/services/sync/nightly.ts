import type { RemoteApi } from '@electron/processes/rpc';
import type { Clock } from '@electron/spoki/clock';
import type { StoreApi } from '@electron/store/store-api';
import { addMonths, daysOfMonth, monthOf, reportDaySchema } from '@shared/domain/report-day';
import { type AppError, toAppError } from '@shared/errors/app-error';
import type { SettingsService } from '../settings-service';
import { type WallTime, dueNight, wallTime } from './night';
import type { SyncService } from './sync-service';

/** How often the clock is looked at. Timers do not run while the computer sleeps; on waking the next look is at hand. */
const LOOK_EVERY_MS = 60_000;
/** The setting under which the last night is kept. */
const KEY = 'nightly-sync';

export interface NightlyParts {
  store: Pick<RemoteApi<StoreApi>, 'listProfiles' | 'getSetting' | 'setSetting'>;
  settings: Pick<SettingsService, 'get'>;
  sync: Pick<SyncService, 'start' | 'state'>;
  clock: Clock;
  /** IANA zone of this computer. */
  timeZone: string;
  reportFailure: (what: string, error: AppError) => void;
}

export interface Nightly {
  start(): void;
  stop(): void;
}

/** Once a night, while the app runs, the active partner profile is synchronised: this month and the last. */
export function createNightly(parts: NightlyParts): Nightly {
  const { store, settings, sync, clock, timeZone } = parts;
  const wallNow = (): WallTime => wallTime(clock.wallNow(), timeZone);
  let last = wallNow();
  let cancel = (): void => undefined;
  let stopped = true;

  const synchronise = async (day: WallTime['day']): Promise<void> => {
    const { activeProfileId } = await settings.get();
    const active = (await store.listProfiles()).find(({ id }) => id === activeProfileId);
    if (active?.kind !== 'partner') return;
    // Before it is begun: a night that fails is not tried again every minute.
    await store.setSetting(KEY, JSON.stringify(day));
    const state = (await sync.state(active.id))?.state;
    if (state === 'running' || state === 'paused') return;
    const to = wallNow().day;
    const { from } = daysOfMonth(addMonths(monthOf(to), -1));
    await sync.start({ profileId: active.id, from, to, again: false }, true);
  };

  const look = async (): Promise<void> => {
    const before = last;
    last = wallNow();
    const { nightlySync } = await settings.get();
    if (!nightlySync.enabled) return;
    const night = dueNight(before, last, doneNight(await store.getSetting(KEY)), nightlySync.at);
    if (night) await synchronise(night);
  };

  const wait = (): void => {
    cancel = clock.after(LOOK_EVERY_MS, () => {
      look()
        .catch((thrown: unknown) => parts.reportFailure('synchronising at night', toAppError(thrown)))
        .finally(() => {
          if (!stopped) wait();
        });
    });
  };

  return {
    start() {
      if (!stopped) return;
      stopped = false;
      last = wallNow();
      wait();
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}

function doneNight(json: string | null) {
  try {
    return reportDaySchema.parse(JSON.parse(json ?? 'null'));
  } catch {
    return null;
  }
}
