import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountPage, Profile } from '@shared/ipc/models';
import { useClientKeys } from '../lib/queries/client-keys';
import { EmptyState } from '../ui/empty-state';
import { SkeletonBlock } from '../ui/skeletons';
import { OperationDialog } from './operation-dialog';
import type { OperationDraft } from './operation-draft';

interface AccountKeyGateProps {
  profile: Profile;
  page: AccountPage;
  /** What needs the key, and why. */
  title: string;
  text: string;
  /** What only the account's own key opens. */
  children: ReactNode;
}

/** What only the account's own key opens, or in its place the offer to create one; the outcome of that stays until it is closed. */
export function AccountKeyGate({ profile, page, title, text, children }: AccountKeyGateProps) {
  const { t } = useTranslation('operations');
  const { data } = useClientKeys(profile.id);
  const [draft, setDraft] = useState<OperationDraft | null>(null);
  const { id: accountId, name: accountName } = page.account;
  const held = page.keyFingerprint !== null || data?.some((row) => row.accountId === accountId && row.held !== null);
  const ask = (): void => {
    const intent = { kind: 'create-account-key' } as const;
    setDraft({ profileId: profile.id, accountId, accountName, currency: profile.currency, intent, note: '' });
  };
  return (
    <>
      {held && children}
      {held === undefined && <SkeletonBlock height={240} />}
      {held === false && (
        <EmptyState
          why="not-permitted"
          title={title}
          text={`${text} ${t(`support.needsKey.${profile.kind}`)}`}
          action={
            profile.kind === 'partner' && (
              <Button variant="contained" onClick={ask}>
                {t('support.needsKey.create')}
              </Button>
            )
          }
        />
      )}
      <OperationDialog
        draft={draft}
        title={t('intents.create-account-key')}
        verb={t('verbs.create-account-key')}
        onClose={() => setDraft(null)}
      />
    </>
  );
}
