import { basename } from 'node:path';
import type { KnownAccount } from '@shared/domain/credit-rows';
import type { ProfileId } from '@shared/domain/ids';
import type { Output } from '@shared/ipc/contract';
import type { SettingsService } from '../settings-service';
import { importCredit } from './credit-import';

/** A kind of files that a dialog offers. */
export interface FileFilter {
  name: string;
  /** Without the dot. */
  extensions: string[];
}

/** Asks the person for a file in the system's dialog; null when it was closed. */
export type AskOpenFile = (filters: FileFilter[]) => Promise<string | null>;

export interface PickCreditFileParts {
  askOpenFile: AskOpenFile;
  /** Of the profile's list, from the store. */
  accounts: (profileId: ProfileId) => Promise<readonly KnownAccount[]>;
  settings: Pick<SettingsService, 'get'>;
}

/**
 * Lets the person choose a CSV of recharges or withdrawals, and reads it. Amounts are read as the app's language writes them.
 * @returns null if the dialog was closed
 * @throws AppFailure `file-failed` if the file cannot be read
 */
export async function pickCreditFile(
  { askOpenFile, accounts, settings }: PickCreditFileParts,
  profileId: ProfileId,
): Promise<Output<'credit.pickFile'>> {
  const path = await askOpenFile([{ name: 'CSV', extensions: ['csv', 'txt'] }]);
  if (path === null) return null;
  const { language } = await settings.get();
  return {
    fileName: basename(path),
    import: await importCredit({ path, accounts: await accounts(profileId), language }),
  };
}
