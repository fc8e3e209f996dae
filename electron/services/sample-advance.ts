import type { StoredProfile } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { fail } from '@shared/errors/app-error';
import type { Output, ParsedInput } from '@shared/ipc/contract';
import type { AppEvent } from '@shared/ipc/events';
import type { RunningSample, SampleData } from './sample-data';

export interface SampleAdvanceParts {
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  sample: SampleData;
  accounts: { refresh(profileId: ProfileId): Promise<unknown> };
  emit: (event: AppEvent) => void;
}

/**
 * Plays, in the sample data, the client who goes one step further, and reads the accounts again.
 * @throws AppFailure `not-permitted` for any other profile; `not-found` for an account that the sample data does not have
 */
export function createSampleAdvance(
  parts: SampleAdvanceParts,
): (input: ParsedInput<'sample.advance'>) => Promise<Output<'sample.advance'>> {
  const { profile, sample, accounts, emit } = parts;
  return async ({ profileId, accountId }) => {
    const { origin } = await profile(profileId);
    if (origin !== 'sample') fail('not-permitted', 'only clients of the sample data are played');
    const status = step(await sample.start(), accountId);
    await accounts.refresh(profileId);
    emit({ type: 'channels-changed', profileId, accountId });
    emit({ type: 'onboarding-changed', profileId });
    return { status };
  };
}

function step(running: RunningSample, accountId: AccountId): string {
  try {
    return running.advance(accountId);
  } catch (thrown) {
    if (thrown instanceof RangeError) return fail('not-found', 'the sample data has no such account');
    throw thrown;
  }
}
