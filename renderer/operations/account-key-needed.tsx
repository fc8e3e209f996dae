import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { Profile } from '@shared/ipc/models';
import { useClientKeys } from '../lib/queries/client-keys';
import { EmptyState } from '../ui/empty-state';
import { OperationDialog } from './operation-dialog';
import type { OperationDraft } from './operation-draft';

/** Whether the account's own key is held here; undefined while that is not known. */
export function useKeyHeld(profile: Profile, accountId: AccountId): boolean | undefined {
  const { data } = useClientKeys(profile.id);
  return data && data.some((row) => row.accountId === accountId && row.held !== null);
}

interface AccountKeyNeededProps {
  profile: Profile;
  accountId: AccountId;
  accountName: string;
  title: string;
  text: string;
}

/** Stands in place of what only the account's own key opens, and offers to create one. */
export function AccountKeyNeeded({ profile, accountId, accountName, title, text }: AccountKeyNeededProps) {
  const { t } = useTranslation('operations');
  const [draft, setDraft] = useState<OperationDraft | null>(null);
  const intent = { kind: 'create-account-key' } as const;
  const byPartner = profile.kind === 'partner';
  return (
    <>
      <EmptyState
        why="not-permitted"
        title={title}
        text={`${text} ${t(byPartner ? 'support.needsKey.partner' : 'support.needsKey.agency')}`}
        action={
          byPartner && (
            <Button
              variant="contained"
              onClick={() =>
                setDraft({
                  profileId: profile.id,
                  accountId,
                  accountName,
                  currency: profile.currency,
                  intent,
                  note: '',
                })
              }
            >
              {t('support.needsKey.create')}
            </Button>
          )
        }
      />
      <OperationDialog
        draft={draft}
        title={t('intents.create-account-key')}
        verb={t('verbs.create-account-key')}
        onClose={() => setDraft(null)}
      />
    </>
  );
}
