import type { Journal, Operation } from '@electron/journal/journal-api';
import type { ExportService } from '@electron/services/exports/export-service';
import { confirmOperation } from '@electron/services/operations/confirm-operation';
import type { OperationService } from '@electron/services/operations/operation-service';
import type { SettingsService } from '@electron/services/settings-service';
import type { WorkRegistry } from '@electron/services/work-registry';
import type { OperationId } from '@shared/domain/operation';
import { operationState } from '@shared/domain/operation-state';
import { typedActionOf } from '@shared/domain/typed-words';
import { fail } from '@shared/errors/app-error';
import type { HandlersOf } from './handlers';

export interface OperationHandlersParts {
  operations: OperationService;
  journal: Journal;
  settings: Pick<SettingsService, 'get'>;
  works: WorkRegistry;
  exports: ExportService;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** Changes at Spoki, one at a time, and the journal of all. */
export function operationHandlers(parts: OperationHandlersParts): HandlersOf<'operations' | 'journal'> {
  const { operations, journal, settings, works, exports, now } = parts;
  const confirming = new Map<string, Promise<Operation>>();
  return {
    'operations.review': async (input) => {
      const { typedAmountLimit } = await settings.get();
      const review = await operations.review({ ...input, jobId: null });
      return { ...review, dryRun: { ...review.dryRun }, typed: typedActionOf(input.intent, typedAmountLimit) };
    },
    'operations.confirm': ({ workId, ...input }) => {
      // A second click joins the first: under the same work's id it would cancel it.
      const running = confirming.get(input.reviewId);
      if (running) return running;
      const confirmed = works
        .run(workId, async (signal) => {
          const { operationId } = await confirmOperation({ operations, settings }, input, signal);
          return viewOf(journal, operationId);
        })
        .finally(() => confirming.delete(input.reviewId));
      confirming.set(input.reviewId, confirmed);
      return confirmed;
    },
    'operations.unknown': async () => {
      await operations.recover();
      return (await journal.openOperations()).filter(({ state }) => state === 'UNKNOWN');
    },
    'operations.evidence': ({ operationId, workId }) =>
      works.run(workId, (signal) => operations.propose(operationId, signal)),
    'operations.settle': async ({ operationId, decision, note }) => {
      await operations.decide(operationId, decision, note);
      return viewOf(journal, operationId);
    },
    'journal.list': async ({ filter, offset, limit }) => {
      await operations.recover();
      return journal.list(filter, { offset, limit });
    },
    'journal.verify': async () => ({ ...(await journal.verify()), verifiedAt: now() }),
    'journal.export': (input) => exports.journal(input),
  };
}

async function viewOf(journal: Journal, operationId: OperationId): Promise<Operation> {
  const records = (await journal.get(operationId)).map(({ record }) => record);
  const [intent] = records;
  if (intent?.type !== 'INTENT') return fail('journal-failed', 'an operation in the journal has no intent');
  return { operationId, intent, state: operationState(records), records };
}
