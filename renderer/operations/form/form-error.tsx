import Box from '@mui/material/Box';
import type { FieldError } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PlainText } from '@renderer/ui/plain-text';

/** The type of an error of a field whose words are Spoki's own. */
export const FROM_SPOKI = 'spoki';

/** What stands below a field: our words on what was typed, Spoki's own where it rejected that, or else the hint. */
export function FieldHelp({ error, hint }: { error: FieldError | undefined; hint?: string }) {
  const { t } = useTranslation('operations');
  if (error?.type !== FROM_SPOKI) return error?.message ?? hint ?? ' ';
  return (
    <Box component="span">
      {t('support.form.spokiSays')} <PlainText wrap>{error.message ?? null}</PlainText>
    </Box>
  );
}
