import { childPort } from '@electron/processes/child-port';
import { serve } from '@electron/processes/rpc';
import { createPackApi } from './create-pack-api';

/** The entry of the process that writes one pack. It takes no arguments. */
serve({ ...createPackApi() }, childPort());
