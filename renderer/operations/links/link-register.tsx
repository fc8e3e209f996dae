import Box from '@mui/material/Box';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { OnboardingLink } from '@shared/ipc/support-models';
import { fold } from '@shared/domain/fold';
import { useLinks } from '@renderer/lib/queries/links';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { RowTable } from '@renderer/ui/row-table';
import { SkeletonRows } from '@renderer/ui/skeletons';
import { useLinkColumns } from './link-columns';
import { type AskedLink, LinkDialog } from './link-dialog';

interface LinkRegisterProps {
  profileId: ProfileId;
  /** Null for the links of all accounts. */
  accountId: AccountId | null;
  /** What narrows the list: an account's name or id. */
  search?: string;
  /** The next step where there is no link yet. */
  whenEmpty?: ReactNode;
  /** Pixels. */
  maxHeight?: number;
}

const NONE: readonly OnboardingLink[] = [];
const ROW_HEIGHT = 52;
/** Pixels that the columns need. */
const WIDTH = { all: 980, one: 540 };

/** The links made on this computer, newest first: when, for whom, by which key, how handed out, replaced by which. */
export function LinkRegister(props: LinkRegisterProps) {
  const { profileId, accountId, search = '', whenEmpty, maxHeight = 520 } = props;
  const { t } = useTranslation('links');
  const { data, error, isPending } = useLinks(profileId, accountId);
  const [asked, setAsked] = useState<AskedLink | null>(null);
  const links = data ?? NONE;
  const shown = useMemo(() => links.filter((link) => matches(link, search)), [links, search]);
  const columns = useLinkColumns(links, accountId === null, (link) =>
    setAsked({
      accountId: link.accountId,
      accountName: link.accountName ?? link.accountId,
      operationId: link.operationId,
      purpose: link.handedOut.length > 0 ? 'remind' : 'invite',
    }),
  );
  if (error) return <ErrorNotice error={error} />;
  if (isPending) return <SkeletonRows count={6} />;
  if (links.length === 0) {
    return (
      <EmptyState
        why="nothing-matches"
        title={t('register.emptyTitle')}
        text={t('register.emptyText')}
        action={whenEmpty}
      />
    );
  }
  return (
    <>
      <Box sx={{ color: 'text.secondary' }}>{t('register.about')}</Box>
      {shown.length === 0 ? (
        <EmptyState why="nothing-matches" title={t('register.nothing')} />
      ) : (
        <RowTable
          label={t('register.label')}
          columns={columns}
          rows={shown}
          rowId={({ operationId }) => operationId}
          rowHeight={ROW_HEIGHT}
          maxHeight={maxHeight}
          minWidth={accountId === null ? WIDTH.all : WIDTH.one}
        />
      )}
      <LinkDialog profileId={profileId} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

function matches({ accountName, accountId }: OnboardingLink, search: string): boolean {
  const text = `${fold(accountName ?? '')}\n${accountId}`;
  return fold(search)
    .split(' ')
    .every((word) => text.includes(word));
}
