import type { Theme } from '@mui/material/styles';

/**
 * The page itself: figures line up everywhere, focus is always visible, nothing moves for those who asked for
 * stillness, and those who asked for contrast get no quiet greys and no faint lines.
 */
export const baseline = (theme: Omit<Theme, 'components'>) => ({
  html: { height: '100%' },
  body: {
    height: '100%',
    overflow: 'hidden',
    fontVariantNumeric: 'tabular-nums',
    fontFeatureSettings: "'cv05', 'ss03'",
    textRendering: 'optimizeLegibility',
  },
  '#root': { height: '100%' },
  ':focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 1 },
  '::selection': { backgroundColor: theme.vars.palette.action.selected },
  'button, input, select, textarea': { font: 'inherit', fontVariantNumeric: 'inherit' },
  '*': { scrollbarWidth: 'thin', scrollbarColor: `${theme.vars.palette.surface.strongLine} transparent` },
  '@media (prefers-contrast: more)': {
    // Twice the root, to come before the variables of the scheme.
    ':root:root': {
      '--pd-palette-divider': theme.vars.palette.surface.strongLine,
      '--pd-palette-text-secondary': theme.vars.palette.text.primary,
    },
  },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { animationDuration: '0s !important', transitionDuration: '0s !important' },
  },
});
