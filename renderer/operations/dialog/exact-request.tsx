import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review } from '@shared/ipc/operation-models';
import { PlainText } from '@renderer/ui/plain-text';
import { CodeBlock } from '../code-block';

interface ExactRequestProps {
  dryRun: Review['dryRun'];
  /** What the button says while the request is folded. Default: "Show the exact request". */
  label?: string;
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{label}</Box>
      {children}
    </Box>
  );
}

/** The dry run: everything that would be sent but the key. Folded at first. */
export function ExactRequest({ dryRun, label }: ExactRequestProps) {
  const { t } = useTranslation('operations');
  const [open, setOpen] = useState(false);
  const regionId = useId();
  const { method, url, headers, body } = dryRun;
  return (
    <Box>
      <Button
        color="inherit"
        aria-expanded={open}
        aria-controls={regionId}
        onClick={() => setOpen(!open)}
        sx={{ px: 2, ml: -2 }}
      >
        {open ? t('dialog.hideExact') : (label ?? t('dialog.exact'))}
      </Button>
      <Box id={regionId} role="region" aria-label={t('detail.request')} hidden={!open} sx={{ mt: 1 }}>
        {open && (
          <Box sx={{ display: 'grid', gap: 2 }}>
            <Box sx={{ overflowWrap: 'anywhere' }}>
              <strong>{method}</strong> <PlainText wrap>{url}</PlainText>
            </Box>
            <Part label={t('dialog.headers')}>
              <CodeBlock label={t('dialog.headers')}>
                {Object.entries(headers)
                  .map(([name, value]) => `${name}: ${value}`)
                  .join('\n')}
              </CodeBlock>
            </Part>
            <Part label={t('dialog.body')}>
              {body === null ? t('dialog.noBody') : <CodeBlock label={t('dialog.body')}>{body}</CodeBlock>}
            </Part>
            <Box sx={{ color: 'text.secondary' }}>{t('dialog.keyNote')}</Box>
          </Box>
        )}
      </Box>
    </Box>
  );
}
