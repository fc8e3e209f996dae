import type { QueryClient } from '@tanstack/react-query';
import {
  createHashHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { accountIdSchema } from '@shared/domain/ids';
import { reportMonthSchema } from '@shared/domain/report-day';
import { profilesQuery } from '../lib/queries/profiles';
import { Crash } from './error-boundary';
import { NotFound } from './not-found';
import { Shell } from './shell/shell';
import { CREDIT_TASKS, KEY_TASKS, MARGIN_TASKS, ONBOARDING_TASKS } from './routes/tasks';

interface RouterContext {
  client: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Shell, notFoundComponent: NotFound });

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ context }) => {
    const hasProfiles = (context.client.getQueryData(profilesQuery.queryKey)?.length ?? 0) > 0;
    throw redirect({ to: hasProfiles ? '/overview' : '/welcome', replace: true });
  },
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../features/profiles/welcome-screen'), 'WelcomeScreen'),
});

const addProfile = createRoute({
  getParentRoute: () => root,
  path: '/profiles/new',
  component: lazyRouteComponent(() => import('../features/profiles/add-profile-screen'), 'AddProfileScreen'),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./routes/accounts-route'), 'AccountsRoute'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId',
  params: {
    parse: ({ accountId }) => ({ accountId: accountIdSchema.parse(accountId) }),
    stringify: ({ accountId }) => ({ accountId }),
  },
  validateSearch: z.object({ tab: z.string().max(40).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/account-route'), 'AccountRoute'),
});

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: z.object({ view: z.string().max(40).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/overview-route'), 'OverviewRoute'),
});

/** `do`: what is to be done to the marked accounts; without it, what is under way. */
const credit = createRoute({
  getParentRoute: () => root,
  path: '/credit',
  validateSearch: z.object({ do: z.enum(CREDIT_TASKS).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/credit-route'), 'CreditRoute'),
});

const margins = createRoute({
  getParentRoute: () => root,
  path: '/margins',
  validateSearch: z.object({ do: z.enum(MARGIN_TASKS).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/margins-route'), 'MarginsRoute'),
});

/** `month`: the one shown; without it, the running one. */
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: z.object({
    view: z.string().max(40).optional().catch(undefined),
    month: reportMonthSchema.optional().catch(undefined),
    account: accountIdSchema.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./routes/reports-route'), 'ReportsRoute'),
});

const accountKeys = createRoute({
  getParentRoute: () => root,
  path: '/keys',
  validateSearch: z.object({
    do: z.enum(KEY_TASKS).optional().catch(undefined),
    view: z.string().max(40).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./routes/keys-route'), 'KeysRoute'),
});

/** `do`: new clients, or bringing the marked accounts aboard; `account`: the card that is open. */
const onboarding = createRoute({
  getParentRoute: () => root,
  path: '/onboarding',
  validateSearch: z.object({
    do: z.enum(ONBOARDING_TASKS).optional().catch(undefined),
    view: z.string().max(40).optional().catch(undefined),
    account: accountIdSchema.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./routes/onboarding-route'), 'OnboardingRoute'),
});

const team = createRoute({
  getParentRoute: () => root,
  path: '/team',
  validateSearch: z.object({ view: z.string().max(40).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/team-route'), 'TeamRoute'),
});

const job = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$jobId',
  component: lazyRouteComponent(() => import('./routes/job-route'), 'JobRoute'),
});

const activity = createRoute({
  getParentRoute: () => root,
  path: '/activity',
  component: lazyRouteComponent(() => import('./routes/activity-route'), 'ActivityRoute'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: z.object({ section: z.string().max(40).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/settings-route'), 'SettingsRoute'),
});

const routeTree = root.addChildren([
  index,
  welcome,
  addProfile,
  overview,
  accounts,
  account,
  credit,
  margins,
  reports,
  accountKeys,
  onboarding,
  team,
  job,
  activity,
  settings,
]);

/** The screens by address; the address lives behind `#`, so that a reload stays where one was. */
export function createAppRouter(client: QueryClient, history = createHashHistory()) {
  return createRouter({
    routeTree,
    history,
    context: { client },
    defaultPendingMs: 200,
    defaultErrorComponent: Crash,
    defaultNotFoundComponent: NotFound,
    defaultPreload: 'intent',
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
