import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';

interface SelectionToolbarProps {
  label: string;
  /** Whether anything is selected; only then is there something to do. */
  some: boolean;
  /** How many are selected, or how to select. */
  words: ReactNode;
  /** From edge to edge of the window, scrolling sideways instead of wrapping. */
  edgeToEdge?: boolean;
  clearLabel: string;
  onClear: () => void;
  /** What can be done to the selected. */
  children: ReactNode;
}

const EDGE_TO_EDGE = { px: 5, minHeight: 44, overflowX: 'auto' } as const;
const WRAPPING = { flexWrap: 'wrap', minHeight: 32 } as const;

/** What can be done to what is selected. The line is always there, so that nothing moves when the first is selected. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { label, some, words, edgeToEdge = false, clearLabel, onClear, children } = props;
  return (
    <Box
      role="toolbar"
      aria-label={label}
      sx={{ display: 'flex', alignItems: 'center', gap: 2, ...(edgeToEdge ? EDGE_TO_EDGE : WRAPPING) }}
    >
      <Box
        role="status"
        sx={{
          whiteSpace: edgeToEdge ? 'nowrap' : undefined,
          color: some ? 'text.primary' : 'text.secondary',
          mr: 1,
        }}
      >
        {words}
      </Box>
      {some && (
        <>
          {children}
          <Button
            size="small"
            color="inherit"
            onClick={onClear}
            sx={{ minHeight: 28, py: 0, marginInlineStart: 'auto' }}
          >
            {clearLabel}
          </Button>
        </>
      )}
    </Box>
  );
}
