import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import {
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { profileIdSchema } from '@shared/domain/ids';
import { currencySchema } from '@shared/domain/money';
import { type AppError, AppFailure, toAppError } from '@shared/errors/app-error';
import type { Bridge } from '@shared/ipc/bridge';
import type { CallName } from '@shared/ipc/channels';
import type { Input, Output } from '@shared/ipc/contract';
import type { AppEvent } from '@shared/ipc/events';
import { DEFAULT_SETTINGS, type Profile, type Settings } from '@shared/ipc/models';
import { createI18n, loadTexts } from '@renderer/app/i18n/i18n';
import { theme } from '@renderer/app/theme/theme';
import { connectEvents } from '@renderer/lib/events';
import { keys } from '@renderer/lib/queries/keys';
import { createQueryClient } from '@renderer/lib/query';

/** What main would answer, call by call: a function of the input that returns the value, or throws an `AppFailure`. */
export type Answers = { [C in CallName]?: (input: Input<C>) => Output<C> | Promise<Output<C>> };

export interface FakeMain {
  bridge: Bridge;
  /** Every call so far, in order. */
  calls: { name: CallName; input: unknown }[];
  emit: (event: AppEvent) => void;
}

/** A main process in the test's hands. A call without an answer fails with `internal` and its name. */
export function fakeMain(answers: Answers = {}): FakeMain {
  const listeners = new Set<(event: AppEvent) => void>();
  const calls: FakeMain['calls'] = [];
  const bridge: Bridge = {
    async call(name, input) {
      calls.push({ name, input });
      const answer = answers[name];
      try {
        if (!answer) throw new Error(`The test gave no answer for ${name}`);
        return { ok: true, value: await answer(input) };
      } catch (thrown) {
        return { ok: false, error: toAppError(thrown) };
      }
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { bridge, calls, emit: (event) => listeners.forEach((listener) => listener(event)) };
}

export const failure =
  (error: AppError): (() => never) =>
  () => {
    throw new AppFailure(error);
  };

export const testSettings: Settings = {
  language: 'en',
  theme: 'light',
  currency: currencySchema.parse('EUR'),
  activeProfileId: profileIdSchema.parse('6f1b0e6a-3a52-4a7a-9d0e-0d8f4a1c2b01'),
  ...DEFAULT_SETTINGS,
};

export const testProfile: Profile = {
  id: profileIdSchema.parse('6f1b0e6a-3a52-4a7a-9d0e-0d8f4a1c2b01'),
  name: 'Northwind Messaging',
  kind: 'partner',
  origin: 'spoki',
  baseUrl: 'https://api.spoki.com',
  currency: currencySchema.parse('EUR'),
  keyFingerprint: 'q7Zx',
  keyKept: 'keychain',
  remoteName: null,
  createdAt: Date.UTC(2026, 0, 15),
  readsPerMinute: 30,
  writesPerMinute: 10,
};

interface Options {
  answers?: Answers;
  settings?: Partial<Settings>;
  profiles?: Profile[];
  /** Path of the memory router, default `/`. Every path shows the same content. */
  path?: string;
}

export interface Rendered extends RenderResult {
  main: FakeMain;
  client: QueryClient;
  /** The router's present path. */
  path: () => string;
  /** What follows `?` in it. */
  searchOf: () => Record<string, unknown>;
}

/** Renders a part of the app as the bootstrap does: theme, language, query client, events, a router, and a main process in hand. */
export async function renderApp(content: ReactNode, options: Options = {}): Promise<Rendered> {
  const settings = { ...testSettings, ...options.settings };
  const main = fakeMain(options.answers);
  Object.defineProperty(window, 'partnerDesk', { value: main.bridge, configurable: true });
  const client = createQueryClient();
  client.setQueryData(keys.settings, settings);
  client.setQueryData(keys.profiles, options.profiles ?? [testProfile]);
  connectEvents(client);

  const root = createRootRoute();
  const everything = createRoute({ getParentRoute: () => root, path: '$', component: () => content });
  const router = createRouter({
    routeTree: root.addChildren([everything]),
    history: createMemoryHistory({ initialEntries: [options.path ?? '/'] }),
  });
  await router.load();
  const i18n = createI18n(settings.language, await loadTexts(settings.language));
  const result = render(
    <I18nextProvider i18n={i18n}>
      <ThemeProvider theme={theme} storageManager={null}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ThemeProvider>
    </I18nextProvider>,
  );
  return {
    ...result,
    main,
    client,
    path: () => router.state.location.pathname,
    searchOf: () => router.state.location.search,
  };
}
