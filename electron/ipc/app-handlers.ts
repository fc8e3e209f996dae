import type { RemoteApi } from '@electron/processes/rpc';
import type { DataService } from '@electron/services/data-service';
import type { ExportService } from '@electron/services/exports/export-service';
import type { SettingsService } from '@electron/services/settings-service';
import type { WorkRegistry } from '@electron/services/work-registry';
import type { StoreApi } from '@electron/store/store-api';
import type { AppInfo } from '@shared/ipc/models';
import type { HandlersOf } from './handlers';

export interface AppHandlersParts {
  info: () => Promise<AppInfo>;
  settings: SettingsService;
  data: DataService;
  exports: ExportService;
  works: WorkRegistry;
  store: RemoteApi<StoreApi>;
  revealData: () => void;
}

/** The app itself: settings, saved views, exports, local data, and cancelling. */
export function appHandlers(
  parts: AppHandlersParts,
): HandlersOf<'app' | 'settings' | 'views' | 'exports' | 'data' | 'work'> {
  const { settings, data, exports, works, store } = parts;
  return {
    'app.info': () => parts.info(),
    'settings.get': () => settings.get(),
    'settings.set': (change) => settings.set(change),
    'views.list': ({ profileId }) => store.listViews(profileId),
    'views.save': async ({ profileId, view }) => {
      await store.saveView(profileId, view);
      return store.listViews(profileId);
    },
    'views.remove': async ({ profileId, viewId }) => {
      await store.removeView(profileId, viewId);
      return store.listViews(profileId);
    },
    'exports.accounts': (input) => exports.accounts(input),
    'exports.usage': (input) => exports.usage(input),
    'exports.reveal': ({ path }) => exports.reveal(path),
    'data.usage': () => data.usage(),
    'data.deleteLocal': ({ typed }) => data.deleteLocal(typed),
    'data.reveal': () => parts.revealData(),
    'work.cancel': ({ workId }) => works.cancel(workId),
  };
}
