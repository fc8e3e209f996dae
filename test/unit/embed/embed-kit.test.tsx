import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { EmbedKit } from '@renderer/features/embed/embed-kit';
import { accountIdSchema } from '@shared/domain/ids';
import { roleIdSchema } from '@shared/domain/team';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { type Answers, failure, renderApp, testProfile } from '@test/support/renderer';
import { goWithoutStyleSheets } from '@test/support/without-styles';

goWithoutStyleSheets();
const user = userEvent.setup({ delay: null });
const NOW = Date.now();
const roleId = roleIdSchema.parse('71');
const bot = { email: 'bot@example.com', name: 'Bot', isService: true };
const place = { accountId: accountIdSchema.parse('3'), roleId, role: 'Administrator', isActive: true };

function show(answers: Answers = {}, held = true) {
  const account = ordinaryAccount({ id: '3', name: 'Café Àlba' });
  const key = held ? { fingerprint: 'p1v8', kept: 'keychain' as const, since: NOW } : null;
  return renderApp(
    <EmbedKit profile={testProfile} page={{ account, history: [], gone: false, keyFingerprint: null }} />,
    {
      profiles: [testProfile],
      answers: {
        'access.roles': failure({ kind: 'unreachable', message: 'x' }),
        'access.people': () => ({ people: [{ ...bot, places: [place] }], teams: [] }),
        'access.privateKeys': () => [{ roleId, held: key, exists: null, checkedAt: null }],
        'embed.copy': () => undefined,
        ...answers,
      },
    },
  );
}
const button = (name: string) => screen.findByRole('button', { name });

describe('the embed kit', () => {
  it('has a program for each language with the names of the variables and no key', async () => {
    const { main } = await show();
    const program = await screen.findByRole('group', { name: 'Program inbox.mjs' });
    expect(program).toHaveTextContent('process.env');
    await user.click(screen.getByRole('tab', { name: 'PHP' }));
    expect(screen.getByRole('group', { name: 'Program inbox.php' })).toHaveTextContent("getenv('SPOKI_PRIVATE_KEY')");
    await user.click(await button('Copy inbox.php'));
    expect(await screen.findByText('inbox.php is on the clipboard.')).toBeInTheDocument();
    expect(main.calls.filter(({ name }) => name === 'embed.copy').map(({ input }) => input)).toEqual([
      { what: 'program', language: 'php' },
    ]);
  });

  it('has the keys copied by main, for the service user whose private key is held', async () => {
    const { main } = await show({ 'access.copyPrivateKey': () => undefined });
    await waitFor(async () => expect(await button('Copy private key')).toBeEnabled());
    await user.click(await button('Copy private key'));
    expect(await screen.findByText(/The private key is on the clipboard/)).toBeInTheDocument();
    expect(main.calls.find(({ name }) => name === 'access.copyPrivateKey')?.input).toMatchObject({ roleId });
  });

  it('says what Spoki answered to the pair', async () => {
    await show({ 'embed.check': () => ({ works: false, at: NOW, error: null }) });
    await user.click(await button('Check the pair'));
    expect(await screen.findByText(/does not accept the e-mail/)).toBeInTheDocument();
  });

  it('offers names only where no private key is held', async () => {
    await show({}, false);
    expect(await screen.findByRole('group', { name: 'Program inbox.mjs' })).toBeInTheDocument();
    expect(await button('Copy private key')).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Check the pair' })).not.toBeInTheDocument();
  });
});
