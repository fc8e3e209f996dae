import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { MENU_COMMANDS } from '@shared/ipc/events';
import { LANGUAGES } from '@shared/ipc/languages';
import { appMenuTemplate, type AppMenuOptions } from '@electron/windows/app-menu';
import { MENU_LABELS } from '@electron/windows/app-menu-labels';

const options = { platform: 'linux', language: 'en', packaged: true, send: () => undefined } satisfies AppMenuOptions;

function itemsOf(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

const rolesOf = (more: Partial<AppMenuOptions>): (string | undefined)[] =>
  itemsOf(appMenuTemplate({ ...options, ...more })).map(({ role }) => role);

describe('the native menu', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('on %s offers every command of the contract once', (platform) => {
    const sent: string[] = [];
    const items = itemsOf(appMenuTemplate({ ...options, platform, send: (command) => void sent.push(command) }));
    for (const { click } of items) (click as (() => void) | undefined)?.();
    expect(sent.sort()).toEqual([...MENU_COMMANDS].sort());
  });

  it.each(LANGUAGES)('in %s has words for every item, and no shortcut twice', (language) => {
    const items = itemsOf(appMenuTemplate({ ...options, language })).filter(({ type }) => type !== 'separator');
    for (const { label } of items) expect(label).toBeTruthy();
    const shortcuts = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('is not the same in two languages', () => {
    const same = Object.keys(MENU_LABELS.en).filter(
      (key) =>
        MENU_LABELS.en[key as keyof typeof MENU_LABELS.en] === MENU_LABELS.it[key as keyof typeof MENU_LABELS.it],
    );
    expect(same).toEqual(['file', 'team']);
  });

  it('reloads the page and shows developer tools only in an unpackaged app', () => {
    expect(rolesOf({ packaged: true })).not.toContain('reload');
    expect(rolesOf({ packaged: true })).not.toContain('toggleDevTools');
    expect(rolesOf({ packaged: false })).toContain('reload');
  });

  it('has the application menu of macOS only there', () => {
    expect(rolesOf({ platform: 'darwin' })).toContain('hideOthers');
    expect(rolesOf({ platform: 'win32' })).not.toContain('hideOthers');
  });
});
