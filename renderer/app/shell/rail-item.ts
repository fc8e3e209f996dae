import type { SxProps, Theme } from '@mui/material/styles';

/** One line of the rail; the router marks the link of the present room with `data-status="active"`. */
export const railItem: SxProps<Theme> = {
  width: '100%',
  minHeight: 36,
  px: { xs: 0.5, lg: 2 },
  py: 1.5,
  gap: { xs: 0.5, lg: 2.5 },
  flexDirection: { xs: 'column', lg: 'row' },
  justifyContent: { xs: 'center', lg: 'flex-start' },
  fontSize: { xs: '0.75rem', lg: '0.8125rem' },
  lineHeight: '20px',
  borderRadius: 1,
  color: 'text.secondary',
  '&:hover': { bgcolor: 'action.hover', color: 'text.primary' },
  '&[data-status="active"]': { bgcolor: 'action.selected', color: 'text.primary', fontWeight: 550 },
  '&[data-status="active"] > svg': { color: 'primary.main' },
};
