import Box from '@mui/material/Box';
import { PlainText } from '../ui/plain-text';

/** A request, an answer: text as it is, in a place that scrolls by itself. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <Box
      role="group"
      aria-label={label}
      tabIndex={0}
      sx={{
        p: 2,
        maxHeight: 200,
        overflow: 'auto',
        bgcolor: 'background.default',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        fontSize: '0.75rem',
        fontFamily: 'monospace',
      }}
    >
      <PlainText wrap>{children}</PlainText>
    </Box>
  );
}
