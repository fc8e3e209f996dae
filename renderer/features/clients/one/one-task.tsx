import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { OperationView } from '@shared/ipc/operation-models';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import type { OperationDraft } from '@renderer/operations/operation-draft';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { ComparedWith } from '../compared-with';
import { forgetForm, NO_VALUES, useFormDraft } from '../model/drafts';
import { useAccountsIndex } from '../use-accounts-index';
import { ClientFields } from './client-fields';
import { type CreatedClient, CreatedNotice } from './created-notice';
import { outcomeOf } from './one-outcome';
import { useClientForm } from './use-client-form';

/** One client by a form: reviewed and sent as any other change; a refusal comes back to the field it speaks of. */
export function OneTask({ profile }: { profile: Profile }) {
  const { t } = useTranslation('clients');
  const [kept, keep] = useFormDraft(profile.id);
  const [draft, setDraft] = useState<OperationDraft | null>(null);
  const [created, setCreated] = useState<CreatedClient | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const accounts = useAccountsIndex(profile.id);
  const { form, submit, show } = useClientForm({
    first: kept,
    onLeave: (values) => keep(() => values),
    onSubmit: (client) => {
      setRefusal(null);
      setCreated(null);
      setDraft({
        profileId: profile.id,
        accountId: null,
        accountName: null,
        currency: profile.currency,
        intent: { kind: 'add-clients', clients: [client] },
        note: '',
      });
    },
  });
  const name = useWatch({ control: form.control, name: 'accountName' });
  const alike = name.trim() === '' ? undefined : accounts.index.find(name);

  const close = (result: OperationView | null, goesOn: boolean): void => {
    setDraft(null);
    const outcome = outcomeOf(result, goesOn);
    if (outcome.sent) {
      forgetForm(profile.id);
      form.reset(NO_VALUES);
    }
    setCreated(outcome.created);
    setRefusal(outcome.error);
    show(outcome.said);
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ maxWidth: 720, display: 'grid', gap: 4 }}
    >
      {created && <CreatedNotice profile={profile} created={created} onDismiss={() => setCreated(null)} />}
      {refusal !== null && <ErrorNotice past error={refusal} onDismiss={() => setRefusal(null)} />}
      <ClientFields form={form} nameWarning={alike && t('warnings.like-account', { name: alike.name, id: alike.id })} />
      <ComparedWith profile={profile} count={accounts.count} at={accounts.at} />
      <Box>
        <Button type="submit" variant="contained">
          {t('one.review')}
        </Button>
      </Box>
      <OperationDialog draft={draft} title={t('one.dialog')} verb={t('one.create')} onClose={close} />
    </Box>
  );
}
