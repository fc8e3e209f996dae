import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { PrintJob } from '@shared/ipc/print-models';
import { createI18n, loadTexts } from '../app/i18n/i18n';
import { theme } from '../app/theme/theme';
import { installTrustedTypesPolicy } from '../app/trusted-types';
import { MonthPage } from './month-page';
import { printBridge } from './print-bridge';
import { StatementPage } from './statement-page';
import { untilDrawn } from './until-drawn';

/** Draws what main wants printed, in light, and says when all of it is there. */
export async function print(element: HTMLElement): Promise<void> {
  installTrustedTypesPolicy();
  const bridge = printBridge();
  try {
    const job = await bridge.job();
    const texts = await loadTexts(job.language);
    document.documentElement.lang = job.language;
    const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
    createRoot(element, { onUncaughtError: (error) => void bridge.failed(String(error)) }).render(
      <CacheProvider value={createCache({ key: 'pd', nonce, prepend: true })}>
        <I18nextProvider i18n={createI18n(job.language, texts)}>
          <ThemeProvider theme={theme} defaultMode="light" storageManager={null} noSsr>
            <CssBaseline />
            <Page job={job} />
          </ThemeProvider>
        </I18nextProvider>
      </CacheProvider>,
    );
    await untilDrawn(element);
    await bridge.ready();
  } catch (error) {
    await bridge.failed(String(error));
  }
}

function Page({ job }: { job: PrintJob }) {
  return job.kind === 'month' ? <MonthPage job={job} /> : <StatementPage job={job} />;
}
