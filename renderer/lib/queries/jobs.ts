import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProfileId } from '@shared/domain/ids';
import type { Input } from '@shared/ipc/contract';
import { call } from '../bridge';
import { keys } from './keys';

export function useReviewJob() {
  return useMutation({ mutationFn: (input: Input<'jobs.review'>) => call('jobs.review', input) });
}

/** The rows of a job that are known not to be applied, reviewed for a new one. */
export function useReviewJobAgain() {
  return useMutation({ mutationFn: (jobId: string) => call('jobs.reviewAgain', { jobId }) });
}

export const jobListQuery = (profileId: ProfileId) =>
  queryOptions({ queryKey: keys.jobList(profileId), queryFn: () => call('jobs.list', { profileId }) });

export function useJobs(profileId: ProfileId) {
  return useQuery(jobListQuery(profileId));
}

export const jobQuery = (jobId: string) =>
  queryOptions({ queryKey: keys.job(jobId), queryFn: () => call('jobs.get', { jobId }) });

export function useJob(jobId: string) {
  return useQuery(jobQuery(jobId));
}

function useJobMutation<V>(mutationFn: (input: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: keys.jobs }) });
}

export function useStartJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input<'jobs.start'>) => call('jobs.start', input),
    onSettled: () => client.invalidateQueries({ queryKey: keys.jobs }),
  });
}

export const usePauseJob = () => useJobMutation((jobId: string) => call('jobs.pause', { jobId }));
export const useCancelJob = () => useJobMutation((jobId: string) => call('jobs.cancel', { jobId }));
export const useResumeJob = () => useJobMutation((input: Input<'jobs.resume'>) => call('jobs.resume', input));

/** Asks for a CSV file and reads it; null when the dialog was closed. */
export function usePickCreditFile() {
  return useMutation({ mutationFn: (profileId: ProfileId) => call('credit.pickFile', { profileId }) });
}
