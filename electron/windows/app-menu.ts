import type { Menu, MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '@shared/ipc/events';
import type { Settings } from '@shared/ipc/models';
import { MENU_LABELS, type MenuLabels } from './app-menu-labels';

export interface AppMenuOptions {
  platform: NodeJS.Platform;
  language: Settings['language'];
  /** Reloading and developer tools are for an unpackaged app only. */
  packaged: boolean;
  /** Carries a command to the page, which does what it says. */
  send: (command: MenuCommand) => void;
}

type Item = MenuItemConstructorOptions;
type MakeCommand = (command: MenuCommand, label: string, accelerator?: string) => Item;

const SEPARATOR: Item = { type: 'separator' };

/** Puts the menu of this language in place. Call it again when the language changes. */
export function installAppMenu(
  menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>,
  options: AppMenuOptions,
): void {
  menu.setApplicationMenu(menu.buildFromTemplate(appMenuTemplate(options)));
}

/** The native menu as data, laid out as each system's users expect. */
export function appMenuTemplate({ platform, language, packaged, send }: AppMenuOptions): Item[] {
  const labels = MENU_LABELS[language];
  const mac = platform === 'darwin';
  const command: MakeCommand = (name, label, accelerator) => ({ label, accelerator, click: () => send(name) });
  return [
    ...(mac ? [macAppMenu(labels, command)] : []),
    fileMenu(labels, command, mac),
    editMenu(labels),
    viewMenu(labels, command, packaged),
    windowMenu(labels, mac),
    helpMenu(labels, command, mac),
  ];
}

function macAppMenu(labels: MenuLabels, command: MakeCommand): Item {
  return {
    label: 'Partner Desk',
    submenu: [
      command('about', labels.about),
      SEPARATOR,
      command('settings', labels.settings, 'Cmd+,'),
      SEPARATOR,
      { role: 'services', label: labels.services },
      SEPARATOR,
      { role: 'hide', label: labels.hide },
      { role: 'hideOthers', label: labels.hideOthers },
      { role: 'unhide', label: labels.unhide },
      SEPARATOR,
      { role: 'quit', label: labels.quit },
    ],
  };
}

function fileMenu(labels: MenuLabels, command: MakeCommand, mac: boolean): Item {
  const last: Item[] = mac
    ? [{ role: 'close', label: labels.close }]
    : [command('settings', labels.settings, 'Ctrl+,'), SEPARATOR, { role: 'quit', label: labels.quit }];
  return { label: labels.file, submenu: [command('add-profile', labels.addProfile), SEPARATOR, ...last] };
}

function editMenu(labels: MenuLabels): Item {
  return {
    label: labels.edit,
    submenu: [
      { role: 'undo', label: labels.undo },
      { role: 'redo', label: labels.redo },
      SEPARATOR,
      { role: 'cut', label: labels.cut },
      { role: 'copy', label: labels.copy },
      { role: 'paste', label: labels.paste },
      { role: 'selectAll', label: labels.selectAll },
    ],
  };
}

function viewMenu(labels: MenuLabels, command: MakeCommand, packaged: boolean): Item {
  const development: Item[] = [
    SEPARATOR,
    { role: 'reload', label: labels.reload, accelerator: 'CmdOrCtrl+Shift+R' },
    { role: 'toggleDevTools', label: labels.developerTools },
  ];
  return {
    label: labels.view,
    submenu: [
      command('overview', labels.overview),
      command('accounts', labels.accounts),
      command('credit', labels.credit),
      command('margins', labels.margins),
      command('reports', labels.reports),
      command('onboarding', labels.onboarding),
      command('team', labels.team),
      command('activity', labels.activity),
      SEPARATOR,
      command('palette', labels.palette, 'CmdOrCtrl+K'),
      command('refresh', labels.refresh, 'CmdOrCtrl+R'),
      SEPARATOR,
      { role: 'resetZoom', label: labels.resetZoom },
      { role: 'zoomIn', label: labels.zoomIn },
      { role: 'zoomOut', label: labels.zoomOut },
      SEPARATOR,
      { role: 'togglefullscreen', label: labels.fullScreen },
      ...(packaged ? [] : development),
    ],
  };
}

function windowMenu(labels: MenuLabels, mac: boolean): Item {
  const macOnly: Item[] = [{ role: 'zoom', label: labels.zoom }, SEPARATOR, { role: 'front', label: labels.front }];
  const others: Item[] = [{ role: 'close', label: labels.close }];
  return { label: labels.window, submenu: [{ role: 'minimize', label: labels.minimise }, ...(mac ? macOnly : others)] };
}

function helpMenu(labels: MenuLabels, command: MakeCommand, mac: boolean): Item {
  const about = mac ? [] : [SEPARATOR, command('about', labels.about)];
  return { role: 'help', label: labels.help, submenu: [command('shortcuts', labels.shortcuts, 'F1'), ...about] };
}
