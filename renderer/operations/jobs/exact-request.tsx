import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobReview } from '@shared/ipc/operation-models';

/** The first row's request, as it would be sent, on demand. */
export function ExactRequest({ dryRun }: { dryRun: NonNullable<JobReview['dryRun']> }) {
  const { t } = useTranslation('jobs');
  const [open, setOpen] = useState(false);
  const regionId = useId();
  const lines = [
    `${dryRun.method} ${dryRun.url}`,
    ...Object.entries(dryRun.headers).map(([name, value]) => `${name}: ${value}`),
    ...(dryRun.body === null ? [] : ['', dryRun.body]),
  ];
  return (
    <div>
      <Button
        size="small"
        color="inherit"
        aria-expanded={open}
        aria-controls={regionId}
        onClick={() => setOpen(!open)}
        sx={{ ml: -2, color: 'text.secondary' }}
      >
        {t(open ? 'review.hideRequest' : 'review.showRequest')}
      </Button>
      <Box id={regionId} role="region" aria-label={t('review.request')} hidden={!open}>
        <Box
          component="pre"
          tabIndex={0}
          sx={{ m: 0, p: 2, border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'auto', maxHeight: 160 }}
        >
          {lines.join('\n')}
        </Box>
        <Box sx={{ mt: 1, color: 'text.secondary' }}>{t('review.requestNote')}</Box>
      </Box>
    </div>
  );
}
