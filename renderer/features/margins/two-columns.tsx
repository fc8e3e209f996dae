import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface TwoColumnsProps {
  /** `form`: the first is as wide as the form needs; `even`: both are as wide. */
  widths: 'form' | 'even';
  children: ReactNode;
}

const TRACKS = { form: '500px minmax(0, 1fr)', even: 'minmax(0, 1fr) minmax(0, 1fr)' } as const;

/** Two parts beside each other where there is room, else below each other. */
export function TwoColumns({ widths, children }: TwoColumnsProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: TRACKS[widths] },
      }}
    >
      {children}
    </Box>
  );
}
