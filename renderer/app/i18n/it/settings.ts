import type { settings as english } from '../en/settings';
import type { Translation } from '../translation';

export const settings: Translation<typeof english> = {
  title: 'Impostazioni',
  contents: 'Sezioni delle impostazioni',
  sections: {
    profiles: 'Profili partner',
    appearance: 'Lingua, tema e valuta',
    keychain: 'Portachiavi',
    lanes: 'Limiti di frequenza',
    data: 'Dati su questo computer',
    about: 'Informazioni',
  },
  appearance: {
    language: 'Lingua',
    languageHelp: 'Parole, date e numeri. Cambia subito.',
    theme: 'Tema',
    themeHelp: '“Come il sistema” segue il chiaro e lo scuro del sistema.',
    currency: 'Valuta per i nuovi profili',
    currencyHelp: 'Ogni profilo ha la propria valuta; questa viene proposta quando ne aggiungi uno.',
  },
  lanes: {
    what: 'Ogni chiave ha una corsia per ciascuna operazione: una richiesta parte solo quando il limite della corsia lo permette. Un posto si libera un minuto dopo la risposta.',
    none: 'Non è stato ancora chiesto nulla.',
    columns: {
      key: 'Chiave',
      operation: 'Operazione',
      used: 'In uso, al minuto',
      waiting: 'In attesa',
      next: 'Prossimo posto',
      source: 'Limite da',
      state: 'Stato',
    },
    used: '{{used}} di {{limit}}',
    now: 'subito',
    source: {
      reference: 'documentazione di Spoki',
      setting: 'impostazione del profilo',
      learned: 'appreso dalle risposte',
    },
    running: 'Libera',
    full: 'Piena',
    stopped: 'Chiave rifiutata',
    partnerKey: 'Chiave di {{name}}',
    accountKey: 'Chiave dell’account {{account}}',
    noProfile: 'un profilo in aggiunta',
  },
  data: {
    where: 'Cartella',
    accounts: 'Account',
    days: 'Giorni di report',
    total: 'Dimensione totale',
    files: 'File',
    columns: { file: 'File', size: 'Dimensione' },
    reveal: 'Mostra nella cartella',
    delete: 'Elimina i dati locali',
    deleteTitle: 'Eliminare i dati locali?',
    deleteText:
      'Elimina da questo computer account, report e storico di tutti i profili. Profili e chiavi restano, e tutto si può scaricare di nuovo, con il tempo che i limiti di Spoki richiedono. Lo storico di credito e qualità non si può scaricare di nuovo.',
    deleteWord: 'elimina',
    deleted: 'I dati locali sono stati eliminati.',
  },
};
