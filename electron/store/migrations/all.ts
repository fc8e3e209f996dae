import type { Migration } from '@electron/database/migration';
import { settingsAndProfiles } from './0010-settings-and-profiles';
import { accounts } from './0020-accounts';
import { reports } from './0030-reports';
import { answers } from './0040-answers';
import { jobs } from './0050-jobs';
import { marginPresets } from './0060-margin-presets';
import { accountKeyUse } from './0070-account-key-use';
import { made } from './0080-made';
import { access } from './0090-access';
import { channelsAndOnboarding } from './0100-channels-and-onboarding';
import { activations } from './0110-activations';
import { months } from './0120-months';
import { syncRuns } from './0130-sync-runs';
import { closings } from './0140-closings';
import { runway } from './0150-runway';
import { watch } from './0160-watch';

/** Every change of the schema, in order. */
export const MIGRATIONS: readonly Migration[] = [
  settingsAndProfiles,
  accounts,
  reports,
  answers,
  jobs,
  marginPresets,
  accountKeyUse,
  made,
  access,
  channelsAndOnboarding,
  activations,
  months,
  syncRuns,
  closings,
  runway,
  watch,
];
