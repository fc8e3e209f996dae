import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diffMargins } from '@shared/domain/margins';
import type { MarginSetting, RegisteredMarginsView } from '@shared/ipc/margin-models';
import type { AccountId } from '@shared/domain/ids';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useSettings } from '@renderer/lib/queries/settings';
import { type MarginDraft, readDraft } from '../model/margin-draft';
import { MarginForm } from './margin-form';
import { NoteField } from './note-field';
import { type MarginOrder, SetMarginsDialog } from './set-margins-dialog';

interface AccountFormProps {
  profile: Profile;
  account: { id: AccountId; name: string | null };
  /** Null if none were ever set from here. */
  registered: Pick<RegisteredMarginsView, 'applied' | 'unverified'> | null;
  previous: MarginSetting | null;
  draft: MarginDraft;
  onDraft: (draft: MarginDraft) => void;
}

/** Sets the margins of one account. */
export function AccountForm({ profile, account, registered, previous, draft, onDraft }: AccountFormProps) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const { language } = useSettings();
  const [note, setNote] = useState('');
  const [order, setOrder] = useState<MarginOrder | null>(null);
  const applied = registered?.applied ?? null;
  const before = applied?.margins ?? null;
  const { margins } = readDraft(draft, language);
  const send = (): void => {
    if (!margins) return;
    const intent = { kind: 'set-margins' as const, margins };
    const whose = { profileId: profile.id, accountId: account.id, accountName: account.name };
    setOrder({ draft: { ...whose, currency: profile.currency, intent, note }, margins, before });
  };
  return (
    <MarginForm
      title={t('form.title')}
      profile={profile}
      draft={draft}
      onDraft={onDraft}
      before={before}
      beforeWords={t('unknown')}
      previous={previous}
      about={applied ? t('setBy', { when: format.dateTime(applied.at), who: applied.profileName }) : t('neverSet')}
    >
      <NoteField value={note} onChange={setNote} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 4 }}>
        <Button variant="contained" disabled={!margins} onClick={send}>
          {t('form.send')}
        </Button>
        <Typography role="status" sx={{ color: 'text.secondary' }}>
          {margins ? t(...changeWords(diffMargins(before, margins).length)) : t('form.incomplete')}
        </Typography>
      </Box>
      {order && (
        <SetMarginsDialog
          order={order}
          onClose={(result) => {
            setOrder(null);
            if (result) setNote('');
          }}
        />
      )}
    </MarginForm>
  );
}

function changeWords(count: number): ['form.unchanged'] | ['form.changes', { count: number }] {
  return count === 0 ? ['form.unchanged'] : ['form.changes', { count }];
}
