import ArrowForward from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { visuallyHidden } from '../ui/visually-hidden';

/** Something before → after, said in words to those who do not see the arrow. */
export function Between({ before, after }: { before: ReactNode; after: ReactNode }) {
  const { t } = useTranslation('operations');
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
      <Box component="span" sx={visuallyHidden}>
        {t('between.before')}{' '}
      </Box>
      {before}
      <ArrowForward aria-hidden sx={{ fontSize: 14, color: 'text.secondary' }} />
      <Box component="span" sx={visuallyHidden}>
        {t('between.after')}{' '}
      </Box>
      <strong>{after}</strong>
    </Box>
  );
}
