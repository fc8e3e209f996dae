import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '@shared/ipc/models';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { boardViews } from '@renderer/features/onboarding/model/board-view';
import { OnboardingScreen } from '@renderer/features/onboarding/onboarding-screen';
import { select } from '@renderer/lib/selection';
import { type Answers, renderApp, testProfile } from '@test/support/renderer';
import { LINK_ID, NOW, cardOf } from './support';

const ACME = cardOf({ id: '2', accountName: 'Acme', days: 2, owner: 'Dana', country: 'IT' });
const CAFFE = cardOf({ id: '1', accountName: 'Caffè Aurora', days: 30, stuck: true });
const CARDS = [
  CAFFE,
  ACME,
  cardOf({
    id: '7',
    accountName: 'Panificio Così',
    stage: 'link-handed-out',
    cause: 'link-not-opened',
    next: 'remind-client',
    link: { operationId: LINK_ID, at: NOW, handedOutAt: NOW },
    since: { at: NOW, exact: false },
  }),
  cardOf({
    id: '9',
    accountName: 'Zeta',
    stage: 'needs-attention',
    cause: 'banned',
    next: 'contact-spoki',
    status: 'BANNED',
  }),
];

interface Given {
  cards?: OnboardingCard[];
  asOf?: number | null;
  profile?: Profile;
  view?: string;
  open?: OnboardingCard;
  answers?: Answers;
}

async function show({ cards = CARDS, asOf = NOW, profile = testProfile, view, open, answers = {} }: Given = {}) {
  const rendered = await renderApp(<OnboardingScreen profile={profile} view={view} openAccount={open?.accountId} />, {
    profiles: [profile],
    answers: {
      'onboarding.board': () => ({ cards, asOf }),
      'operations.unknown': () => [],
      'links.list': () => [],
      ...answers,
    },
  });
  const said = (name: string) => rendered.main.calls.filter((call) => call.name === name).map(({ input }) => input);
  return { ...rendered, said };
}

const column = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name: new RegExp(`^${name}`) });
const names = (where: HTMLElement): (string | null)[] =>
  within(where)
    .queryAllByRole('button', { name: /^Open / })
    .map(({ textContent }) => textContent);

beforeEach(() => {
  boardViews.forget(testProfile.id);
  select(testProfile.id, []);
});

describe('the onboarding board', () => {
  it('has a column for every stage, with the stuck first', async () => {
    await show();
    expect(names(await column('Created'))).toEqual(['Caffè Aurora', 'Acme']);
    expect(names(await column('Link handed out'))).toEqual(['Panificio Così']);
    expect(names(await column('Active'))).toEqual([]);
    expect(within(await column('Created')).getByText('Stuck')).toBeVisible();
    expect(within(await column('Needs attention')).getByText('The number is banned')).toBeVisible();
  });

  it('tells an exact age from one that was only first seen', async () => {
    await show();
    expect(within(await column('Link handed out')).getByText(/^first seen/)).toBeVisible();
    expect(within(await column('Needs attention')).getByText(/^for /)).toBeVisible();
  });

  it('opens a card by its name, and goes between cards by arrows', async () => {
    const { searchOf } = await show();
    (await screen.findByRole('button', { name: 'Open Caffè Aurora' })).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: 'Open Acme' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('button', { name: 'Open Zeta' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(searchOf()).toEqual({ account: '9' }));
  });

  it('has one stop of Tab in each column, however many cards are in it', async () => {
    await show();
    const stops = within(await column('Created'))
      .getAllByRole('button', { name: /^Open / })
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toHaveLength(1);
  });

  it('does the next step by the one button of the card', async () => {
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Contact Spoki… Zeta' }));
    const dialog = await screen.findByRole('dialog', { name: /Write to Spoki about Zeta/ });
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox').value).toMatch(
      /id 9[\s\S]*Status: BANNED[\s\S]*banned/,
    );
  });

  it('begins with the reminder where the client is to be reminded', async () => {
    const { said } = await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Remind client… Panificio Così' }));
    expect(await screen.findByRole('dialog', { name: /Onboarding link of Panificio Così/ })).toBeVisible();
    expect(said('links.list')).toContainEqual({ profileId: testProfile.id, accountId: '7' });
  });

  it('draws a part of a long column, and shows all of it in the table', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      cardOf({ id: String(index + 1), stage: 'active', next: 'none' }),
    );
    await show({ cards: many });
    const active = await column('Active');
    expect(names(active).length).toBeLessThan(60);
    await userEvent.click(within(active).getByRole('button', { name: 'Show all 300 in the table' }));
    expect(await screen.findByRole('grid', { name: 'Accounts on their way aboard' })).toHaveAttribute(
      'aria-rowcount',
      '301',
    );
    expect(screen.getByRole('button', { name: 'Remove the filter Stage: Active' })).toBeVisible();
  });

  it('is narrowed by filters, each of which can be taken away, and by the search', async () => {
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Filter by Owner' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: /Dana/ }));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Open Zeta' })).toBeNull());
    expect(screen.getByText('1 of 4 accounts')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Remove the filter Owner: Dana' }));
    expect(await screen.findByRole('button', { name: 'Open Zeta' })).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox'), 'nobody');
    expect(await screen.findByText('No account matches')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    expect(await screen.findByRole('button', { name: 'Open Zeta' })).toBeVisible();
  });

  it('reads again on request, tells how far it is, and can be stopped', async () => {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    const { main, said } = await show({
      answers: {
        'onboarding.load': async () => {
          await held;
          return { cards: [], asOf: NOW };
        },
        'work.cancel': () => undefined,
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Read again' }));
    const { workId } = said('onboarding.load')[0] as { workId: string };
    main.emit({
      type: 'work-progress',
      profileId: testProfile.id,
      workId,
      done: 3,
      total: 12,
      failed: 1,
      etaMs: 60_000,
      running: true,
    });
    expect(await screen.findByText(/3 of 12 read, about 1 min, 1 could not be read/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Stop reading' }));
    expect(said('work.cancel')).toEqual([{ workId }]);
    finish();
    expect(await screen.findByText('There are no accounts yet')).toBeVisible();
  });

  it('tells accounts that were never read from none at all', async () => {
    await show({ cards: [], asOf: null });
    expect(await screen.findByText('The accounts were never read')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Read now' })).toBeVisible();
  });

  it('marks several for links and activation, and keeps them marked for those screens', async () => {
    const { path, searchOf } = await show();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select Acme' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Caffè Aurora' }));
    expect(screen.getByText('2 accounts selected')).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Start activation of 2…' }));
    await waitFor(() => expect(searchOf()).toEqual({ do: 'activate' }));
    expect(path()).toBe('/onboarding');
  });

  it('reviews the links of several as a job', async () => {
    select(testProfile.id, [CAFFE.accountId, ACME.accountId]);
    const { said } = await show({ view: 'make-links' });
    await userEvent.click(await screen.findByRole('button', { name: 'Review' }));
    await waitFor(() =>
      expect(said('jobs.review')).toEqual([
        {
          profileId: testProfile.id,
          rows: ['1', '2'].map((accountId) => ({ accountId, intent: { kind: 'create-onboarding-link' }, note: '' })),
        },
      ]),
    );
  });
});

describe('the card of an account', () => {
  it('shows what the stage follows from, and saves owner and note on a button', async () => {
    const card = ACME;
    const { said } = await show({
      open: card,
      answers: { 'onboarding.saveNote': ({ owner, note }) => ({ ...card, owner, note }) },
    });
    const panel = await screen.findByRole('dialog', { name: 'Acme' });
    expect(within(panel).getByText('Italy')).toBeVisible();
    expect(within(panel).getByText(/channels cannot be read/)).toBeVisible();
    await userEvent.type(within(panel).getByRole('textbox', { name: 'Note' }), 'asked twice');
    await userEvent.click(within(panel).getByRole('button', { name: 'Save owner and note' }));
    expect(await within(panel).findByText('Saved.')).toBeVisible();
    expect(said('onboarding.saveNote')).toEqual([
      { profileId: testProfile.id, accountId: '2', owner: 'Dana', note: 'asked twice' },
    ]);
  });

  it('says so when the account is not on the board', async () => {
    await show({ open: cardOf({ id: '55' }) });
    expect(await screen.findByText('This account is not on the board')).toBeVisible();
  });

  it('plays the client of sample data, and of no other', async () => {
    const sample: Profile = { ...testProfile, origin: 'sample' };
    const { said, unmount } = await show({
      profile: sample,
      answers: {
        'sample.advance': () => ({ status: 'onboarding started' }),
        'onboarding.load': () => ({ cards: CARDS, asOf: NOW }),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: /Advance Acme by one step/ }));
    expect(await screen.findByText('Acme went one step further: onboarding started.')).toBeVisible();
    expect(said('sample.advance')).toEqual([{ profileId: sample.id, accountId: '2' }]);
    unmount();
    await show();
    await screen.findByRole('button', { name: 'Open Acme' });
    expect(screen.queryByRole('button', { name: /Advance/ })).toBeNull();
  });
});

describe('the board of an agency', () => {
  const agency: Profile = { ...testProfile, kind: 'agency' };

  it('shows where accounts stand, without what needs the partner key', async () => {
    await show({ profile: agency, open: ACME });
    const panel = await screen.findByRole('dialog', { name: 'Acme' });
    expect(within(panel).queryByRole('button', { name: /Make|activation/ })).toBeNull();
    expect(within(panel).queryByRole('link', { name: 'Margins' })).toBeNull();
    expect(within(panel).getByRole('link', { name: 'Channels' })).toBeVisible();
    expect(screen.queryByText('New clients…')).toBeNull();
  });
});
