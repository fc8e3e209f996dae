import type { MessageBoxOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { showSecretDialog } from '@electron/windows/secret-dialog';

const KEY = 'canary-key-that-is-shown-once';

/** A person who presses these buttons, one after another. */
async function shown(presses: number[], language: 'en' | 'it' = 'en') {
  const boxes: MessageBoxOptions[] = [];
  let copies = 0;
  const show = async (options: MessageBoxOptions) => {
    boxes.push(options);
    return { response: presses.shift() ?? -1 };
  };
  const about = { language, accountName: 'Panificio Lusso', copy: async () => (copies += 1) };
  const saved = await showSecretDialog(show, KEY, about);
  return { saved, boxes, copies };
}

describe('the message box with a new key', () => {
  it('names the account and shows the key in its text, not in its title', async () => {
    const { boxes } = await shown([1]);
    expect(boxes[0]).toMatchObject({ message: 'The new key of Panificio Lusso', detail: expect.stringContaining(KEY) });
    expect(boxes[0]?.title).not.toContain(KEY);
  });

  it('comes again after a copy, until the person says that the key is saved', async () => {
    const { saved, boxes, copies } = await shown([0, 0, 1]);
    expect({ saved, shown: boxes.length, copies }).toEqual({ saved: true, shown: 3, copies: 2 });
  });

  it('that is closed says that the key is not saved', async () => {
    const { saved, boxes } = await shown([boxCancelId]);
    expect(saved).toBe(false);
    expect(boxes[0]?.cancelId).toBe(boxCancelId);
  });

  it('speaks the language of the app', async () => {
    const { boxes } = await shown([1], 'it');
    expect(boxes[0]?.buttons).toEqual(['Copia', 'L’ho salvata', 'Non ancora salvata']);
  });
});

const boxCancelId = 2;
