import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@shared/domain/channel';
import type { AccountPage, Profile } from '@shared/ipc/models';
import type { OperationView } from '@shared/ipc/operation-models';
import type { ChannelList as Listed } from '@shared/ipc/support-models';
import { useChannels } from '@renderer/lib/queries/channels';
import { AccountKeyGate } from '@renderer/operations/account-key-gate';
import { type AskedLink, LinkDialog } from '@renderer/operations/links/link-dialog';
import { madeOf } from '@renderer/operations/made-notice';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { AsOf } from '@renderer/ui/as-of';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonRows } from '@renderer/ui/skeletons';
import { ChannelList } from './channel-list';
import { ChannelPanel } from './channel-panel';
import { FindChannel } from './find-channel';
import { NewChannelDialog } from './new-channel-dialog';
import { useWatch } from './use-watch';
import { WatchNotice } from './watch-notice';

interface ChannelsTabProps {
  profile: Profile;
  page: AccountPage;
}

/** The channels of one account, by its own key: what they are, how they stand, and what can be done with them. */
export function ChannelsTab({ profile, page }: ChannelsTabProps) {
  const { t } = useTranslation('channels');
  return (
    <AccountKeyGate profile={profile} page={page} title={t('noKey.title')} text={t('noKey.text')}>
      <Channels profile={profile} page={page} />
    </AccountKeyGate>
  );
}

function Channels({ profile, page }: ChannelsTabProps) {
  const { t } = useTranslation('channels');
  const { id: accountId, name: accountName } = page.account;
  const whose = { profileId: profile.id, accountId };
  const owner = { ...whose, accountName, currency: profile.currency };
  const { data, error, isFetching, refetch } = useChannels(whose);
  const [opened, setOpened] = useState<Channel | null>(null);
  const [creating, setCreating] = useState(false);
  const [link, setLink] = useState<AskedLink | null>(null);
  const watch = useWatch(whose);

  const onCreated = (operation: OperationView | null): void => {
    setCreating(false);
    if (!operation || madeOf(operation)?.what !== 'onboarding-link') return;
    setLink({ accountId, accountName, operationId: operation.operationId, purpose: 'invite' });
  };
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <UnknownOutcomes profileId={profile.id} accountId={accountId} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 2, alignItems: 'center' }}>
        <Typography variant="h2">{t('title')}</Typography>
        <Box role="status" sx={{ color: 'text.secondary' }}>
          {data && t('count', { count: data.rows.length })}
        </Box>
        {data && <AsOf at={data.fetchedAt} staleAfterMs={300_000} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, marginInlineStart: 'auto' }}>
          <Button variant="outlined" color="inherit" disabled={isFetching} onClick={() => void refetch()}>
            {t(isFetching ? 'actions.loading' : 'actions.reload')}
          </Button>
          <Button variant="contained" onClick={() => setCreating(true)}>
            {t('actions.create')}
          </Button>
        </Box>
      </Box>
      {opened === null && <WatchNotice watch={watch} />}
      {error && <ErrorNotice error={error} slim={data !== undefined} />}
      {!data && !error && <SkeletonRows count={4} />}
      {data && <Found list={data} onOpen={setOpened} />}
      {data && <FindChannel whose={whose} onFound={setOpened} />}
      {data && (
        <ChannelPanel
          whose={whose}
          owner={owner}
          channel={data.rows.find(({ id }) => id === opened?.id) ?? opened}
          channels={data.rows}
          fetchedAt={data.fetchedAt}
          accountHistory={page.history}
          watch={watch}
          onClose={() => setOpened(null)}
        />
      )}
      {creating && <NewChannelDialog owner={owner} onClose={onCreated} />}
      <LinkDialog profileId={profile.id} asked={link} onClose={() => setLink(null)} />
    </Box>
  );
}

function Found({ list, onOpen }: { list: Listed; onOpen: (channel: Channel) => void }) {
  const { t } = useTranslation('channels');
  return (
    <>
      {list.partial && <Alert severity="warning">{t('partial')}</Alert>}
      {list.rowErrors.length > 0 && (
        <Alert severity="warning">{t('rowErrors', { count: list.rowErrors.length })}</Alert>
      )}
      {list.rows.length === 0 && !list.partial && list.rowErrors.length === 0 ? (
        <EmptyState why="nothing-matches" title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <ChannelList channels={list.rows} onOpen={onOpen} />
      )}
    </>
  );
}
