import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useCheckEmbed, useOpenInbox } from '@renderer/lib/queries/inbox';
import { TextLink } from '@renderer/ui/links';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { stepOf } from '../model/progress';
import type { OfStepProps } from './step-form';

/** Asks Spoki whether the service user's e-mail and private key open the inbox, and opens it. */
export function EmbedStep({ profile, activation, standing, onStay }: OfStepProps) {
  const { t } = useTranslation('activation');
  const check = useCheckEmbed();
  const inbox = useOpenInbox();
  const { accountId } = activation;
  const { roleId } = standing;
  const hasKey = stepOf(activation, 'private-key')?.state === 'done';
  if (roleId === null || !hasKey) return <span>{t('needsPrivateKey')}</span>;
  const whose = { profileId: profile.id, accountId, roleId };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button
          variant="contained"
          disabled={check.isPending}
          onClick={() => {
            onStay();
            check.mutate(whose);
          }}
        >
          {t(check.isPending ? 'steps.embed-check.checking' : 'steps.embed-check.verb')}
        </Button>
        <Button variant="outlined" disabled={inbox.isPending} onClick={() => inbox.mutate(whose)}>
          {t('steps.embed-check.open')}
        </Button>
      </Box>
      <Box role="status" sx={{ '&:empty': { display: 'none' } }}>
        {check.data?.works && <Alert severity="success">{t('steps.embed-check.works')}</Alert>}
        {check.data?.error && <ErrorNotice error={check.data.error} />}
      </Box>
      <div>
        <TextLink to="/accounts/$accountId" params={{ accountId }} search={{ tab: 'access' }}>
          {t('steps.embed-check.kit')}
        </TextLink>
      </div>
      {check.error && <ErrorNotice error={check.error} />}
      {inbox.error && <ErrorNotice error={inbox.error} />}
    </Box>
  );
}
