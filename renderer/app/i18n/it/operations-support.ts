import type * as english from '../en/operations-support';
import type { Translation } from '../translation';

export const supportKinds: Translation<typeof english.supportKinds> = {
  'add-clients': 'Nuovi clienti',
  'create-onboarding-link': 'Link di onboarding',
  'create-channel': 'Nuovo canale',
  'rename-channel': 'Nuovo nome di un canale',
  'set-primary-channel': 'Canale primario',
  'refresh-channel-status': 'Aggiornamento dello stato di un canale',
  'add-service-user': 'Nuovo utente di servizio',
  'generate-private-key': 'Nuova chiave privata',
  'change-role': 'Cambio di un ruolo',
  'delete-role': 'Eliminazione di un ruolo',
  invite: 'Invito',
  'resend-invitation': 'Invito reinviato',
  'change-invitation-role': 'Cambio di un invito',
  'delete-invitation': 'Eliminazione di un invito',
};

export const supportIntents: Translation<typeof english.supportIntents> = {
  'add-clients_one': 'Crea {{count}} cliente',
  'add-clients_other': 'Crea {{count}} clienti',
  'create-onboarding-link': 'Crea un link di onboarding',
  'create-channel': 'Crea un canale: {{what}}',
  'rename-channel': 'Rinomina il canale {{called}} in {{name}}',
  'set-primary-channel': 'Rendi primario il canale {{called}}',
  'refresh-channel-status': 'Aggiorna lo stato del canale {{called}}',
  'add-service-user': 'Aggiungi l’utente di servizio {{name}} come {{role}}',
  'generate-private-key': 'Genera una chiave privata per {{called}}',
  'change-role': 'Cambia il ruolo di {{called}} in {{role}}',
  'delete-role': 'Elimina il ruolo di {{called}}',
  invite: 'Invita {{email}} come {{role}}',
  'resend-invitation': 'Invia di nuovo l’invito di {{called}}',
  'change-invitation-role': 'Cambia l’invito di {{called}} in {{role}}',
  'delete-invitation': 'Elimina l’invito di {{called}}',
};

export const supportVerbs: Translation<typeof english.supportVerbs> = {
  'add-clients': 'Crea clienti',
  'create-onboarding-link': 'Crea link',
  'create-channel': 'Crea canale',
  'rename-channel': 'Rinomina',
  'set-primary-channel': 'Rendi primario',
  'refresh-channel-status': 'Aggiorna stato',
  'add-service-user': 'Aggiungi utente di servizio',
  'generate-private-key': 'Genera chiave',
  'change-role': 'Cambia ruolo',
  'delete-role': 'Elimina ruolo',
  invite: 'Invita',
  'resend-invitation': 'Invia di nuovo',
  'change-invitation-role': 'Cambia ruolo',
  'delete-invitation': 'Elimina invito',
};

export const support: Translation<typeof english.support> = {
  itself: 'il partner stesso',
  unnamed: {
    channel: 'senza nome',
    person: 'qualcuno senza indirizzo e-mail',
  },
  platforms: { whatsapp: 'WhatsApp', sms: 'SMS a una via', other: 'piattaforma {{number}}' },
  cautions: {
    'generate-private-key': {
      title: 'Una chiave privata precedente di questo utente di servizio potrebbe non funzionare più',
      text: 'Ciò che accede con quella, come una pagina in cui è incorporata la posta, avrà bisogno della nuova.',
    },
    'change-role': {
      title: 'Il nuovo ruolo vale subito',
      text: 'Se è il tuo ruolo, o quello su cui si regge questa chiave, potresti perdere ciò che vedi qui.',
    },
    'delete-role': {
      title: 'Chi ha questo ruolo perde subito l’accesso',
      text: 'Una persona va invitata di nuovo; la chiave privata di un utente di servizio potrebbe non aprire più nulla.',
    },
    'delete-invitation': {
      title: 'L’invito viene eliminato in Spoki',
      text: 'La persona si può invitare di nuovo.',
    },
    'set-primary-channel': {
      title: 'Il canale primario attuale di questa piattaforma cede il posto',
      text: 'Con questo segno Spoki instrada all’interno di una piattaforma; le altre tengono il loro.',
    },
    'create-channel': {
      title: 'Qui un canale non si può eliminare',
      text: 'L’interfaccia di Spoki non ha un’operazione per farlo.',
    },
    'add-clients': {
      title: 'Qui un cliente non si può eliminare',
      text: 'L’interfaccia di Spoki non ha un’operazione per farlo. Se la risposta va persa, l’elenco degli account prima e dopo dice che cosa è stato creato.',
    },
  },
  needsKey: {
    create: 'Crea una chiave dell’account…',
    partner: 'Creane una ora, o aggiungine una che hai con «Aggiungi la chiave dell’account» qui sopra.',
    agency: 'Aggiungi quella che ti ha dato l’account con «Aggiungi la chiave dell’account» qui sopra.',
  },
  form: {
    review: 'Esamina…',
    back: 'Torna al modulo',
    rejected: 'Spoki l’ha respinta e non è cambiato nulla. Ciò che dice Spoki sta accanto al campo di cui parla.',
    spokiSays: 'Spoki dice:',
  },
  clients: {
    title: 'Clienti da creare',
    madeTitle: 'Clienti e i loro account',
    name: 'Nome',
    country: 'Paese',
    email: 'E-mail',
    firstName: 'Nome di battesimo',
    vat: 'IVA',
    account: 'Account',
    standing: 'Account dopo l’invio',
    standings: { present: 'c’è', absent: 'non c’è', unclear: 'non si può dire' },
    noMatch: 'non abbinato',
  },
  made: {
    title: 'Creato così',
    'onboarding-link': 'Il link porta a {{host}}. Si trova nel registro dei link.',
    clients_one: 'Spoki ha creato {{count}} account.',
    clients_other: 'Spoki ha creato {{count}} account.',
    unmatched_one: '{{count}} non si è potuto abbinare a un account tornato.',
    unmatched_other: '{{count}} non si sono potuti abbinare agli account tornati.',
    channel: 'Il canale ha l’id {{id}}.',
    approved: 'Spoki ha approvato il nome del profilo: il canale è attivo.',
    underReview:
      'Il nome del profilo è in esame presso Spoki. Arriverà un’e-mail; fino ad allora il canale è connesso, non attivo.',
    role: 'Il suo indirizzo e-mail è {{email}}.',
    roleId: 'Il ruolo ha l’id {{id}}.',
    invitation: 'L’invito ha l’id {{id}}.',
    refresh: 'Spoki chiede al fornitore in secondo piano; il nuovo stato arriva un po’ più tardi.',
    privateKey: 'La nuova chiave privata finisce con {{ending}}.',
    privateKept: {
      keychain: 'È salvata nel portachiavi ed è stata riletta. Copiala da Accesso.',
      session: 'È tenuta in memoria solo per questa sessione. Copiala da Accesso.',
      'not-kept': 'Non si è potuta tenere. Generane una nuova quando il portachiavi funziona di nuovo.',
    },
  },
  settleBy: {
    title: 'Riletto dopo',
    shows: { 'as-asked': 'È come richiesto', 'as-before': 'È come prima', unclear: 'Non lo dice' },
    seen: 'Visto',
    notRead: 'Non si è potuto leggere, o non si può rileggere',
    gathering: 'Si rilegge la cosa stessa, per vedere se la modifica c’è.',
    ruleReadBack:
      'La cosa stessa è stata riletta. Se è come richiesto, la modifica è stata applicata; se è come prima, non lo è stata, a meno che la richiesta non arrivi ancora.',
    ruleClients:
      'L’elenco degli account prima dell’invio si confronta con quello di adesso: un account con lo stesso nome che prima non c’era è stato creato da questa operazione.',
    rulePrivateKey:
      'Se una chiave privata è stata creata, nessuno l’ha vista, e quella di prima potrebbe non funzionare più. Generane una nuova: sostituisce entrambe. Poi chiarisci questa operazione.',
    ruleResend: 'Se l’e-mail sia partita non si può rileggere. Inviarla di nuovo non fa danni.',
    ruleRefresh: 'L’aggiornamento non cambia nulla da sé e si può chiedere di nuovo in ogni momento.',
    ruleLink: 'Un link che nessuno ha visto non apre nulla da sé. Creane uno nuovo; poi chiarisci questa operazione.',
    generateAgain: 'Genera una nuova chiave privata…',
    newLink: 'Crea un nuovo link…',
  },
};
