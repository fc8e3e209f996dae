import type { AppError } from '@shared/errors/app-error';
import { fail } from '@shared/errors/app-error';
import { connect, type Connection, type ProcessPort, type RemoteApi } from '@electron/processes/rpc';
import type { KeychainApi } from './keychain-api';

const ended = (code: number | null): AppError => ({
  kind: 'vault-unavailable',
  message: `the process that asks the keychain ended (${code ?? 'killed'})`,
});

/** The vault process as seen from main: started when first needed, ended when it does not answer in time, started again after. */
export class KeychainProcess {
  readonly #spawn: () => ProcessPort;
  #connection: Connection<KeychainApi> | null = null;

  constructor(spawn: () => ProcessPort) {
    this.#spawn = spawn;
  }

  /**
   * @param timeoutMs after which the process is killed, because a keychain prompt cannot be called back in any other way
   * @throws AppFailure `vault-timeout`, or whatever the process answers
   */
  async call<T>(ask: (api: RemoteApi<KeychainApi>) => Promise<T>, timeoutMs: number): Promise<T> {
    const connection = this.#connect();
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(TIMED_OUT), timeoutMs);
    });
    try {
      return await Promise.race([ask(connection.api), timeout]);
    } catch (thrown) {
      if (thrown !== TIMED_OUT) throw thrown;
      this.close();
      return fail('vault-timeout', `the keychain did not answer within ${timeoutMs / 1_000} s`);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the process. The next call starts another. */
  close(): void {
    this.#connection?.close();
    this.#connection = null;
  }

  #connect(): Connection<KeychainApi> {
    if (!this.#connection?.alive) this.#connection = connect<KeychainApi>(this.#spawn(), ended);
    return this.#connection;
  }
}

const TIMED_OUT = Symbol('timed out');
