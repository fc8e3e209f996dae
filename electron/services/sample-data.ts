import type { AccountId } from '@shared/domain/ids';

/** The embedded stand-in for Spoki, while it runs. */
export interface RunningSample {
  /** `http://127.0.0.1:<port>`, another port with every start. */
  baseUrl: string;
  partnerKey: string;
  /** Keys of a few accounts that the demo partner holds from the beginning. */
  accountKeys: ReadonlyMap<AccountId, string>;
  /** One step of a client's onboarding. @returns the account's status after it @throws RangeError for an unknown account */
  advance: (accountId: AccountId) => string;
}

export interface SampleData {
  /** Starts it at the first call; later calls answer the same running one. */
  start(): Promise<RunningSample>;
}

/**
 * Runs the embedded sandbox when somebody first asks for sample data, and never otherwise.
 * @param launch imports and starts the sandbox
 */
export function createSampleData(launch: () => Promise<RunningSample>): SampleData {
  let running: Promise<RunningSample> | null = null;
  return {
    start() {
      running ??= launch().catch((reason: unknown) => {
        running = null;
        throw reason;
      });
      return running;
    },
  };
}
