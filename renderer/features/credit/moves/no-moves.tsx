import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from '@tanstack/react-router';
import { Trans } from 'react-i18next';

/** Stands where the rows will be. */
export function NoMoves() {
  return (
    <Box
      role="status"
      sx={{ border: 1, borderColor: 'divider', borderStyle: 'dashed', borderRadius: 1, p: 6, color: 'text.secondary' }}
    >
      <Trans
        ns="credit"
        i18nKey="moves.none"
        components={{ accounts: <Link component={RouterLink} to="/accounts" underline="always" /> }}
      />
    </Box>
  );
}
