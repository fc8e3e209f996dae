import { reveal, type Secret } from '@electron/credentials/secret';
import type { Clock } from '@electron/spoki/clock';
import { type AppError, toAppError } from '@shared/errors/app-error';

/** How long a copied key stays on the clipboard, milliseconds. (Design: Security and reliability, threat 10.) */
export const CLIPBOARD_MS = 60_000;

/** The system's clipboard. */
export interface Clipboard {
  readText(): Promise<string>;
  writeText(text: string): Promise<void>;
  clear(): Promise<void>;
}

export interface ClipboardKeeperParts {
  clipboard: Clipboard;
  clock: Clock;
  reportFailure: (what: string, error: AppError) => void;
}

/** Puts keys on the clipboard, and takes them away again unless something else has been copied meanwhile. */
export class ClipboardKeeper {
  readonly #o: ClipboardKeeperParts;
  #copied: { secret: Secret; cancel: () => void } | null = null;

  constructor(parts: ClipboardKeeperParts) {
    this.#o = parts;
  }

  /** @returns when it will be taken away, milliseconds since 1970-01-01 UTC */
  async copy(secret: Secret): Promise<{ clearsAt: number }> {
    this.#copied?.cancel();
    const cancel = this.#o.clock.after(CLIPBOARD_MS, () => void this.clear());
    this.#copied = { secret, cancel };
    const clearsAt = this.#o.clock.wallNow() + CLIPBOARD_MS;
    await this.#o.clipboard.writeText(reveal(secret));
    return { clearsAt };
  }

  /** Takes the copied key away now, if it is still there; also when the app ends. Never throws. */
  async clear(): Promise<void> {
    const copied = this.#copied;
    if (!copied) return;
    this.#copied = null;
    copied.cancel();
    try {
      if ((await this.#o.clipboard.readText()) === reveal(copied.secret)) await this.#o.clipboard.clear();
    } catch (thrown) {
      this.#o.reportFailure('a copied key could not be taken off the clipboard', toAppError(thrown));
    }
  }
}
