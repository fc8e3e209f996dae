import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi } from '@electron/store/store-api';
import { dayOfNumber } from '@shared/domain/day-number';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { DEFAULT_TIME_ZONE, dayAt, monthOf } from '@shared/domain/report-day';
import { estimateRunway } from '@shared/domain/runway';
import { BACK_TEST_DAYS, type BackTest, backTest } from '@shared/domain/runway-back-test';
import { runwayModel } from '@shared/domain/runway-model';
import type { RunwayView } from '@shared/ipc/watch-models';

export interface RunwayParts {
  store: Pick<RemoteApi<StoreApi>, 'getAccount' | 'runwayHistory'>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

export interface RunwayService {
  /** From the store alone. @throws AppFailure `not-found` */
  of(profileId: ProfileId, accountId: AccountId): Promise<RunwayView>;
}

/** The runway of one account with what it rests on: the list tells the same estimate, this tells how far such estimates were off. */
export function createRunway({ store, now }: RunwayParts): RunwayService {
  return {
    of: async (profileId, accountId) => {
      const at = now();
      const month = monthOf(dayAt(at, DEFAULT_TIME_ZONE));
      const { account } = await store.getAccount(profileId, accountId, month, at);
      const today = dayAt(at, account.timezone ?? DEFAULT_TIME_ZONE);
      const days = await store.runwayHistory(profileId, accountId, today, BACK_TEST_DAYS);
      const model = runwayModel(days);
      const { credit, lowCreditThreshold: threshold } = account;
      const runway = estimateRunway(model, credit, threshold, today);
      return {
        runway,
        credit,
        creditAsOf: credit === null ? null : account.asOf,
        threshold,
        from: model && dayOfNumber(model.from),
        to: model && dayOfNumber(model.to),
        perWeekday: model && runway.toZero ? [...model.means] : null,
        backTest: toView(backTest(days)),
      };
    },
  };
}

const toView = (tested: BackTest | null): RunwayView['backTest'] =>
  tested && { ...tested, points: tested.points.map((point) => ({ ...point, day: dayOfNumber(point.day) })) };
