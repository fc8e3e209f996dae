import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { DayRange } from '@shared/domain/report-day';
import { call } from '../bridge';
import { keys } from './keys';

type Whose = { profileId: ProfileId; accountId: AccountId };

const usageKey = ({ profileId, accountId }: Whose, { from, to }: DayRange) =>
  [...keys.usageOf(profileId, accountId), from, to] as const;

/** The rows as the local store has them: at once. */
export const usageQuery = (whose: Whose, range: DayRange) =>
  queryOptions({ queryKey: usageKey(whose, range), queryFn: () => call('usage.rows', { ...whose, ...range }) });

export function useUsage(whose: Whose, range: DayRange) {
  return useQuery(usageQuery(whose, range));
}

/** Fetches what the range lacks; progress comes as `usage-progress` events, and `useCancelWork` stops it. */
export function useRefreshUsage(whose: Whose) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ range, workId, evenFresh }: { range: DayRange; workId: string; evenFresh: boolean }) =>
      call('usage.refresh', { ...whose, ...range, workId, evenFresh }),
    onSuccess: (usage, { range }) => client.setQueryData(usageKey(whose, range), usage),
  });
}

export const forecastQuery = ({ profileId, accountId }: Whose, country: string) =>
  queryOptions({
    queryKey: keys.forecast(profileId, accountId, country),
    queryFn: () => call('forecast.get', { profileId, accountId, country, refresh: false }),
  });

export function useForecast(whose: Whose, country: string | null) {
  return useQuery({ ...forecastQuery(whose, country ?? ''), enabled: country !== null });
}

export function useRefreshForecast({ profileId, accountId }: Whose) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (country: string) => call('forecast.get', { profileId, accountId, country, refresh: true }),
    onSuccess: (view, country) => client.setQueryData(keys.forecast(profileId, accountId, country), view),
  });
}
