export interface ElectronRuntime {
  executable: string;
  /** Come before the app's own arguments: switches for this machine, then the app's folder. */
  argsBefore: string[];
  version: string;
  kind: 'electron' | 'fallback';
  /** The folder that a package is made of. */
  dist: string;
}

/** The project's top-level folder. */
export const root: string;

/** `--no-sandbox` for root on Linux, else nothing. */
export function rootSwitches(): string[];

/** @throws Error if nothing is provisioned */
export function resolveElectron(): ElectronRuntime;
