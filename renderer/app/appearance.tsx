import { useColorScheme } from '@mui/material/styles';
import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../lib/queries/settings';

/** Makes the window follow the settings: theme, language, and the document's language for screen readers. */
export function Appearance() {
  const { theme, language } = useSettings();
  const { setMode } = useColorScheme();
  const { i18n } = useTranslation();

  useLayoutEffect(() => setMode(theme), [setMode, theme]);
  useEffect(() => {
    document.documentElement.lang = language;
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language]);
  return null;
}
