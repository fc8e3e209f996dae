import { QueryClient } from '@tanstack/react-query';
import type { AppFailure } from '@shared/errors/app-error';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: AppFailure;
  }
}

/**
 * Main answers from its store and tells by events when something changed, so nothing is asked again on focus or on a timer,
 * and nothing is retried here: main's rate lanes retry what may be retried.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
