import { useQueries } from '@tanstack/react-query';
import type { OperationId, SettlementEvidence } from '@shared/domain/operation';
import type { JobRow } from '@shared/ipc/operation-models';
import { latestQuery } from '@renderer/lib/queries/journal';

const SETTLED: ReadonlySet<JobRow['state']> = new Set(['APPLIED', 'NOT_APPLIED', 'MANUAL']);
/** A note may quote the id of another operation: such ones are found too, and looked past. */
const ENOUGH = 20;

type ClientEvidence = NonNullable<SettlementEvidence['clients']>;

/** Of the requests whose outcome was unknown and is settled: what the accounts showed of each client. */
export function useSettledClients(rows: readonly JobRow[]): ReadonlyMap<OperationId, ClientEvidence> {
  const ids = rows.flatMap(({ operationId, state }) =>
    operationId !== null && SETTLED.has(state) ? [operationId] : [],
  );
  return useQueries({
    queries: ids.map((id) => latestQuery({ text: id }, ENOUGH)),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, place) => {
          const operation = data?.operations.find(({ operationId }) => operationId === ids[place]);
          const last = operation?.records.at(-1);
          const clients = last && 'evidence' in last ? last.evidence.clients : undefined;
          return operation && clients ? [[operation.operationId, clients] as const] : [];
        }),
      ),
  });
}
