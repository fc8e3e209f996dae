import { account } from './account';
import { accounts } from './accounts';
import { common } from './common';
import { errors } from './errors';
import { profiles } from './profiles';
import { settings } from './settings';
import { operations } from './operations';
import { jobs } from './jobs';
import { credit } from './credit';
import { margins } from './margins';
import { keys } from './keys';
import { activity } from './activity';
import { overview } from './overview';
import { onboarding } from './onboarding';
import { links } from './links';
import { clients } from './clients';
import { activation } from './activation';
import { channels } from './channels';
import { access } from './access';
import { team } from './team';
import { people } from './people';
import { embed } from './embed';
import { sync } from './sync';
import { months } from './months';
import { reports } from './reports';
import { reconcile } from './reconcile';
import { closings } from './closings';
import { packs } from './packs';
import { runway } from './runway';
import { watch } from './watch';

/** Every text in English; a namespace a feature. */
export const en = {
  account,
  accounts,
  common,
  errors,
  profiles,
  settings,
  operations,
  jobs,
  credit,
  margins,
  keys,
  activity,
  overview,
  onboarding,
  links,
  clients,
  activation,
  channels,
  access,
  team,
  people,
  embed,
  sync,
  months,
  reports,
  reconcile,
  closings,
  packs,
  runway,
  watch,
} as const;
