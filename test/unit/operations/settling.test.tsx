import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { NO_EVIDENCE } from '@electron/services/operations/settlement';
import { profileIdSchema } from '@shared/domain/ids';
import type { SettlementEvidence } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import {
  EVIDENCE,
  conversations,
  createKey,
  operationIn,
  recharge,
  reviewOf,
  revokeKey,
  withdrawal,
} from '@test/support/operations';
import { type Answers, failure, renderApp, testProfile } from '@test/support/renderer';
import { goWithoutStyleSheets } from '@test/support/without-styles';

goWithoutStyleSheets();

const OTHER_PROFILE = profileIdSchema.parse('3f0c1a52-6f0e-4b77-9a54-0d6f5f1f2a01');
const RECHARGE = operationIn('UNKNOWN', recharge(100_000));

async function show(operations: readonly OperationView[], answers: Answers = {}, profileId = testProfile.id) {
  const rendered = await renderApp(<UnknownOutcomes profileId={profileId} />, {
    answers: {
      'operations.unknown': () => [...operations],
      'operations.settle': ({ decision, note }) =>
        operationIn('MANUAL', operations[0]?.intent.intent ?? recharge(1), {}, { decision, note }),
      ...answers,
    },
  });
  await waitFor(() => expect(rendered.main.calls.length).toBeGreaterThan(0));
  return { ...rendered, asked: (name: string) => rendered.main.calls.filter((call) => call.name === name) };
}

async function settle(operation: OperationView, evidence: SettlementEvidence | (() => Promise<SettlementEvidence>)) {
  const gathered = typeof evidence === 'function' ? evidence : () => evidence;
  const shown = await show([operation], { 'operations.evidence': gathered, 'work.cancel': () => undefined });
  await userEvent.click(await screen.findByRole('button', { name: /^Settle: / }));
  return { ...shown, dialog: within(await screen.findByRole('dialog')) };
}

describe('the pinned list', () => {
  it('names what, which account, when and by which profile; and nothing of other profiles', async () => {
    const other = operationIn('UNKNOWN', withdrawal(7_000), {
      profileId: OTHER_PROFILE,
    });
    await show([RECHARGE, other]);
    const list = await screen.findByRole('list', { name: 'Unknown outcomes' });
    const [card, ...more] = within(list).getAllByRole('listitem');
    expect(more).toEqual([]);
    expect(card).toHaveTextContent('Outcome not known');
    expect(card).toHaveTextContent('Recharge €100.00');
    expect(card).toHaveTextContent('Panificio Moretti');
    expect(card).toHaveTextContent('id 1310783');
    expect(card).toHaveTextContent('by profile Northwind Messaging');
    expect(screen.getByRole('heading', { name: '1 outcome is not known' })).toBeVisible();
  });

  it('is not there when nothing is unknown', async () => {
    const { asked } = await show([]);
    await waitFor(() => expect(asked('operations.unknown')).toHaveLength(1));
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
  });
});

describe('gathering evidence', () => {
  it('says what is read and how long it takes, and stops when asked', async () => {
    let stop: () => void = () => undefined;
    const { dialog, asked } = await settle(
      RECHARGE,
      () => new Promise((_resolve, reject) => (stop = () => reject(new Error('stopped')))),
    );
    expect(dialog.getByText(/once more a minute later/)).toBeVisible();
    expect(dialog.getByText(/^About \d+ s left$/)).toBeVisible();
    expect(dialog.queryByRole('radio')).not.toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Stop gathering' }));
    const [gathering] = asked('operations.evidence');
    const { workId } = gathering?.input as { workId: string };
    expect(asked('work.cancel').map(({ input }) => input)).toEqual([{ workId }]);
    stop();
    expect(await dialog.findByRole('button', { name: 'Gather again' })).toBeVisible();
  });

  it('shows the figures, explains the rule with them, and proposes a verdict', async () => {
    const { dialog } = await settle(RECHARGE, EVIDENCE);
    await dialog.findByText('Proposed verdict');
    expect(dialog.getByText('+€99.40')).toBeVisible();
    expect(dialog.getByText('If it was applied, the change lies between +€98.00 and +€100.00.')).toBeVisible();
    expect(dialog.getByText('If it was not applied, the change lies between -€2.00 and €0.00.')).toBeVisible();
    expect(screen.getByRole('dialog')).toHaveTextContent('Recharged that day€100.00');
    expect(screen.getByRole('dialog')).toHaveTextContent('Proposed verdictIt was applied');
  });

  it.each([
    [
      'a revoked key',
      operationIn('UNKNOWN', revokeKey),
      { ...NO_EVIDENCE, oldKey: 'refused' as const },
      /The old keyis refused/,
    ],
    ['conversations', operationIn('UNKNOWN', conversations(50)), NO_EVIDENCE, /set by Spoki and not known here/],
    [
      'a report that cannot be had',
      RECHARGE,
      { ...EVIDENCE, consumptionBound: null },
      /not known: the report cannot be had/,
    ],
  ])('tells what can be known of %s', async (_what, operation, evidence, text) => {
    const { dialog } = await settle(operation, evidence);
    await dialog.findByText('Proposed verdict');
    expect(screen.getByRole('dialog')).toHaveTextContent(text);
  });

  it('offers to revoke the key where a new one may be lost', async () => {
    const { dialog, asked } = await settle(operationIn('UNKNOWN', createKey), NO_EVIDENCE);
    await userEvent.click(await dialog.findByRole('button', { name: 'Revoke the account key…' }));
    await waitFor(() => expect(asked('operations.review')).toHaveLength(1));
    expect(asked('operations.review')[0]?.input).toMatchObject({ intent: revokeKey, againOf: null });
    expect(screen.queryByRole('dialog', { name: /^Settle/ })).not.toBeInTheDocument();
  });
});

describe('deciding', () => {
  it('is the person’s: nothing is chosen at first, and a note goes with it', async () => {
    const { dialog, asked } = await settle(RECHARGE, EVIDENCE);
    await dialog.findByText('Proposed verdict');
    expect(dialog.getByRole('button', { name: 'Record the decision' })).toBeDisabled();
    await userEvent.click(dialog.getByRole('radio', { name: 'It was applied' }));
    await userEvent.type(dialog.getByRole('textbox', { name: /Note/ }), 'as proposed');
    await userEvent.click(dialog.getByRole('button', { name: 'Record: applied' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(asked('operations.settle').map(({ input }) => input)).toEqual([
      { operationId: RECHARGE.operationId, decision: 'applied', note: 'as proposed' },
    ]);
  });

  it('is asked a second time against the evidence, not where a double click would answer', async () => {
    const { dialog, asked } = await settle(RECHARGE, EVIDENCE);
    await userEvent.click(await dialog.findByRole('radio', { name: 'It was not applied' }));
    await userEvent.dblClick(dialog.getByRole('button', { name: 'Record: not applied' }));
    expect(dialog.getByText('The evidence says otherwise')).toBeVisible();
    expect(asked('operations.settle')).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Think again' }));
    expect(dialog.queryByText('The evidence says otherwise')).not.toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Record: not applied' }));
    await userEvent.click(dialog.getByRole('button', { name: 'I am sure: record that it was not applied' }));
    await waitFor(() => expect(asked('operations.settle')).toHaveLength(1));
  });

  it('is asked a second time without any evidence', async () => {
    const { dialog, asked } = await settle(RECHARGE, failure({ kind: 'unreachable', message: 'no network' }));
    await userEvent.click(await dialog.findByRole('radio', { name: 'It was applied' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Record: applied' }));
    expect(dialog.getByText('There is no evidence')).toBeVisible();
    expect(asked('operations.settle')).toEqual([]);
  });

  it('needs no second answer where the evidence does not decide', async () => {
    const { dialog, asked } = await settle(RECHARGE, { ...EVIDENCE, verdict: 'undecided' });
    await userEvent.click(await dialog.findByRole('radio', { name: 'It was applied' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Record: applied' }));
    await waitFor(() => expect(asked('operations.settle')).toHaveLength(1));
  });

  it('shows why it could not be recorded, and loses nothing', async () => {
    const answers: Answers = {
      'operations.evidence': () => EVIDENCE,
      'operations.settle': failure({ kind: 'journal-failed', message: 'disk full' }),
      'operations.review': () => reviewOf(recharge(1)),
    };
    await show([RECHARGE], answers);
    await userEvent.click(await screen.findByRole('button', { name: /^Settle: / }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(await dialog.findByRole('radio', { name: 'It was applied' }));
    await userEvent.type(dialog.getByRole('textbox', { name: /Note/ }), 'seen');
    await userEvent.click(dialog.getByRole('button', { name: 'Record: applied' }));
    expect(await dialog.findByText('The journal failed')).toBeVisible();
    expect(dialog.getByRole('textbox', { name: /Note/ })).toHaveValue('seen');
  });
});
