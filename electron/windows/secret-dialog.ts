import type { MessageBoxOptions } from 'electron';
import type { ShownSecret } from '@electron/services/keys/unsaved-key-service';

const en = {
  title: 'New account key',
  message: (name: string) => `The new key of ${name}`,
  detail: (key: string) =>
    `${key}\n\nThe keychain did not keep it. Save it by hand now: once you say that it is saved, it is forgotten here. A copy leaves the clipboard after a minute.`,
  copy: 'Copy',
  saved: 'I have saved it',
  later: 'Not saved yet',
};
const it: typeof en = {
  title: 'Nuova chiave dell’account',
  message: (name) => `La nuova chiave di ${name}`,
  detail: (key) =>
    `${key}\n\nIl portachiavi non l’ha conservata. Salvala ora a mano: quando dici di averla salvata, qui viene dimenticata. Una copia lascia gli appunti dopo un minuto.`,
  copy: 'Copia',
  saved: 'L’ho salvata',
  later: 'Non ancora salvata',
};
const WORDS = { en, it };
const BUTTONS = ['copy', 'saved', 'later'] as const;
const [COPY, SAVED, LATER] = [0, 1, 2];

/**
 * Shows a key in a message box of the system until the person says whether it is saved; closing it says no.
 * @param show one message box; the index of the button that closed it
 */
export async function showSecretDialog(
  show: (options: MessageBoxOptions) => Promise<{ response: number }>,
  key: string,
  { language, accountName, copy }: ShownSecret,
): Promise<boolean> {
  const words = WORDS[language];
  const options: MessageBoxOptions = {
    type: 'none',
    title: words.title,
    message: words.message(accountName),
    detail: words.detail(key),
    buttons: BUTTONS.map((button) => words[button]),
    defaultId: COPY,
    cancelId: LATER,
    noLink: true,
  };
  for (;;) {
    const { response } = await show(options);
    if (response !== COPY) return response === SAVED;
    await copy();
  }
}
