import { app } from 'electron';
import type { AppInfo } from '@shared/ipc/models';

/** What the app is, and what it runs on. */
export function appInfo(dataDirectory: string): Omit<AppInfo, 'storeMovedAside'> {
  const { electron = '', chrome = '', node } = process.versions;
  const { platform, arch } = process;
  return {
    version: app.getVersion(),
    electron,
    chrome,
    node,
    platform: `${platform} ${arch}`,
    packaged: app.isPackaged,
    dataDirectory,
  };
}
