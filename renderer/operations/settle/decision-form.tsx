import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../operation-words';

export interface DecisionChoice {
  decision: Decision | null;
  note: string;
}

interface DecisionFieldsProps {
  choice: DecisionChoice;
  onChange: (choice: DecisionChoice) => void;
  disabled: boolean;
}

const DECISIONS = ['applied', 'not-applied'] as const;
const LONGEST_NOTE = 500;

/** What the person decides and how they know. Nothing is chosen for them. */
export function DecisionFields({ choice, onChange, disabled }: DecisionFieldsProps) {
  const { t } = useTranslation('operations');
  const headingId = useId();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Typography variant="h3" id={headingId}>
        {t('settle.decide')}
      </Typography>
      <RadioGroup
        row
        aria-labelledby={headingId}
        value={choice.decision ?? ''}
        onChange={(_event, value) =>
          onChange({ ...choice, decision: DECISIONS.find((decision) => decision === value) ?? null })
        }
      >
        {DECISIONS.map((decision) => (
          <FormControlLabel
            key={decision}
            value={decision}
            disabled={disabled}
            control={<Radio />}
            label={t(`settle.verdicts.${decision}`)}
          />
        ))}
      </RadioGroup>
      <TextField
        label={t('settle.note')}
        value={choice.note}
        disabled={disabled}
        onChange={(event) => onChange({ ...choice, note: event.target.value })}
        helperText={t('settle.final')}
        slotProps={{ htmlInput: { maxLength: LONGEST_NOTE } }}
        multiline
        maxRows={4}
        fullWidth
      />
    </Box>
  );
}

interface DecisionActionsProps {
  decision: Decision | null;
  /** Asked a second time: the decision has no evidence, or goes against it. The answer stands elsewhere. */
  asking: boolean;
  busy: boolean;
  onRecord: () => void;
  onThinkAgain: () => void;
  onClose: () => void;
}

/** The second answer is not where the first one was, so that a double click does not give it. */
export function DecisionActions({ decision, asking, busy, onRecord, onThinkAgain, onClose }: DecisionActionsProps) {
  const { t } = useTranslation('operations');
  const { t: common } = useTranslation();
  return (
    <DialogActions>
      <Button color="inherit" disabled={busy} onClick={onClose}>
        {common('actions.cancel')}
      </Button>
      {asking ? (
        <Button key="think" variant="outlined" disabled={busy} onClick={onThinkAgain}>
          {t('settle.thinkAgain')}
        </Button>
      ) : (
        <Button key="record" variant="contained" disabled={decision === null || busy} onClick={onRecord}>
          {t(`settle.record.${decision ?? 'none'}`)}
        </Button>
      )}
    </DialogActions>
  );
}
