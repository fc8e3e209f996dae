import Box from '@mui/material/Box';
import type { AccountPage, Profile } from '@shared/ipc/models';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { ConversationsForm } from './conversations-form';
import { MoveList } from './move-list';
import { RunwayPanel } from './runway/runway-panel';
import { Balance } from './tab/balance';
import { CreditChart } from './tab/credit-chart';
import { MoveForm } from './tab/move-form';

/** The credit of one account: what it has, how long that lasts, what was moved, and moving more. */
export function CreditTab({ profile, page }: { profile: Profile; page: AccountPage }) {
  const { account, history } = page;
  const movesCredit = profile.kind === 'partner';
  const whose = { profileId: profile.id, accountId: account.id };
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <UnknownOutcomes {...whose} />
      <Balance account={account} />
      {movesCredit && (
        <>
          <Box
            sx={{
              display: 'grid',
              gap: 4,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
            }}
          >
            <MoveForm profile={profile} account={account} kind="recharge" />
            <MoveForm profile={profile} account={account} kind="withdraw" />
          </Box>
          <MoveList {...whose} limit={20} />
        </>
      )}
      <RunwayPanel profileId={profile.id} account={account} />
      <CreditChart history={history} />
      {movesCredit && <ConversationsForm profile={profile} account={account} />}
    </Box>
  );
}
