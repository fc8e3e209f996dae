import CancelOutlined from '@mui/icons-material/CancelOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export type Tone = 'good' | 'warning' | 'bad' | 'info' | 'neutral';

const LOOK = {
  good: { Icon: CheckCircleOutlined, color: 'success.main' },
  warning: { Icon: WarningAmberOutlined, color: 'warning.main' },
  bad: { Icon: CancelOutlined, color: 'error.main' },
  info: { Icon: InfoOutlined, color: 'info.main' },
  neutral: { Icon: HelpOutlineOutlined, color: 'text.secondary' },
} as const;

/** A status as icon, word and colour together, so that none carries it alone. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const { Icon, color } = LOOK[tone];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        verticalAlign: 'bottom',
        alignItems: 'center',
        gap: 1,
        minWidth: 0,
        maxWidth: '100%',
        color,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 16, flexShrink: 0 }} />
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {children}
      </Box>
    </Box>
  );
}
