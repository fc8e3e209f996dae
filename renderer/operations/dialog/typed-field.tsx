import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { type TypedAction, isTypedWord, typedWord } from '@shared/domain/typed-words';
import { useSettings } from '@renderer/lib/queries/settings';

interface TypedFieldProps {
  action: TypedAction;
  value: string;
  onChange: (typed: string) => void;
  disabled?: boolean;
}

/** Asks for the word of an action in the language on screen; compare what was typed by `isTypedWord`. */
export function TypedField({ action, value, onChange, disabled = false }: TypedFieldProps) {
  const { t } = useTranslation('operations');
  const { language } = useSettings();
  const fieldId = useId();
  const wrong = value.trim() !== '' && !isTypedWord(action, value) && !isBeginning(action, value, language);
  return (
    <Box>
      <Typography component="label" htmlFor={fieldId}>
        <Trans
          ns="common"
          i18nKey="confirm.typeToConfirm"
          components={{ word: <bdi style={{ fontWeight: 600 }}>{typedWord(action, language)}</bdi> }}
        />
      </Typography>
      <TextField
        id={fieldId}
        autoComplete="off"
        autoFocus
        fullWidth
        value={value}
        disabled={disabled}
        error={wrong}
        helperText={wrong ? t('dialog.typedWrong') : ' '}
        onChange={(event) => onChange(event.target.value)}
        slotProps={{ htmlInput: { spellCheck: false, maxLength: 60 } }}
        sx={{ mt: 1 }}
      />
    </Box>
  );
}

function isBeginning(action: TypedAction, typed: string, language: 'en' | 'it'): boolean {
  return typedWord(action, language).startsWith(typed.trim().toLowerCase());
}
