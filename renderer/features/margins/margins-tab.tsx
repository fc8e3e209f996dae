import Box from '@mui/material/Box';
import { useState } from 'react';
import type { Margins } from '@shared/domain/operation';
import type { RegisteredMarginsView } from '@shared/ipc/margin-models';
import type { AccountPage, Profile } from '@shared/ipc/models';
import { useMarginHistory, useMarginRegister } from '@renderer/lib/queries/margins';
import { useSettings } from '@renderer/lib/queries/settings';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { AccountDriftPanel } from './drift/account-drift-panel';
import { AccountForm } from './form/account-form';
import { MarginHistory } from './history/margin-history';
import { UnverifiedNotice } from './history/unverified-notice';
import { draftOf, readDraft } from './model/margin-draft';
import { previousSetting } from './model/margin-history';
import { TwoColumns } from './two-columns';
import { useReplay } from './what-if/use-replay';
import { WhatIfChart } from './what-if/what-if-chart';
import { WhatIfPanel } from './what-if/what-if-panel';

interface MarginsTabProps {
  profile: Profile;
  page: AccountPage;
}

/** One account's margins: what is registered, new ones, what they would have earned, what was set before, and whether it drifts. */
export function MarginsTab({ profile, page }: MarginsTabProps) {
  const { account } = page;
  const register = useMarginRegister(profile.id);
  if (register.error) return <ErrorNotice error={register.error} />;
  if (!register.data) return <TabSkeleton />;
  const registered = register.data.find(({ accountId }) => accountId === account.id) ?? null;
  return <AccountMargins key={account.id} profile={profile} page={page} registered={registered} />;
}

function AccountMargins({ profile, page, registered }: MarginsTabProps & { registered: RegisteredMarginsView | null }) {
  const { language } = useSettings();
  const { account } = page;
  const history = useMarginHistory({ profileId: profile.id, accountId: account.id });
  const [draft, setDraft] = useState(() => draftOf(registered?.applied?.margins ?? null, language));
  const [accountIds] = useState([account.id]);
  const fill = (margins: Margins): void => setDraft(draftOf(margins, language));
  const replay = useReplay(profile.id, accountIds, readDraft(draft, language).margins);
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {registered && <UnverifiedNotice profile={profile} account={account} registered={registered} />}
      <TwoColumns widths="form">
        <AccountForm
          profile={profile}
          account={account}
          registered={registered}
          previous={previousSetting(history.data ?? [])}
          draft={draft}
          onDraft={setDraft}
        />
        <WhatIfPanel replay={replay} />
      </TwoColumns>
      {replay.result && <WhatIfChart result={replay.result} />}
      <MarginHistory history={history} onRestore={fill} />
      <AccountDriftPanel profileId={profile.id} accountId={account.id} />
    </Box>
  );
}

function TabSkeleton() {
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <SkeletonBlock height={440} />
      <SkeletonBlock height={240} />
    </Box>
  );
}
