import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { AppFailure } from '@shared/errors/app-error';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { renderApp } from '@test/support/renderer';

async function show(more: { typedWord?: string; onConfirm?: (typed: string) => Promise<unknown> } = {}) {
  const onConfirm = vi.fn(more.onConfirm ?? (async () => undefined));
  const onClose = vi.fn();
  await renderApp(
    <ConfirmDialog open title="Remove it?" verb="Remove" onClose={onClose} {...more} onConfirm={onConfirm}>
      It goes away.
    </ConfirmDialog>,
  );
  return { onConfirm, onClose, button: screen.getByRole('button', { name: 'Remove' }) };
}

describe('ConfirmDialog', () => {
  it('keeps its button disabled until the word was typed as it stands', async () => {
    const { onConfirm, button } = await show({ typedWord: 'Città Verde' });
    expect(button).toBeDisabled();
    const field = screen.getByRole('textbox', { name: /Città Verde/ });
    await userEvent.type(field, 'città verde');
    expect(button).toBeDisabled();
    await userEvent.clear(field);
    await userEvent.type(field, ' Città Verde ');
    expect(button).toBeEnabled();
    await userEvent.click(button);
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith('Città Verde');
  });

  it.each(['<img src=x onerror="run()">', '</bold> & <b>Sons</b>', '{{word}} $t(actions.cancel)', 'A &amp; B'])(
    'shows the word %j as it has to be typed',
    async (typedWord) => {
      await show({ typedWord });
      expect(screen.getByText(typedWord, { selector: 'bdi' })).toBeVisible();
      expect(screen.getByText(/^Type/)).toHaveTextContent(`Type ${typedWord} to confirm`);
    },
  );

  it('takes a word whose accents are written in another way', async () => {
    const { button } = await show({ typedWord: 'Caf\u00e9' });
    await userEvent.type(screen.getByRole('textbox'), 'Cafe\u0301');
    expect(button).toBeEnabled();
  });

  it('does nothing on Enter while the word is not complete', async () => {
    const { onConfirm } = await show({ typedWord: 'delete' });
    await userEvent.type(screen.getByRole('textbox'), 'delet{Enter}');
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('asks once however often it is clicked while it works', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const { onConfirm, button } = await show({ onConfirm: () => gate });
    await userEvent.dblClick(button);
    expect(onConfirm).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: 'Working…' })).toBeDisabled();
    release();
    expect(await screen.findByRole('button', { name: 'Remove' })).toBeEnabled();
  });

  it('shows why it failed, and stays', async () => {
    const { button } = await show({
      onConfirm: async () => {
        throw new AppFailure({ kind: 'store-failed', message: 'disk full' });
      },
    });
    await userEvent.click(button);
    expect(await screen.findByText('The local store failed')).toBeVisible();
    expect(button).toBeEnabled();
  });
});
