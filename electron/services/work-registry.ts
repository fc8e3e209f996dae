/** Long work that the person may cancel, by the renderer's own id for it. */
export interface WorkRegistry {
  /** Runs work under an id; its signal aborts when `cancel` is called with the id. A second work of the same id cancels the first. */
  run<T>(workId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Cancels the work of this id; does nothing when it has already ended. */
  cancel(workId: string): void;
  cancelAll(): void;
}

export function createWorkRegistry(): WorkRegistry {
  const running = new Map<string, AbortController>();
  return {
    async run(workId, work) {
      running.get(workId)?.abort();
      const controller = new AbortController();
      running.set(workId, controller);
      try {
        return await work(controller.signal);
      } finally {
        if (running.get(workId) === controller) running.delete(workId);
      }
    },
    cancel(workId) {
      running.get(workId)?.abort();
    },
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}
