import type { EmotionCache } from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Appearance } from './appearance';
import { ErrorBoundary } from './error-boundary';
import type { AppRouter } from './router';
import { theme } from './theme/theme';

interface AppProps {
  client: QueryClient;
  styles: EmotionCache;
  i18n: i18n;
  /** Its screens are shown; without one, the children are. */
  router?: AppRouter;
  children?: ReactNode;
}

/** Everything around the screens: styles, theme, language, data, and the last catch of errors. */
export function App({ client, styles, i18n, router, children }: AppProps) {
  return (
    <CacheProvider value={styles}>
      <I18nextProvider i18n={i18n}>
        <ThemeProvider theme={theme} storageManager={null} noSsr>
          <CssBaseline />
          <ErrorBoundary>
            <QueryClientProvider client={client}>
              <Appearance />
              {router ? <RouterProvider router={router} /> : children}
            </QueryClientProvider>
          </ErrorBoundary>
        </ThemeProvider>
      </I18nextProvider>
    </CacheProvider>
  );
}
