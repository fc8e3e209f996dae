import type { errors as english } from '../en/errors';
import type { Translation } from '../translation';

export const errors: Translation<typeof english> = {
  details: 'Dettagli',
  spokiSays: 'Spoki dice:',
  operation: 'Operazione: {{operation}}',
  status: 'Stato HTTP: {{status}}',
  code: 'Codice: {{code}}',
  kind: 'Tipo: {{kind}}',
  field: '{{field}}: {{text}}',
  retryIn: 'Conviene riprovare tra {{duration}}.',
  outcome: {
    'not-sent': 'Non è stato inviato nulla.',
    'not-applied': 'Spoki non l’ha applicato.',
    unknown: 'Non si sa ancora se Spoki l’abbia applicato.',
  },
  kinds: {
    unauthorized: {
      title: 'Spoki rifiuta questa chiave',
      text: 'La chiave è errata, è stata revocata o appartiene a un altro server.',
      next: 'Controlla la chiave e inseriscila di nuovo.',
    },
    forbidden: {
      title: 'Questa chiave non è autorizzata',
      text: 'Spoki conosce la chiave ma non le permette questa operazione.',
      next: 'Chiedi a Spoki quali diritti ha la chiave, o usane un’altra.',
    },
    'not-found': {
      title: 'Spoki non lo conosce',
      text: 'L’indirizzo o l’elemento richiesto lì non esiste.',
      next: 'Controlla l’URL di base; se è giusto, aggiorna l’elenco.',
    },
    rejected: {
      title: 'Spoki ha respinto la richiesta',
      text: 'La richiesta è arrivata, ma Spoki non l’ha accettata.',
      next: 'Leggi cosa dice Spoki, correggi e riprova.',
    },
    'rate-limited': {
      title: 'Troppe richieste',
      text: 'Spoki chiede di rallentare. Partner Desk aspetta e prosegue da solo.',
      next: 'Aspetta un poco e riprova.',
    },
    'server-failed': {
      title: 'Spoki ha avuto un guasto',
      text: 'Il server ha risposto con un errore che non riguarda la tua richiesta.',
      next: 'Riprova tra qualche minuto. Se continua, avvisa l’assistenza di Spoki.',
    },
    'unexpected-answer': {
      title: 'La risposta di Spoki non è leggibile',
      text: 'La risposta non aveva la forma attesa, perciò non è stata usata.',
      next: 'Riprova. Se continua, l’app potrebbe aver bisogno di un aggiornamento.',
    },
    'not-spoki': {
      title: 'Questo non è un server di Spoki',
      text: 'A questo indirizzo qualcosa ha risposto, ma non l’API di Spoki.',
      next: 'Controlla l’URL di base.',
    },
    redirected: {
      title: 'Il server rimanda a un altro indirizzo',
      text: 'Ha risposto con un reindirizzamento. La chiave non viene mai inviata a un altro indirizzo.',
      next: 'Usa l’indirizzo finale come URL di base.',
    },
    'answer-too-large': {
      title: 'La risposta è troppo grande',
      text: 'Il server ha inviato più di 10 MB e la lettura è stata interrotta.',
      next: 'Chiedi meno dati, per esempio un periodo più breve.',
    },
    unreachable: {
      title: 'Il server non è raggiungibile',
      text: 'Nessuna connessione: la rete non funziona, oppure il nome o l’indirizzo è sbagliato.',
      next: 'Controlla la rete, il proxy e l’URL di base.',
    },
    certificate: {
      title: 'Il certificato del server non è valido',
      text: 'Non si può provare che sia il server giusto, perciò la chiave non è stata inviata.',
      next: 'Controlla l’URL di base e l’orologio del computer, o chiedi a chi gestisce la rete.',
    },
    'timed-out': {
      title: 'Il server impiega troppo',
      text: 'Non è arrivata una risposta completa in tempo.',
      next: 'Riprova.',
    },
    'connection-lost': {
      title: 'La connessione si è interrotta',
      text: 'La connessione è finita prima che la risposta fosse completa.',
      next: 'Controlla la rete e riprova.',
    },
    cancelled: { title: 'Annullato', text: 'È stato fermato prima della fine.', next: 'Riavvialo quando vuoi.' },
    'key-stopped': {
      title: 'Questa chiave è sospesa',
      text: 'Spoki l’ha già rifiutata, perciò con essa non si invia più nulla.',
      next: 'Sostituisci la chiave, o inseriscila di nuovo.',
    },
    'vault-locked': {
      title: 'Il portachiavi è bloccato',
      text: 'Le chiavi sono nel portachiavi di questo computer, che non si apre.',
      next: 'Sblocca il portachiavi e riprova.',
    },
    'vault-unavailable': {
      title: 'Il portachiavi non è utilizzabile',
      text: 'Questo computer non ha un portachiavi funzionante, perciò le chiavi non si possono conservare.',
      next: 'Configura un portachiavi e riprova, o conserva le chiavi solo per questa sessione.',
    },
    'vault-timeout': {
      title: 'Il portachiavi non risponde',
      text: 'Forse aspetta che tu lo sblocchi, magari in una finestra dietro a questa.',
      next: 'Sblocca il portachiavi e riprova.',
    },
    'vault-key-missing': {
      title: 'Nessuna chiave per questa voce',
      text: 'Non è mai stata inserita su questo computer, o è stata rimossa, o valeva per una sessione ormai finita.',
      next: 'Inserisci la chiave.',
    },
    'vault-damaged': {
      title: 'Il portachiavi ha perso questa chiave',
      text: 'Prima c’era; ora manca o è stata cambiata da altro.',
      next: 'Inserisci di nuovo la chiave.',
    },
    'vault-key-too-large': {
      title: 'Troppo lungo per essere una chiave',
      text: 'Il portachiavi contiene al massimo 2.560 byte.',
      next: 'Copia di nuovo la chiave, e nient’altro.',
    },
    'vault-key-invalid': {
      title: 'Questa non può essere una chiave',
      text: 'È vuota o contiene caratteri che una chiave non può avere, come un a capo.',
      next: 'Copia di nuovo la chiave, e nient’altro.',
    },
    'key-of-other-account': {
      title: 'Questa è la chiave di un altro account',
      text: 'Spoki conosce la chiave, ma apre un account diverso da questo. Non è stata salvata.',
      next: 'Copia la chiave di questo account.',
    },
    'key-of-other-kind': {
      title: 'Questa chiave è di un altro tipo',
      text: 'Spoki conosce la chiave, ma una è di un partner e l’altra di un’agenzia. La vecchia chiave resta.',
      next: 'Aggiungila come profilo a sé.',
    },
    'key-in-use': {
      title: 'Un altro Partner Desk sta usando questa chiave',
      text: 'Su questo computer una sola copia dell’app può inviare modifiche con una chiave: non è stato inviato nulla.',
      next: 'Chiudi l’altra copia, poi riprova.',
    },
    'store-failed': {
      title: 'L’archivio locale ha un guasto',
      text: 'Non è stato possibile leggere o scrivere i dati su questo computer.',
      next: 'Controlla che il disco non sia pieno, poi riavvia l’app.',
    },
    'journal-failed': {
      title: 'Il registro ha un guasto',
      text: 'Non è stato possibile leggere o scrivere il registro delle operazioni, perciò non viene inviato nulla.',
      next: 'Chiudi altre finestre dell’app, controlla che il disco non sia pieno, poi riavvia l’app.',
    },
    'store-from-newer-version': {
      title: 'I dati locali sono di una versione più recente',
      text: 'Li ha scritti un Partner Desk più recente, e questa versione non li tocca.',
      next: 'Usa la versione più recente, o elimina i dati locali.',
    },
    'file-failed': {
      title: 'Il file non si può scrivere',
      text: 'La posizione potrebbe essere piena o di sola lettura, o il file è aperto in un altro programma.',
      next: 'Scegli un’altra posizione o chiudi il file, poi riprova.',
    },
    'invalid-input': {
      title: 'Qualcosa nei dati inseriti non va',
      text: 'Non è stato inviato.',
      next: 'Correggi e riprova.',
    },
    'not-permitted': {
      title: 'Qui non è possibile',
      text: 'L’app l’ha rifiutato per proteggere chiavi e dati.',
      next: 'Usa la schermata prevista.',
    },
    internal: {
      title: 'Qualcosa nell’app non ha funzionato',
      text: 'È un errore dell’app, non tuo.',
      next: 'Riprova. Se continua, riavvia l’app.',
    },
  },
};
