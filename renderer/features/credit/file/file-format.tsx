import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '@renderer/lib/queries/settings';

/** As each language writes it: Italian amounts have a comma, so that its cells are parted by semicolons. */
const EXAMPLES = {
  en: 'account,amount,note\n1001,250.00,Top-up for March\nPanificio Lusso,80.50,',
  it: 'account;importo;nota\n1001;250,00;Ricarica di marzo\nPanificio Lusso;80,50;',
} as const;

/** How the file has to look. Folded once one was chosen. */
export function FileFormat({ open }: { open: boolean }) {
  const { t } = useTranslation('credit');
  const { language } = useSettings();
  const titleId = useId();
  return (
    <Box component="details" open={open} sx={{ maxWidth: 720 }}>
      <Box component="summary" id={titleId} sx={{ cursor: 'pointer', fontWeight: 600, py: 1 }}>
        {t('file.format.title')}
      </Box>
      <Typography sx={{ color: 'text.secondary', mt: 1 }}>{t('file.format.text')}</Typography>
      <Box
        component="pre"
        tabIndex={0}
        aria-labelledby={titleId}
        role="group"
        sx={{
          m: 0,
          mt: 2,
          p: 3,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          overflow: 'auto',
          fontSize: '0.8125rem',
          userSelect: 'text',
        }}
      >
        {EXAMPLES[language]}
      </Box>
    </Box>
  );
}
