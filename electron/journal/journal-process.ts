import { childPort } from '@electron/processes/child-port';
import { serve } from '@electron/processes/rpc';
import { createJournalProcess } from './create-journal-process';

/** The entry of the journal's process. Its one argument is the path of the file. */
const path = process.argv[2];
if (!path) throw new Error('the journal process needs the path of its file');

serve(createJournalProcess(path), childPort());
