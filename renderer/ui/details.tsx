import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface DetailsProps {
  /** An undefined value is still loading: its line keeps its height. */
  items: readonly { label: string; value: ReactNode }[];
}

/** Names and values in two columns, with thin lines. */
export function Details({ items }: DetailsProps) {
  return (
    <Box component="dl" sx={{ m: 0 }}>
      {items.map(({ label, value }) => (
        <Box
          key={label}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 4,
            py: 1.5,
            borderTop: 1,
            borderColor: 'divider',
            minHeight: 32,
          }}
        >
          <Box component="dt" sx={{ color: 'text.secondary', width: 160, flexShrink: 0 }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
