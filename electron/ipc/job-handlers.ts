import type { AccountService } from '@electron/services/accounts/account-service';
import { type AskOpenFile, pickCreditFile } from '@electron/services/imports/pick-credit-file';
import type { JobService } from '@electron/services/jobs/job-service';
import type { SettingsService } from '@electron/services/settings-service';
import type { HandlersOf } from './handlers';

export interface JobHandlersParts {
  jobs: JobService;
  accounts: Pick<AccountService, 'list'>;
  settings: Pick<SettingsService, 'get'>;
  askOpenFile: AskOpenFile;
}

/** Many changes at once, and the files they come from. */
export function jobHandlers({
  jobs,
  accounts,
  settings,
  askOpenFile,
}: JobHandlersParts): HandlersOf<'jobs' | 'credit'> {
  const listed = async (...args: Parameters<AccountService['list']>) => (await accounts.list(...args)).rows;
  return {
    'jobs.review': (input) => jobs.review(input),
    'jobs.reviewAgain': ({ jobId }) => jobs.reviewAgain(jobId),
    'jobs.start': (input) => jobs.start(input),
    'jobs.list': ({ profileId }) => jobs.list(profileId),
    'jobs.get': ({ jobId }) => jobs.get(jobId),
    'jobs.pause': ({ jobId }) => jobs.pause(jobId),
    'jobs.resume': ({ jobId, pastUnknown }) => jobs.resume(jobId, pastUnknown),
    'jobs.cancel': ({ jobId }) => jobs.cancel(jobId),
    'credit.pickFile': ({ profileId }) => pickCreditFile({ askOpenFile, settings, accounts: listed }, profileId),
  };
}
