import type { AccountService } from '../accounts/account-service';
import type { RecordedHub } from '../operations/recorded-hub';
import type { Sessions } from '../profiles/sessions';
import { JobService, type JobServiceParts } from './job-service';

export interface CreateJobsParts extends Omit<JobServiceParts, 'session' | 'accounts' | 'profiles'> {
  sessions: Pick<Sessions, 'forPartner'>;
  accounts: Pick<AccountService, 'list'>;
  recordedHub: Pick<RecordedHub, 'listen'>;
}

/** Joins jobs with the accounts, the sessions, and what the journal records. */
export function createJobs(parts: CreateJobsParts): JobService {
  const { accounts, sessions, profile, store, recordedHub } = parts;
  const jobs = new JobService({
    ...parts,
    accounts: async (profileId) => (await accounts.list(profileId)).rows,
    profiles: () => store.listProfiles(),
    session: async (profileId) => sessions.forPartner(await profile(profileId)),
  });
  recordedHub.listen((record, intent) => jobs.recorded(record, intent));
  return jobs;
}
