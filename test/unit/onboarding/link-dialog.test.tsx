import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { operationIdSchema } from '@shared/domain/operation';
import type { OnboardingCard, OnboardingLink } from '@shared/ipc/support-models';
import { LinkDialog } from '@renderer/operations/links/link-dialog';
import { renderApp, testProfile } from '@test/support/renderer';
import { LINK_ID, NOW, cardOf, linkOf } from './support';

const LATER = operationIdSchema.parse('4f1b0e6a-3a52-4a7a-9d0e-0d8f4a1c2b02');

async function show(links: OnboardingLink[], cards: OnboardingCard[] = []) {
  const asked = {
    accountId: linkOf().accountId,
    accountName: 'Panificio Così',
    operationId: LINK_ID,
    purpose: 'invite' as const,
  };
  const rendered = await renderApp(<LinkDialog profileId={testProfile.id} asked={asked} onClose={() => undefined} />, {
    answers: {
      'links.list': () => links,
      'onboarding.board': () => ({ cards, asOf: NOW }),
      'links.copy': () => linkOf({ handedOut: [{ how: 'copied', at: NOW }] }),
      'links.note': () => linkOf({ handedOut: [{ how: 'qr', at: NOW }] }),
    },
  });
  const dialog = await screen.findByRole('dialog', { name: /Onboarding link of Panificio Così/ });
  return { ...rendered, dialog, said: (name: string) => rendered.main.calls.filter((call) => call.name === name) };
}

describe('the dialog of an onboarding link', () => {
  it('shows where the link leads before it is opened, and invents no expiry', async () => {
    const { dialog } = await show([linkOf()]);
    expect(await within(dialog).findByText('app.spoki.com')).toBeVisible();
    expect(within(dialog).getByText('How long the link works, Spoki does not say.')).toBeVisible();
    expect(within(dialog).getByText('not yet')).toBeVisible();
  });

  it('has main copy the link, and says that it was noted', async () => {
    const { dialog, said } = await show([linkOf()]);
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Copy link' }));
    expect(await within(dialog).findByText(/on the clipboard, and noted as handed out/)).toBeVisible();
    expect(said('links.copy')).toEqual([
      { name: 'links.copy', input: { operationId: LINK_ID, how: 'copied', message: null } },
    ]);
  });

  it('has a text in the language of the account, in another one that is chosen, and copies what the person made of it', async () => {
    const { dialog, said } = await show([linkOf()]);
    const text = await within(dialog).findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
    expect(text.value).toContain('Buongiorno');
    await userEvent.click(within(dialog).getByRole('combobox', { name: 'Language' }));
    await userEvent.click(screen.getByRole('option', { name: 'French' }));
    expect(text.value).toContain('Bonjour');
    await userEvent.click(within(dialog).getByRole('button', { name: 'WhatsApp' }));
    await userEvent.type(text, ' Dana');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Copy message' }));
    const [copied] = said('links.copy');
    expect(copied?.input).toMatchObject({ how: 'whatsapp', message: text.value });
    expect(text.value).toMatch(/Dana$/);
  });

  it('takes the language of the account where the link has none, and says so where there is neither', async () => {
    const card = cardOf({ id: '7', language: 'es' });
    const { dialog, unmount } = await show([linkOf({ language: null })], [card]);
    const text = await within(dialog).findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
    expect(text.value).toContain('Buenos días');
    unmount();
    const other = await show([linkOf({ language: null })]);
    expect(await within(other.dialog).findByText(/names no language of this account/)).toBeVisible();
  });

  it('does not copy a text that has lost its link', async () => {
    const { dialog } = await show([linkOf()]);
    const text = await within(dialog).findByRole('textbox', { name: 'Text' });
    await userEvent.clear(text);
    expect(within(dialog).getByText('The link is no longer in the text.')).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Copy e-mail' })).toBeDisabled();
  });

  it('shows a QR code, and notes it as handed out when the person says so', async () => {
    const { dialog, said } = await show([linkOf()]);
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Show QR code' }));
    expect(within(dialog).getByRole('img', { name: 'QR code of the onboarding link' })).toBeVisible();
    expect(said('links.note')).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Note it as handed out by QR code' }));
    expect(said('links.note')).toHaveLength(1);
  });

  it('refuses a link that leads elsewhere, with words and without any way to use it', async () => {
    const url = 'https://spoki.com.evil.example/onboarding';
    const { dialog } = await show([linkOf({ safe: false, url, host: 'spoki.com.evil.example' })]);
    expect(await within(dialog).findByText('This link is refused')).toBeVisible();
    expect(within(dialog).getByText(url)).toBeVisible();
    expect(within(dialog).queryByRole('button', { name: /Copy|Open|QR/ })).toBeNull();
    expect(within(dialog).queryByRole('textbox')).toBeNull();
  });

  it('warns of a link that a later one has replaced, and leads to that', async () => {
    const later = linkOf({ operationId: LATER, url: 'https://app.spoki.com/onboarding/later' });
    const { dialog } = await show([later, linkOf({ replacedBy: LATER })]);
    expect(await within(dialog).findByDisplayValue(/abc123$/)).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Show the latest' }));
    expect(await within(dialog).findByDisplayValue(/later$/)).toBeVisible();
  });
});
