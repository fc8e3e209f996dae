import CloudDownloadOutlined from '@mui/icons-material/CloudDownloadOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import SearchOff from '@mui/icons-material/SearchOff';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

const ICONS = {
  'never-synced': CloudDownloadOutlined,
  'nothing-matches': SearchOff,
  'not-permitted': LockOutlined,
  failed: ErrorOutlined,
} as const;

interface EmptyStateProps {
  /** Why there is nothing: each reason looks and reads differently. */
  why: keyof typeof ICONS;
  title: string;
  text?: ReactNode;
  /** The one next step: a button or a link. */
  action?: ReactNode;
}

/** Stands where a table or chart would, says why it is empty, and offers one next step. */
export function EmptyState({ why, title, text, action }: EmptyStateProps) {
  const Icon = ICONS[why];
  return (
    <Box
      role={why === 'failed' ? 'alert' : 'status'}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        gap: 2,
        px: 6,
        py: 12,
        textAlign: 'center',
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 28, color: why === 'failed' ? 'error.main' : 'text.secondary' }} />
      <Typography variant="h2" component="p">
        {title}
      </Typography>
      {text && (
        <Typography component="div" sx={{ color: 'text.secondary', maxWidth: 480 }}>
          {text}
        </Typography>
      )}
      {action && <Box sx={{ mt: 2 }}>{action}</Box>}
    </Box>
  );
}
