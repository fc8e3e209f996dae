import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_PLANNED_DAYS } from '@shared/domain/planner';
import type { AccountRow, Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { AmountField } from '@renderer/operations/amount-field';
import { AccountFinder } from '../account-finder';
import type { PlanDraft } from '../model/drafts';
import { wholeNumber } from '../model/whole-number';
import { useMarked } from '../use-marked';

interface PlanFormProps {
  profile: Profile;
  rows: readonly AccountRow[];
  draft: PlanDraft;
  onChange: (change: Partial<PlanDraft>) => void;
  /** Shows also what is missing as a mistake. */
  touched: boolean;
}

/** For whom, where to, and at what cost. */
export function PlanForm({ profile, rows, draft, onChange, touched }: PlanFormProps) {
  const { t } = useTranslation('credit');
  const { currency } = profile;
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <WhoseAccounts profile={profile} rows={rows} draft={draft} onChange={onChange} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 3, alignItems: 'flex-start' }}>
        <Choice
          label={t('plan.target')}
          value={draft.target}
          options={[
            { value: 'days', label: t('plan.toDays') },
            { value: 'credit', label: t('plan.toCredit') },
          ]}
          onChoose={(target) => onChange({ target })}
        />
        <Box sx={{ width: 200 }}>
          {draft.target === 'days' ? (
            <TextField
              label={t('plan.days')}
              value={draft.days}
              onChange={(event) => onChange({ days: event.target.value })}
              error={wholeNumber(draft.days, MAX_PLANNED_DAYS) === null}
              helperText={t('plan.daysHelp', { most: MAX_PLANNED_DAYS })}
              slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off', maxLength: 3 } }}
              fullWidth
            />
          ) : (
            <AmountField
              label={t('plan.credit')}
              value={draft.credit}
              onChange={(credit) => onChange({ credit })}
              currency={currency}
              touched={touched}
            />
          )}
        </Box>
        <Box sx={{ width: 200 }}>
          <AmountField
            label={t('plan.step')}
            value={draft.step}
            onChange={(step) => onChange({ step })}
            currency={currency}
            touched={touched}
          />
        </Box>
        <Box sx={{ width: 200 }}>
          <AmountField
            label={t('plan.budget')}
            value={draft.budget}
            onChange={(budget) => onChange({ budget })}
            currency={currency}
          />
        </Box>
      </Box>
    </Box>
  );
}

function WhoseAccounts({ profile, rows, draft, onChange }: Omit<PlanFormProps, 'touched'>) {
  const { t } = useTranslation('credit');
  const format = useFormat();
  const { marked, mark, unmarkAll } = useMarked(profile.id);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const named = marked
    .slice(0, NAMED)
    .map((id) => names.get(id) ?? id)
    .join(', ');
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 2, alignItems: 'center' }}>
        <Choice
          label={t('plan.whose')}
          value={draft.whose}
          options={[
            { value: 'marked', label: t('plan.marked', { count: marked.length }) },
            { value: 'all', label: t('plan.all', { number: format.number(rows.length) }) },
          ]}
          onChoose={(whose) => onChange({ whose })}
        />
        {draft.whose === 'marked' && <AccountFinder rows={rows} chosen={marked} onChoose={mark} />}
      </Box>
      {draft.whose === 'marked' && marked.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', color: 'text.secondary' }}>
          <Box component="bdi" sx={{ overflowWrap: 'anywhere' }}>
            {marked.length > NAMED ? t('plan.names', { names: named, count: marked.length - NAMED }) : named}
          </Box>
          <Button color="inherit" onClick={unmarkAll}>
            {t('plan.unmarkAll')}
          </Button>
        </Box>
      )}
    </>
  );
}

/** So many of the marked accounts are named; the others are counted. */
const NAMED = 5;

interface ChoiceProps<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; label: ReactNode }[];
  onChoose: (value: V) => void;
}

function Choice<V extends string>({ label, value, options, onChoose }: ChoiceProps<V>) {
  const labelId = useId();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <Box component="span" id={labelId} sx={{ color: 'text.secondary' }}>
        {label}
      </Box>
      <ToggleButtonGroup
        exclusive
        value={value}
        aria-labelledby={labelId}
        onChange={(_, next: V | null) => next && onChoose(next)}
      >
        {options.map((option) => (
          <ToggleButton key={option.value} value={option.value}>
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
