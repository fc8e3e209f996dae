import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TypedAction, isTypedWord, typedWord } from '@shared/domain/typed-words';
import { thousandths } from '@shared/domain/money';
import type { JobReview } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { useSettings } from '@renderer/lib/queries/settings';
import { LinkButton } from '@renderer/ui/links';
import { useMoneyFormat } from '../use-money-format';
import { useTitle } from './job-words';
import type { Choice } from './review-choice';

export interface StartAnswers {
  warningsAcknowledged: boolean;
  typed: string;
  pastUnknown: boolean;
}

interface ReviewStartProps {
  review: JobReview;
  choice: Choice;
  /** Why it cannot be started whatever one answers here, in words. */
  refused: string | null;
  working: boolean;
  onStart: (answers: StartAnswers) => void;
  onBack: () => void;
}

/** In sight however long what stands above is. */
const foot = {
  position: 'sticky',
  bottom: 0,
  zIndex: 4,
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  pt: 2,
  borderTop: 1,
  borderColor: 'divider',
  bgcolor: 'background.default',
} as const;

/** The words whose button does not warn by its colour. */
const HARMLESS: readonly TypedAction[] = ['recharge', 'create-clients', 'apply'];

type Why = 'none' | 'overCap' | 'warnings' | 'typed';

function whyNot({ review, choice }: ReviewStartProps, acknowledged: boolean, typed: string): Why | null {
  if (choice.rows.length === 0) return 'none';
  if (choice.overCap) return 'overCap';
  if (choice.warnings > 0 && !acknowledged) return 'warnings';
  return isTypedWord(review.typed, typed) ? null : 'typed';
}

function useWhyText({ review, choice }: ReviewStartProps) {
  const { t } = useTranslation('jobs');
  const money = useMoneyFormat(review.currency);
  return (why: Why): string =>
    t(`review.why.${why}`, {
      over: money.exact(thousandths(Math.max(0, (choice.total ?? 0) - (review.cap ?? 0)))),
      cap: money.exact(review.cap),
    });
}

/** The chosen rows with warnings, as one text. */
function warnedRows({ rows }: Choice): string {
  return rows
    .filter(({ warnings }) => warnings.length > 0)
    .map(({ position }) => position)
    .join(' ');
}

function numberOf(action: TypedAction, { rows, accounts, clients }: Choice): number {
  if (action === 'create-clients') return clients;
  return action === 'delete' || action === 'apply' ? rows.length : accounts;
}

/** What the button does, with its sum: "Recharge 24 accounts, €1,240.00". */
function useVerb({ review, choice }: ReviewStartProps): string {
  const { t } = useTranslation('jobs');
  const money = useMoneyFormat(review.currency);
  const what = useTitle()(review.typed, numberOf(review.typed, choice));
  return choice.total === null ? what : t('withSum', { what, sum: money.exact(choice.total) });
}

/** The last questions before a job is started, and the button that starts it. */
export function ReviewStart(props: ReviewStartProps) {
  const { review, choice, refused, working, onStart, onBack } = props;
  const { t } = useTranslation('jobs');
  const { language } = useSettings();
  const format = useFormat();
  const [acknowledged, setAcknowledged] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [pastUnknown, setPastUnknown] = useState(false);
  const whyId = useId();
  const verb = useVerb(props);
  const whyText = useWhyText(props);
  // Looked at means these: with other rows chosen there are others to look at.
  const warned = useMemo(() => `${review.reviewId} ${warnedRows(choice)}`, [review, choice]);
  const hasLooked = acknowledged === warned;
  const why = whyNot(props, hasLooked, typed);
  const reason = refused ?? (why && whyText(why));

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason !== null || working) return;
    onStart({ warningsAcknowledged: choice.warnings > 0, typed: typed.trim(), pastUnknown });
  };

  return (
    <Box component="form" noValidate onSubmit={submit} sx={foot}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 6, rowGap: 1, alignItems: 'flex-start' }}>
        <Box>
          <FormControlLabel
            control={<Switch checked={pastUnknown} onChange={(_event, on) => setPastUnknown(on)} />}
            label={t('review.pastUnknown')}
            sx={{ ml: 0 }}
          />
          <FormHelperText sx={{ mt: 0 }}>{t('review.pastUnknownHint')}</FormHelperText>
        </Box>
        {choice.warnings > 0 && (
          <FormControlLabel
            control={<Checkbox checked={hasLooked} onChange={(_event, on) => setAcknowledged(on ? warned : null)} />}
            label={t('review.acknowledge', { count: choice.warnings, number: format.number(choice.warnings) })}
            sx={{ ml: 0 }}
          />
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <TextField
          label={t('review.type', { word: typedWord(review.typed, language) })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          disabled={working}
          autoComplete="off"
          sx={{ width: 280 }}
          slotProps={{ htmlInput: { spellCheck: false } }}
        />
        <Button
          type="submit"
          variant="contained"
          color={HARMLESS.includes(review.typed) ? 'primary' : 'error'}
          disabled={reason !== null || working}
          aria-describedby={reason === null ? undefined : whyId}
        >
          {working ? t('review.starting') : verb}
        </Button>
        <Button color="inherit" onClick={onBack} disabled={working}>
          {t('review.back')}
        </Button>
        {reason !== null && (
          <Box id={whyId} sx={{ color: why === 'overCap' || refused ? 'error.main' : 'text.secondary' }}>
            {reason}
          </Box>
        )}
        {why === 'overCap' && (
          <LinkButton to="/settings" search={{ section: 'limits' }} size="small">
            {t('review.openLimits')}
          </LinkButton>
        )}
      </Box>
    </Box>
  );
}
