import type {} from '@mui/material/themeCssVarsAugmentation';
import { type ColorSystemOptions, createTheme } from '@mui/material/styles';
import { components } from './components';
import { type ChartPalette, FONT, GRID, MOTION_MS, RADIUS, type SchemeTokens, dark, light } from './tokens';

interface OwnPalette {
  chart: ChartPalette;
  /** Surfaces beside `background`, and the stronger of the two lines. */
  surface: { rail: string; hover: string; selected: string; strongLine: string };
}

declare module '@mui/material/styles' {
  interface Palette extends OwnPalette {}
  interface PaletteOptions extends Partial<OwnPalette> {}
}

function scheme(tokens: SchemeTokens, contrastText: string): ColorSystemOptions {
  const status = (main: string) => ({ main, light: main, dark: main, contrastText });
  return {
    palette: {
      primary: {
        main: tokens.accent,
        dark: tokens.accentHover,
        light: tokens.accentHover,
        contrastText: tokens.onAccent,
      },
      secondary: status(tokens.quietText),
      success: status(tokens.success),
      warning: status(tokens.warning),
      error: status(tokens.error),
      info: status(tokens.info),
      background: { default: tokens.ground, paper: tokens.surface },
      text: { primary: tokens.text, secondary: tokens.quietText, disabled: tokens.disabledText },
      divider: tokens.line,
      action: { hover: tokens.hover, selected: tokens.selected, disabled: tokens.disabledText },
      surface: { rail: tokens.rail, hover: tokens.hover, selected: tokens.selected, strongLine: tokens.strongLine },
      chart: tokens.chart,
    },
  };
}

const short = { shortest: MOTION_MS, shorter: MOTION_MS, short: MOTION_MS, standard: MOTION_MS, complex: MOTION_MS };

/** The one theme: light and dark as CSS variables, switched by `data-scheme` on the root element. */
export const theme = createTheme({
  cssVariables: { cssVarPrefix: 'pd', colorSchemeSelector: 'data-scheme' },
  colorSchemes: { light: scheme(light, '#FFFFFF'), dark: scheme(dark, '#0C100E') },
  spacing: GRID,
  shape: { borderRadius: RADIUS },
  motion: { reducedMotion: 'system' },
  transitions: { duration: { ...short, enteringScreen: MOTION_MS, leavingScreen: MOTION_MS } },
  typography: {
    fontFamily: FONT,
    fontSize: 13,
    htmlFontSize: 16,
    fontWeightMedium: 550,
    h1: { fontSize: '1.25rem', lineHeight: '28px', fontWeight: 600, letterSpacing: '-0.01em' },
    h2: { fontSize: '1rem', lineHeight: '24px', fontWeight: 600, letterSpacing: '-0.005em' },
    h3: { fontSize: '0.8125rem', lineHeight: '20px', fontWeight: 600 },
    body1: { fontSize: '0.8125rem', lineHeight: '20px' },
    body2: { fontSize: '0.8125rem', lineHeight: '20px' },
    caption: { fontSize: '0.75rem', lineHeight: '16px' },
    subtitle2: { fontSize: '0.75rem', lineHeight: '16px', fontWeight: 550 },
    button: { fontSize: '0.8125rem', lineHeight: '20px', fontWeight: 550, textTransform: 'none' },
    overline: {
      fontSize: '0.6875rem',
      lineHeight: '16px',
      fontWeight: 600,
      letterSpacing: '0.04em',
      textTransform: 'none',
    },
  },
  components,
});
