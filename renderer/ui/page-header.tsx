import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: ReactNode;
  /** Above the title: the way back. */
  back?: ReactNode;
  /** Beside the title, quietly: age, counts, ids. */
  meta?: ReactNode;
  /** At the right end. */
  actions?: ReactNode;
}

/** The head of a screen: one `h1`, what is known about it, and what can be done. It keeps its height while loading. */
export function PageHeader({ title, back, meta, actions }: PageHeaderProps) {
  return (
    <Box component="header" sx={{ px: 5, pt: back ? 2 : 3, pb: 3 }}>
      {back}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 1, minHeight: 32 }}>
        <Typography variant="h1" sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {title}
        </Typography>
        {meta && (
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 3,
              color: 'text.secondary',
              minWidth: 0,
            }}
          >
            {meta}
          </Box>
        )}
        {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, marginInlineStart: 'auto' }}>{actions}</Box>}
      </Box>
    </Box>
  );
}
