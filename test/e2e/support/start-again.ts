/** What is known of a start of the app that Playwright did not come through. */
export interface FailedStart {
  /** What Playwright threw, with its log of the start. */
  message: string;
  /** Whether the app wrote into its own log during this start. */
  logged: boolean;
  /** Whether the app said that it started, and Playwright did not find its window long after. */
  missed: boolean;
}

/** Playwright's words for a process that ended before both debuggers were there. */
const ENDED_EARLY = 'Process failed to launch!';
/** Chromium writes it before it tells the app that it is ready, so before the app begins anything. */
const CHROMIUM_UP = 'DevTools listening on';

/**
 * Why a start may be done again, in words, or null where its failure stands. Only what is not ours is done again: a window that Playwright
 * missed, and a process that a signal ended before Chromium was up. What our code does badly ends otherwise: by an exit code, later, with
 * a line in the log, or not at all.
 */
export function whyStartAgain({ message, logged, missed }: FailedStart): string | null {
  if (missed) return 'Playwright missed the window of a start that went well';
  const signal = /process did exit: exitCode=null, signal=(SIG[A-Z]+)/.exec(message)?.[1];
  if (!message.includes(ENDED_EARLY) || message.includes(CHROMIUM_UP) || logged || signal === undefined) return null;
  return `Electron was ended by ${signal} before the app began`;
}
