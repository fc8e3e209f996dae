import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ReportMonth } from '@shared/domain/report-day';
import type { ParsedInput } from '@shared/ipc/contract';
import { call } from '../bridge';
import { keys } from './keys';

export const monthQuery = (profileId: ProfileId, month: ReportMonth) =>
  queryOptions({
    queryKey: [...keys.reports(profileId), 'month', month],
    queryFn: () => call('reports.month', { profileId, month }),
    placeholderData: keepPreviousData,
    // Columns of numbers are not plain data that could be shared between two answers.
    structuralSharing: false,
  });

/** One row an account, in columns; see `MonthTable`. */
export function useMonth(profileId: ProfileId, month: ReportMonth) {
  return useQuery(monthQuery(profileId, month));
}

/** Thirteen months, oldest first. @param accountId null for the portfolio */
export function useTrend(profileId: ProfileId, month: ReportMonth, accountId: AccountId | null) {
  return useQuery({
    queryKey: [...keys.reports(profileId), 'trend', month, accountId],
    queryFn: () => call('reports.trend', { profileId, month, accountId }),
    placeholderData: keepPreviousData,
  });
}

export function useOddDays(profileId: ProfileId, month: ReportMonth, accountId: AccountId | null, enabled = true) {
  return useQuery({
    queryKey: [...keys.reports(profileId), 'odd-days', month, accountId],
    queryFn: () => call('reports.oddDays', { profileId, month, accountId }),
    enabled,
  });
}

export const overviewQuery = (profileId: ProfileId) =>
  queryOptions({
    queryKey: [...keys.reports(profileId), 'overview'],
    queryFn: () => call('overview.get', { profileId }),
  });

/** @param enabled false for an agency, whose key opens no reports */
export function useOverview(profileId: ProfileId, enabled = true) {
  return useQuery({ ...overviewQuery(profileId), enabled });
}

export function useReconciliation(profileId: ProfileId, month: ReportMonth) {
  return useQuery({
    queryKey: [...keys.reports(profileId), 'reconcile', month],
    queryFn: () => call('reconcile.month', { profileId, month }),
    placeholderData: keepPreviousData,
  });
}

export function useExplain() {
  return useMutation({ mutationFn: (input: ParsedInput<'reconcile.explain'>) => call('reconcile.explain', input) });
}

export function useClosings(profileId: ProfileId) {
  return useQuery({ queryKey: keys.closings(profileId), queryFn: () => call('closings.list', { profileId }) });
}

export function useClosingDiff(profileId: ProfileId, month: ReportMonth, enabled = true) {
  return useQuery({
    queryKey: [...keys.closings(profileId), 'diff', month],
    queryFn: () => call('closings.diff', { profileId, month }),
    enabled,
  });
}

export function useCloseMonth() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ParsedInput<'closings.close'>) => call('closings.close', input),
    onSettled: (_, __, { profileId }) => client.invalidateQueries({ queryKey: keys.reports(profileId) }),
  });
}

export function useReopenMonth() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ParsedInput<'closings.reopen'>) => call('closings.reopen', input),
    onSettled: (_, __, { profileId }) => client.invalidateQueries({ queryKey: keys.reports(profileId) }),
  });
}

/** Progress comes as `work-progress`; `useCancelWork` stops it. */
export function useWritePack() {
  return useMutation({ mutationFn: (input: ParsedInput<'packs.month'>) => call('packs.month', input) });
}

export function useWriteStatements() {
  return useMutation({ mutationFn: (input: ParsedInput<'packs.statements'>) => call('packs.statements', input) });
}

export function useStatement(profileId: ProfileId, month: ReportMonth, accountId: AccountId) {
  return useQuery({
    queryKey: [...keys.reports(profileId), 'statement', month, accountId],
    queryFn: () => call('packs.statement', { profileId, month, accountId }),
  });
}
