import type { embed as english } from '../en/embed';
import type { Translation } from '../translation';

export const embed: Translation<typeof english> = {
  title: 'Kit di incorporamento',
  about:
    'Per chi produce software: un programma per il vostro server che mostra la casella di questo account nel vostro software. Legge le chiavi dall’ambiente; nessuna vi è scritta dentro.',
  user: {
    label: 'Utente di servizio',
    none: 'Nessuno, solo i nomi',
    noneHelp: 'Scegli un utente di servizio per copiarne i valori e controllarli.',
    heldHelp: 'La sua chiave privata è conservata su questo computer.',
    notHeldHelp:
      'La sua chiave privata non è conservata su questo computer, quindi qui non si può copiare né controllare. Generane una qui sopra.',
  },
  values: {
    label: 'Che cosa il programma legge dal suo ambiente',
    SPOKI_ACCOUNT_KEY: 'La chiave di questo account',
    SPOKI_SERVICE_EMAIL: 'L’e-mail dell’utente di servizio',
    SPOKI_PRIVATE_KEY: 'La chiave privata dell’utente di servizio',
    copy: {
      SPOKI_ACCOUNT_KEY: 'Copia la chiave dell’account',
      SPOKI_SERVICE_EMAIL: 'Copia l’e-mail',
      SPOKI_PRIVATE_KEY: 'Copia la chiave privata',
    },
    copied: {
      SPOKI_ACCOUNT_KEY:
        'La chiave dell’account è negli appunti, che vengono svuotati dopo 60 s se non cambiano prima.',
      SPOKI_SERVICE_EMAIL: 'L’e-mail è negli appunti.',
      SPOKI_PRIVATE_KEY: 'La chiave privata è negli appunti, che vengono svuotati dopo 60 s se non cambiano prima.',
    },
  },
  snippet: {
    languages: 'Linguaggio del programma',
    node: 'Node',
    php: 'PHP',
    python: 'Python',
    code: 'Programma {{fileName}}',
    copy: 'Copia {{fileName}}',
    copied: '{{fileName}} è negli appunti.',
  },
  check: {
    verb: 'Controlla la coppia',
    checking: 'Domanda a Spoki…',
    works: 'Spoki accetta l’e-mail e la chiave privata (chiesto {{time}}).',
    fails: 'Spoki non accetta l’e-mail e la chiave privata.',
  },
};
