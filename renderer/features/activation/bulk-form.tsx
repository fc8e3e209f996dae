import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarginPreset } from '@shared/ipc/margin-models';
import type { Profile } from '@shared/ipc/models';
import type { JobReview } from '@shared/ipc/operation-models';
import type { Activation } from '@shared/ipc/support-models';
import { useReviewJob } from '@renderer/lib/queries/jobs';
import { AmountField } from '@renderer/operations/amount-field';
import { useParsedAmount } from '@renderer/operations/use-parsed-amount';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { EmbedChecks } from './embed-checks';
import { BULK_STEPS, type BulkChoice, type BulkStep, bulkRows, clientsOf, lackingOf } from './model/bulk';
import { PresetChoice } from './steps/preset-choice';
import { USUAL_USER } from './steps/service-user-step';
import { UserFields } from './steps/user-fields';

interface BulkFormProps {
  profile: Profile;
  /** The clients that were chosen. */
  chosen: readonly Activation[];
  onReviewed: (review: JobReview) => void;
}

const NO_STEPS: ReadonlySet<BulkStep> = new Set();

/** The same steps for several clients: chosen once, then reviewed row by row and done by a job. */
export function BulkForm({ profile, chosen, onReviewed }: BulkFormProps) {
  const { t } = useTranslation('activation');
  const [steps, setSteps] = useState(NO_STEPS);
  const [preset, setPreset] = useState<MarginPreset | null>(null);
  const [typed, setTyped] = useState('');
  const [user, setUser] = useState(USUAL_USER);
  const [touched, setTouched] = useState(false);
  const parsed = useParsedAmount(typed);
  const review = useReviewJob();
  const choice: BulkChoice = {
    steps,
    margins: preset?.margins ?? null,
    amount: parsed.ok ? parsed.value : null,
    userName: user.name,
    userRole: user.role,
  };
  const lacking = lackingOf(choice);
  const rows = bulkRows(choice, chosen, '');
  const mark = (step: BulkStep, marked: boolean): void =>
    setSteps((before) => new Set(BULK_STEPS.filter((each) => (each === step ? marked : before.has(each)))));
  const look = (): void => {
    setTouched(true);
    if (lacking === null && rows.length > 0) review.mutate({ profileId: profile.id, rows }, { onSuccess: onReviewed });
  };
  const inputs: Partial<Record<BulkStep, ReactNode>> = {
    margins: <PresetChoice profileId={profile.id} chosen={preset} onChoose={setPreset} />,
    'first-recharge': (
      <Box sx={{ maxWidth: 320 }}>
        <AmountField
          label={t('steps.first-recharge.amount')}
          value={typed}
          onChange={setTyped}
          currency={profile.currency}
          touched={touched}
        />
      </Box>
    ),
    'service-user': (
      <UserFields
        name={user.name}
        role={user.role}
        onName={(name) => setUser((before) => ({ ...before, name }))}
        onRole={(role) => setUser((before) => ({ ...before, role }))}
        lacking={user.name.trim() === ''}
      />
    ),
  };
  return (
    <Box
      component="section"
      aria-label={t('bulk.title', { count: chosen.length })}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 4,
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
      }}
    >
      <Typography variant="h2">{t('bulk.title', { count: chosen.length })}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>{t('bulk.text')}</Typography>
      {BULK_STEPS.map((step) => {
        const open = clientsOf(step, chosen).length;
        return (
          <Box key={step}>
            <FormControlLabel
              control={
                <Checkbox
                  size="small"
                  checked={steps.has(step)}
                  disabled={open === 0}
                  onChange={(_, marked) => mark(step, marked)}
                />
              }
              label={t('bulk.step', { step: t(`steps.${step}.title`), count: open })}
            />
            {steps.has(step) && inputs[step] && <Box sx={{ pl: 7, pt: 1 }}>{inputs[step]}</Box>}
          </Box>
        );
      })}
      {review.error && <ErrorNotice error={review.error} />}
      {touched && lacking !== null && (
        <Typography role="alert" sx={{ color: 'error.main' }}>
          {t(`bulk.lacking.${lacking}`)}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button variant="contained" disabled={review.isPending || chosen.length === 0} onClick={look}>
          {t(review.isPending ? 'bulk.looking' : 'bulk.look', { count: rows.length })}
        </Button>
        <EmbedChecks profile={profile} chosen={chosen} />
      </Box>
    </Box>
  );
}
