import { screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { vi } from 'vitest';
import type { Intent } from '@shared/domain/operation';
import type { OperationView, Review } from '@shared/ipc/operation-models';
import type { OperationDraft } from '@renderer/operations/operation-draft';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import { ACCOUNT, operationIn, recharge, reviewOf } from '@test/support/operations';
import { type Answers, renderApp, testProfile } from '@test/support/renderer';

/** A draft on the account of `@test/support/operations`. */
export const draftOf = (intent: Intent): OperationDraft => ({
  profileId: testProfile.id,
  accountId: ACCOUNT,
  accountName: 'Panificio Moretti',
  currency: testProfile.currency,
  intent,
  note: 'November',
});

interface Shown {
  intent?: Intent;
  review?: Partial<Review>;
  confirm?: Answers['operations.confirm'];
  more?: Answers;
  mayConfirm?: boolean;
  language?: 'en' | 'it';
}

/** Opens the dialog as it is used, and waits for the review. */
export async function show(shown: Shown = {}) {
  const { intent = recharge(100_000), review = {}, confirm, more = {}, mayConfirm, language = 'en' } = shown;
  const onClose = vi.fn<(result: OperationView | null, goesOn: boolean) => void>();
  const rendered = await renderApp(
    <StrictMode>
      <OperationDialog
        draft={draftOf(intent)}
        title="The title"
        verb="Do it"
        mayConfirm={mayConfirm}
        onClose={onClose}
      />
    </StrictMode>,
    {
      settings: { language },
      answers: {
        'operations.review': ({ note }) => reviewOf(intent, review, note),
        'operations.confirm': confirm ?? (() => operationIn('OK', intent)),
        'journal.list': () => ({ operations: [], total: 0 }),
        'work.cancel': () => undefined,
        ...more,
      },
    },
  );
  const button = await screen.findByRole('button', { name: 'Do it' });
  const asked = (name: string) => rendered.main.calls.filter((call) => call.name === name);
  return { ...rendered, onClose, button, asked };
}

/** A confirmation that is answered when the test says so. */
export function held(intent: Intent) {
  let answer: (operation: OperationView) => void = () => undefined;
  const answered = new Promise<OperationView>((resolve) => (answer = resolve));
  return { confirm: () => answered, release: () => answer(operationIn('OK', intent)) };
}
