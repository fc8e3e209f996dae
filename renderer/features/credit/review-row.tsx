import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '@renderer/ui/error-notice';

interface ReviewRowProps {
  /** What the button does. */
  verb: string;
  disabled: boolean;
  working: boolean;
  onGo: () => void;
  error: Error | null;
  /** Why it did not go on. */
  hint: string | null;
}

/** The button that leads to the review, and why it could not. */
export function ReviewRow({ verb, disabled, working, onGo, error, hint }: ReviewRowProps) {
  const { t } = useTranslation('credit');
  return (
    <>
      {error && <ErrorNotice error={error} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Button variant="contained" disabled={disabled || working} onClick={onGo}>
          {working ? t('reviewing') : verb}
        </Button>
        <Box role="status" sx={{ color: 'error.main' }}>
          {hint}
        </Box>
      </Box>
    </>
  );
}
