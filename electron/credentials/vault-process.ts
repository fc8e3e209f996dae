import { deletePassword, getPassword, setPassword } from 'keytar';
import { childPort } from '@electron/processes/child-port';
import { serve } from '@electron/processes/rpc';
import { keychainApi } from './keychain-api';
import { serviceOf } from './keychain-service';
import { sessionBusProblem } from './session-bus';

// The entry of the process in which the keychain is called, so that a prompt left open blocks nothing else and can be ended.
serve(
  keychainApi({
    keychain: { deletePassword, getPassword, setPassword },
    service: serviceOf(process.argv),
    obstacle: () => sessionBusProblem(process.env),
  }),
  childPort(),
);
