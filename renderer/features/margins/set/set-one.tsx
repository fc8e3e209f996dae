import Box from '@mui/material/Box';
import type { Profile } from '@shared/ipc/models';
import { useMarginHistory } from '@renderer/lib/queries/margins';
import { AccountForm } from '../form/account-form';
import { UnverifiedNotice } from '../history/unverified-notice';
import type { MarginDraft } from '../model/margin-draft';
import { previousSetting } from '../model/margin-history';
import type { ChosenAccount } from './use-chosen';

interface SetOneProps {
  profile: Profile;
  account: ChosenAccount;
  draft: MarginDraft;
  onDraft: (draft: MarginDraft) => void;
}

/** As on the account's own page: a single account needs no job. */
export function SetOne({ profile, account, draft, onDraft }: SetOneProps) {
  const history = useMarginHistory({ profileId: profile.id, accountId: account.id });
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 5, pb: 4 }}>
      <Box sx={{ display: 'grid', gap: 4, maxWidth: 760 }}>
        <UnverifiedNotice profile={profile} account={account} registered={account} />
        <AccountForm
          profile={profile}
          account={account}
          registered={account}
          previous={previousSetting(history.data ?? [])}
          draft={draft}
          onDraft={onDraft}
        />
      </Box>
    </Box>
  );
}
