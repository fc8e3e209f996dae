import type { people as english } from '../en/people';
import type { Translation } from '../translation';

export const people: Translation<typeof english> = {
  read: {
    first: 'Leggi tutti',
    again: 'Rileggi',
    working: 'Lettura delle persone di tutti i team',
    about: 'Si leggono il tuo team e gli account la cui chiave è conservata qui.',
  },
  never: {
    title: 'Nessuno è ancora stato letto',
    text: 'Spoki lascia chiedere a ogni chiave cinque volte al minuto, quindi un portafoglio grande richiede tempo; intanto puoi fare altro.',
  },
  search: { label: 'Cerca persone', placeholder: 'Nome o e-mail', clear: 'Svuota la ricerca di persone' },
  accounts: { label: 'Cerca account', placeholder: 'Account', clear: 'Svuota la ricerca di account' },
  kinds: { label: 'Chi è mostrato', all: 'Tutti', people: 'Persone', services: 'Utenti di servizio' },
  shown: '{{shown}} di {{count}}',
  tooWide: 'Sono affiancati {{drawn}} account su {{count}}. Cerca un account per nome per vedere gli altri.',
  nothing: { title: 'Nessuna corrispondenza', widen: 'Mostra tutti' },
  table: 'Persone per account',
  columns: { person: 'Persona', places: 'Ruoli', team: 'Team proprio' },
  inactive: 'non attivo',
  service: 'Utente di servizio',
  ownTeam: 'Team proprio',
  problems_one: 'Un team non è stato letto per intero: chi ne fa parte potrebbe mancare qui',
  problems_other: '{{count}} team non sono stati letti per intero: chi ne fa parte potrebbe mancare qui',
  remove: 'Rimuovi ovunque…',
  removeOf: 'Rimuovi {{person}} ovunque',
  removal: 'Rimuovi {{person}} ovunque',
  removeNote: 'Rimosso ovunque',
};
