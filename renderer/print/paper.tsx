import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Between the margins of an A4 sheet (electron/windows/print-window.ts). */
export const PAPER_WIDTH = 703;

/** A sheet of paper: its title with what it is of, then its parts. */
export function Paper({ title, subtitle, facts, children }: PaperProps) {
  return (
    <Box component="main" sx={{ width: PAPER_WIDTH, bgcolor: '#fff', color: 'text.primary' }}>
      <Typography variant="h1">{title}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{subtitle}</Typography>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 4, m: 0, mb: 3 }}>
        {facts.map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
              {name}
            </Typography>
            <Typography component="dd" variant="caption" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
      {children}
    </Box>
  );
}

interface PaperProps {
  title: string;
  subtitle: string;
  facts: readonly (readonly [name: string, value: string])[];
  children: ReactNode;
}

/** A part with its own head, which is not torn over two sheets unless it is longer than one. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" className="keep-together" sx={{ mb: 4 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

/** Figures on paper: names to the left, numbers to the right, a thin line under each row. */
export const PaperTable = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.6875rem',
  lineHeight: '15px',
  'th, td': {
    padding: '1px 6px',
    textAlign: 'right',
    fontWeight: 400,
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    whiteSpace: 'nowrap',
  },
  'th:first-of-type': { textAlign: 'start', whiteSpace: 'normal', overflowWrap: 'anywhere' },
  'thead th': { fontWeight: 550, color: theme.vars.palette.text.secondary },
  'tfoot th, tfoot td': { fontWeight: 600, borderBottom: 0 },
  tr: { breakInside: 'avoid' },
}));
