import { childPort } from '@electron/processes/child-port';
import { serve } from '@electron/processes/rpc';
import { createStore } from './create-store';
import { noteDamage, openStore } from './open-store';

/** The entry of the store's process. Its one argument is the path of the file. */
const path = process.argv[2];
if (!path) throw new Error('the store process needs the path of its file');

const store = createStore(
  () => openStore(path, Date.now),
  (failure) => noteDamage(path, failure.message),
);
serve(store, childPort());
