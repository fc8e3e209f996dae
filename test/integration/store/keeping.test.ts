import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ReportMonth, reportDay } from '@shared/domain/report-day';
import { marginSet } from '@test/support/margin-sets';
import {
  OTHER_PROFILE,
  PROFILE,
  aDay,
  aList,
  aProfile,
  accountId,
  failureOf,
  openTestStore,
  storeWithAccounts,
} from '@test/support/store-fixtures';

const JUNE = '2026-06' as ReportMonth;
const ID = accountId('1');
const VIEW = { id: '5b0d6c1e-2f3a-4b5c-8d7e-9f0a1b2c3d01', name: 'Low credit', state: '{"filter":"low"}' };
const range = { from: reportDay('2026-01-01'), to: reportDay('2026-01-31') };

/** A store in which every table of a profile holds something. */
function fullStore() {
  const opened = storeWithAccounts('1', '2');
  const { store } = opened;
  const reports = { range, rows: [aDay('2026-01-05', 7)], fetchedAt: 1_000, closedBefore: range.to };
  store.saveReports(PROFILE, ID, reports);
  store.saveForecast(PROFILE, ID, {
    country: 'IT',
    forecast: { marketing: 12, service: 'unlimited' },
    fetchedAt: 2_000,
  });
  store.saveCached(PROFILE, ID, 'detail', { json: '{"a":1}', fetchedAt: 3_000 });
  store.saveView(PROFILE, VIEW);
  store.setSetting('theme', '"dark"');
  return opened;
}

describe('settings', () => {
  it('are kept as the text they were given, over a restart', () => {
    const { store, path } = openTestStore();
    expect(store.getSetting('theme')).toBeNull();
    store.setSetting('theme', '"light"');
    store.setSetting('theme', '"dark"');
    store.close();
    expect(openTestStore(path).store.getSetting('theme')).toBe('"dark"');
  });

  it('may have a name that objects inherit', () => {
    const { store } = openTestStore();
    expect(store.getSetting('__proto__')).toBeNull();
    store.setSetting('__proto__', '1');
    expect(store.getSetting('__proto__')).toBe('1');
  });
});

describe('profiles', () => {
  it('come oldest first, and saving one again replaces its fields and keeps its accounts', () => {
    const { store } = storeWithAccounts('1');
    store.saveProfile(aProfile({ id: OTHER_PROFILE, createdAt: 1, kind: 'agency' }));
    const renamed = aProfile({ name: 'Nuovo nome', remoteName: 'R', readsPerMinute: 5, reportGranularity: 2 });
    store.saveProfile(renamed);
    expect(store.listProfiles()).toEqual([aProfile({ id: OTHER_PROFILE, createdAt: 1, kind: 'agency' }), renamed]);
    expect(store.listAccounts(PROFILE, JUNE).rows).toHaveLength(1);
  });

  it('remember the granularity code that worked', () => {
    const { store } = storeWithAccounts();
    store.setReportGranularity(PROFILE, 2);
    expect(store.listProfiles()[0]?.reportGranularity).toBe(2);
    expect(failureOf(() => store.setReportGranularity(OTHER_PROFILE, 2))).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  it('take everything kept for them along when removed, and nothing of another profile', () => {
    const { store } = fullStore();
    store.saveProfile(aProfile({ id: OTHER_PROFILE }));
    store.saveAccounts(OTHER_PROFILE, aList([{ id: '1', name: 'Other' }]));
    store.removeProfile(PROFILE);
    store.saveProfile(aProfile());
    expect(store.listAccounts(PROFILE, JUNE)).toEqual({
      rows: [],
      rowErrors: [],
      fetchedAt: null,
      lastError: null,
      partial: false,
    });
    expect(store.listViews(PROFILE)).toEqual([]);
    expect(store.stats()).toEqual({ accounts: 1, reportDays: 0 });
    expect(store.listAccounts(OTHER_PROFILE, JUNE).rows[0]?.name).toBe('Other');
  });

  it('are needed for whatever is kept for them', () => {
    const { store } = openTestStore();
    const missing = { error: { kind: 'not-found' } };
    expect(failureOf(() => store.saveAccounts(PROFILE, aList([])))).toMatchObject(missing);
    expect(failureOf(() => store.recordListError(PROFILE, { kind: 'unreachable', message: '' }, 1))).toMatchObject(
      missing,
    );
    expect(failureOf(() => store.saveView(PROFILE, VIEW))).toMatchObject(missing);
    expect(failureOf(() => store.getAccount(PROFILE, ID, JUNE))).toMatchObject(missing);
  });
});

describe('saved views', () => {
  it('are listed in the order they were first saved, and removed one by one', () => {
    const { store } = storeWithAccounts();
    const second = { ...VIEW, id: '5b0d6c1e-2f3a-4b5c-8d7e-9f0a1b2c3d02', name: 'Another' };
    store.saveView(PROFILE, VIEW);
    store.saveView(PROFILE, second);
    store.saveView(PROFILE, { ...VIEW, name: 'Renamed' });
    expect(store.listViews(PROFILE)).toEqual([{ ...VIEW, name: 'Renamed' }, second]);
    store.removeView(PROFILE, VIEW.id);
    expect(store.listViews(PROFILE)).toEqual([second]);
  });
});

describe('forecasts and answers', () => {
  it('are kept by account and country or key, the newest only', () => {
    const { store } = fullStore();
    expect(store.getForecast(PROFILE, ID, 'DE')).toBeNull();
    expect(store.getForecast(PROFILE, accountId('2'), 'IT')).toBeNull();
    store.saveForecast(PROFILE, ID, { country: 'IT', forecast: { marketing: null }, fetchedAt: 9_000 });
    expect(store.getForecast(PROFILE, ID, 'IT')).toEqual({
      country: 'IT',
      forecast: { marketing: null },
      fetchedAt: 9_000,
    });
    expect(store.getCached(PROFILE, ID, 'other')).toBeNull();
    store.saveCached(PROFILE, ID, 'detail', { json: '"\\u0000"', fetchedAt: 4_000 });
    expect(store.getCached(PROFILE, ID, 'detail')).toEqual({ json: '"\\u0000"', fetchedAt: 4_000 });
  });
});

describe('deleting local data', () => {
  it('deletes what came from Spoki, leaves profiles, settings and views, and the store goes on working', () => {
    const { store } = fullStore();
    store.deleteLocal();
    expect(store.stats()).toEqual({ accounts: 0, reportDays: 0 });
    expect(store.listAccounts(PROFILE, JUNE).fetchedAt).toBeNull();
    expect(store.listProfiles()).toHaveLength(1);
    expect(store.listViews(PROFILE)).toEqual([VIEW]);
    expect(store.getSetting('theme')).toBe('"dark"');
    store.saveAccounts(PROFILE, aList([{ id: '1' }]));
    expect(store.usage(PROFILE, ID, range)).toEqual({ rows: [], fetched: [], asOf: null });
    expect(store.getAccount(PROFILE, ID, JUNE).history).toHaveLength(1);
  });

  it('leaves no trace of the clients in the files, and gives their space back', () => {
    const { store, path } = openTestStore();
    store.saveProfile(aProfile());
    const name = 'Pasticceria Irripetibile';
    store.saveAccounts(PROFILE, aList(Array.from({ length: 3_000 }, (_, i) => ({ id: String(i + 1), name }))));
    const before = statSync(`${path}-wal`).size + statSync(path).size;
    store.deleteLocal();
    const files = [path, `${path}-wal`].map((file) => readFileSync(file));
    expect(files.some((bytes) => bytes.includes(name))).toBe(false);
    expect(files.reduce((total, bytes) => total + bytes.length, 0)).toBeLessThan(before / 2);
  });
});

describe('margin presets', () => {
  const preset = (id: number, name: string, marketing = 10) => ({
    id: `5b0d6c1e-2f3a-4b5c-8d7e-9f0a1b2c3d0${id}`,
    name,
    margins: marginSet({ marketing, smsTwoWay: 3 }),
  });

  it('come by name, over a restart, each profile its own', () => {
    const { store, path } = fullStore();
    store.saveProfile(aProfile({ id: OTHER_PROFILE }));
    store.saveMarginPreset(PROFILE, preset(1, 'standard'));
    store.saveMarginPreset(PROFILE, preset(2, 'Retail', 0));
    store.saveMarginPreset(OTHER_PROFILE, preset(1, 'standard', 99));
    store.close();
    const again = openTestStore(path).store;
    expect(again.listMarginPresets(PROFILE)).toEqual([preset(2, 'Retail', 0), preset(1, 'standard')]);
    expect(again.listMarginPresets(OTHER_PROFILE)).toEqual([preset(1, 'standard', 99)]);
  });

  it('are replaced by their id, and removed by it', () => {
    const { store } = fullStore();
    store.saveMarginPreset(PROFILE, preset(1, 'standard'));
    store.saveMarginPreset(PROFILE, preset(1, 'STANDARD', 12));
    expect(store.listMarginPresets(PROFILE)).toEqual([preset(1, 'STANDARD', 12)]);
    store.removeMarginPreset(PROFILE, preset(1, '').id);
    store.removeMarginPreset(PROFILE, preset(1, '').id);
    expect(store.listMarginPresets(PROFILE)).toEqual([]);
  });

  it('do not share a name, whatever its case', () => {
    const { store } = fullStore();
    store.saveMarginPreset(PROFILE, preset(1, 'Città'));
    const failure = failureOf(() => store.saveMarginPreset(PROFILE, preset(2, 'CITTÀ', 7)));
    expect(failure).toMatchObject({ error: { kind: 'invalid-input', fields: { name: expect.any(Array) } } });
    expect(store.listMarginPresets(PROFILE)).toEqual([preset(1, 'Città')]);
  });

  it('belong to a profile, stay when local data is deleted, and go with the profile', () => {
    const { store } = fullStore();
    expect(failureOf(() => store.saveMarginPreset(OTHER_PROFILE, preset(1, 'x')))).toMatchObject({
      error: { kind: 'not-found' },
    });
    store.saveMarginPreset(PROFILE, preset(1, 'standard'));
    store.deleteLocal();
    expect(store.listMarginPresets(PROFILE)).toHaveLength(1);
    store.removeProfile(PROFILE);
    expect(store.listMarginPresets(PROFILE)).toEqual([]);
  });
});
