import type { Locator, Page } from '@playwright/test';
import { expect, screenshot, test } from './support/desk';
import { lookAt } from './support/looks';
import { openAccount, openRoom, startQuick } from './support/pages';

const ACCOUNT = 'Moda Fiordaliso';
/** How every private key of the sandbox looks. */
const PRIVATE_KEY = /^[0-9a-z-]{40,}$/i;
/** Roles and invitations may be read five times a minute. */
const TURN = { timeout: 90_000 };

const dialogOf = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });

/** Confirms what a dialog shows, and closes it when Spoki has confirmed it. */
async function confirm(dialog: Locator, verb: string, word?: string): Promise<void> {
  if (word) await dialog.getByRole('textbox').last().fill(word);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await expect(dialog.getByText('Spoki confirmed it.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

async function review(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Look at it…' }).click();
}

async function doWith(page: Page, called: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `What can be done with ${called}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

test('an account gets a key, a channel that is renamed, made primary and refreshed, and a service user who opens the inbox', async ({
  desk,
  spoki,
}) => {
  const { page, app } = desk;
  await startQuick(page, spoki);
  await openAccount(page, ACCOUNT);
  await page.getByRole('tab', { name: 'Channels' }).click();
  await expect(page.getByText('The channels need the account’s own key')).toBeVisible();
  await lookAt(page, 'channels-no-key');
  await page.getByRole('button', { name: 'Create an account key…' }).click();
  await confirm(dialogOf(page, 'Create an account key'), 'Create key');

  const list = page.getByRole('table', { name: 'Channels of this account' });
  await expect(list.getByRole('row')).not.toHaveCount(1);
  await lookAt(page, 'channels');
  await page.getByRole('button', { name: 'New channel…' }).click();
  const creating = dialogOf(page, 'New channel');
  await creating.getByRole('combobox', { name: 'Platform' }).click();
  await page.getByRole('option', { name: 'SMS one-way' }).click();
  await creating.getByRole('textbox', { name: 'Profile name' }).fill('FIORDALISO-IT');
  await review(creating);
  await expect(creating.getByText('At most 11 characters.')).toBeVisible();
  await lookAt(page, 'channels-new');
  await creating.getByRole('textbox', { name: 'Profile name' }).fill('FIORDALISO');
  await review(creating);
  await creating.getByRole('button', { name: 'Create channel' }).click();
  await expect(creating.getByText(/approved the profile name/)).toBeVisible();
  await lookAt(page, 'channels-created');
  await creating.getByRole('button', { name: 'Close' }).click();

  await expect(list.getByText('FIORDALISO')).toBeVisible();
  await list.getByRole('row').filter({ hasText: 'FIORDALISO' }).getByRole('button').click();
  const panel = page.getByRole('dialog').filter({ has: page.getByRole('heading', { name: 'Over time' }) });
  await panel.getByRole('button', { name: 'Rename…' }).click();
  const renaming = dialogOf(page, 'Rename the channel');
  await renaming.getByRole('textbox', { name: 'New name' }).fill('Autumn offers');
  await review(renaming);
  await confirm(renaming, 'Rename');
  await expect(panel.getByRole('heading', { name: 'Autumn offers' })).toBeVisible();
  await panel.getByRole('button', { name: 'Make primary…' }).click();
  const primary = dialogOf(page, 'Make this channel primary');
  await expect(primary.getByRole('button', { name: 'Make primary' })).toBeEnabled();
  await screenshot(page, 'channels-primary');
  await confirm(primary, 'Make primary');
  await expect(panel.getByText('Primary', { exact: true }).last()).toBeVisible();
  await panel.getByRole('button', { name: 'Close', exact: true }).click();

  await list.getByRole('row').filter({ hasText: 'WhatsApp' }).getByRole('button').click();
  await panel.getByRole('button', { name: 'Refresh status…' }).click();
  await confirm(dialogOf(page, 'Refresh the status'), 'Refresh status');
  const waiting = panel.getByRole('button', { name: 'Stop waiting' });
  await expect(waiting.or(panel.getByText(/moved\./))).toBeVisible();
  await lookAt(page, 'channels-panel');
  if (await waiting.isVisible()) await waiting.click();
  await expect(waiting).toBeHidden();
  await panel.getByRole('button', { name: 'Close', exact: true }).click();

  await page.getByRole('tab', { name: 'Access' }).click();
  const people = page.getByRole('table', { name: 'Roles' });
  await expect(people).toBeVisible(TURN);
  await lookAt(page, 'access');
  await page.getByRole('button', { name: 'Add service user…' }).click();
  const adding = dialogOf(page, 'Add a service user');
  await adding.getByRole('textbox', { name: 'Name' }).fill('Desk robot');
  await review(adding);
  await confirm(adding, 'Add service user');
  await expect(people.getByText('Desk robot')).toBeVisible(TURN);
  await doWith(page, 'Desk robot', 'Generate private key…');
  const generating = dialogOf(page, 'New private key');
  await expect(generating.getByText(/may stop working/)).toBeVisible();
  await lookAt(page, 'access-generate');
  await confirm(generating, 'Generate key');
  await expect(people.getByText('in the keychain')).toBeVisible(TURN);
  await doWith(page, 'Desk robot', 'Copy private key');
  await expect(page.getByText(/cleared after 60 s/)).toBeVisible();
  expect(await app.evaluate(async ({ clipboard }) => clipboard.readText())).toMatch(PRIVATE_KEY);
  await lookAt(page, 'access-copied');
  const opened = app.waitForEvent('window');
  await doWith(page, 'Desk robot', 'Open inbox');
  const inbox = await opened;
  await expect(inbox.getByRole('heading', { name: ACCOUNT })).toBeVisible();
  await expect(page.getByText(/opened in a window of its own/)).toBeVisible();
  await inbox.close();
});

test('a colleague is invited to the partner’s own team once, and removed again', async ({ desk, spoki }) => {
  const { page } = desk;
  await startQuick(page, spoki);
  await openRoom(page, 'Team');
  const people = page.getByRole('table', { name: 'Roles' });
  await expect(people).toBeVisible();
  await lookAt(page, 'team');

  await page.getByRole('button', { name: 'Invite…' }).click();
  const inviting = dialogOf(page, 'Invite somebody');
  await inviting.getByRole('textbox', { name: 'E-mail' }).fill('anna.verdi@example.com');
  await inviting.getByRole('textbox', { name: 'First name' }).fill('Anna');
  await review(inviting);
  await expect(inviting.getByText('Invite anna.verdi@example.com as Administrator').first()).toBeVisible();
  await confirm(inviting, 'Invite');
  const invitations = page.getByRole('table', { name: 'Open invitations' });
  await expect(invitations.getByText('anna.verdi@example.com')).toBeVisible(TURN);

  await page.getByRole('button', { name: 'Invite…' }).click();
  await inviting.getByRole('textbox', { name: 'E-mail' }).fill('anna.verdi@example.com');
  await review(inviting);
  await inviting.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(inviting.getByText('Invitation already exists')).toBeVisible();
  await expect(inviting.getByRole('textbox', { name: 'E-mail' })).toHaveValue('anna.verdi@example.com');
  await lookAt(page, 'team-invite-rejected');
  await inviting.getByRole('button', { name: 'Cancel' }).click();

  await doWith(page, 'Anna', 'Delete invitation…');
  await confirm(dialogOf(page, 'Deletion of an invitation'), 'Delete invitation', 'delete');
  await expect(page.getByText('anna.verdi@example.com')).toBeHidden(TURN);
  await lookAt(page, 'team-after');
});
