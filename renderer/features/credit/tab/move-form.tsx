import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow, Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { AmountField } from '@renderer/operations/amount-field';
import type { OperationDraft } from '@renderer/operations/operation-draft';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import { useParsedAmount } from '@renderer/operations/use-parsed-amount';
import { type MoveKind, creditAfter } from '../model/moves';
import { NoteField } from '../note-field';
import { useDone } from '../use-done';

interface MoveFormProps {
  profile: Profile;
  account: AccountRow;
  kind: MoveKind;
}

/** One recharge or withdrawal of one account. */
export function MoveForm({ profile, account, kind }: MoveFormProps) {
  const { t } = useTranslation('credit');
  const format = useFormat();
  const titleId = useId();
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const [touched, setTouched] = useState(false);
  const [draft, setDraft] = useState<OperationDraft | null>(null);
  const parsed = useParsedAmount(typed);
  const after = creditAfter(kind, account.credit, parsed);
  const done = useDone();

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTouched(true);
    if (!parsed.ok) return;
    setDraft({
      profileId: profile.id,
      accountId: account.id,
      accountName: account.name,
      currency: profile.currency,
      intent: { kind, amount: parsed.value },
      note,
    });
  };
  const close: Parameters<typeof OperationDialog>[0]['onClose'] = (result, goesOn) => {
    setDraft(null);
    if (!done.isSent(result, goesOn)) return;
    setTyped('');
    setNote('');
    setTouched(false);
  };
  return (
    <Box
      component="form"
      noValidate
      aria-labelledby={titleId}
      onSubmit={submit}
      sx={{
        display: 'grid',
        gap: 3,
        alignContent: 'start',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 4,
        bgcolor: 'background.paper',
      }}
    >
      <Typography variant="h3" component="h2" id={titleId}>
        {t(`tab.title.${kind}`)}
      </Typography>
      <AmountField
        label={t('tab.amount')}
        value={typed}
        onChange={setTyped}
        currency={profile.currency}
        touched={touched}
        disabled={account.credit === null}
      />
      <NoteField value={note} onChange={setNote} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Button
          type="submit"
          variant={kind === 'recharge' ? 'contained' : 'outlined'}
          color={kind === 'recharge' ? 'primary' : 'inherit'}
          disabled={account.credit === null}
        >
          {t(`tab.go.${kind}`)}
        </Button>
        <Box role="status" sx={{ color: after !== null && after < 0 ? 'warning.main' : 'text.secondary' }}>
          {account.credit === null && t('tab.noCredit')}
          {after !== null && t(after < 0 ? 'tab.aboveCredit' : `tab.after.${kind}`, { credit: format.money(after) })}
        </Box>
      </Box>
      <OperationDialog draft={draft} title={t(`moves.go.${kind}`)} verb={t(`verbs.${kind}`)} onClose={close} />
    </Box>
  );
}
