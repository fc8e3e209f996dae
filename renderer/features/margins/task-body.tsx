import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** What a task of chosen accounts consists of, below each other; it scrolls inside itself. */
export function TaskBody({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        flex: 1,
        minHeight: 0,
        overflow: 'auto',
        px: 5,
        pb: 4,
        display: 'grid',
        gap: 4,
        alignContent: 'start',
        gridTemplateColumns: 'minmax(0, 1fr)',
      }}
    >
      {children}
    </Box>
  );
}
