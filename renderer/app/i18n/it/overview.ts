import type { overview as english } from '../en/overview';
import type { Translation } from '../translation';

export const overview: Translation<typeof english> = {
  title: 'Panoramica',
  totals: 'Totali di tutti gli account',
  known: 'di {{known}} account su {{accounts}}',
  inputs: { accounts: 'Noti', thousandths: 'Millesimi' },
  credit: {
    label: 'Credito di tutti gli account',
    formula: 'Somma del credito degli account',
    note: 'Un account di cui Spoki non dice il credito non conta come 0.',
  },
  consumption: {
    label: 'Consumo del mese',
    formula: 'Somma sugli account: −(importo transazioni + importo ricariche), dal primo del mese',
    note: 'I giorni ancora aperti possono cambiare.',
  },
  profit: {
    label: 'Profitto del mese',
    formula: 'Somma del profitto riportato da Spoki, dal primo del mese',
    note: 'I giorni ancora aperti possono cambiare.',
  },
  margin: {
    label: 'Margine del mese',
    markup: 'ricarico {{markup}}',
    formula: 'margine = profitto ÷ consumo; ricarico = profitto ÷ (consumo − profitto)',
    note: 'Degli account di cui si conoscono sia il profitto sia il consumo.',
  },
  month: {
    lacking_one: 'I dati di questo mese di {{number}} account non sono ancora stati scaricati.',
    lacking_other: 'I dati di questo mese di {{number}} account non sono ancora stati scaricati.',
    fetch: 'Scaricali in Account',
  },
  low: {
    title_one: 'Credito basso: {{number}} account',
    title_other: 'Credito basso: {{number}} account',
    none: 'Nessun account è sotto la propria soglia.',
    plan: 'Pianifica ricariche…',
    recharge: 'Ricarica…',
    rechargeOne: 'Ricarica {{name}}',
    days_one: '{{count}} giorno',
    days_other: '{{count}} giorni',
    more_one: 'Altri {{number}} sotto la soglia.',
    more_other: 'Altri {{number}} sotto la soglia.',
    toAccounts: 'Vedili in Account',
    columns: {
      account: 'Account',
      credit: 'Credito',
      threshold: 'Soglia',
      lacking: 'Mancano',
      runway: 'Autonomia (stima)',
      action: 'Azione',
    },
  },
  work: {
    label: 'In attesa di te',
    paused: 'Un lavoro è in pausa: restano {{left}} modifiche su {{total}}.',
    running: 'Un lavoro è in corso: restano {{left}} modifiche su {{total}}.',
    toJob: 'Apri il lavoro',
    unsavedKeys_one: '{{count}} nuova chiave è solo in memoria, perché il portachiavi non l’ha accettata.',
    unsavedKeys_other: '{{count}} nuove chiavi sono solo in memoria, perché il portachiavi non le ha accettate.',
    toKeys: 'Salvale',
  },
  refresh: { button: 'Aggiorna', working: 'Aggiornamento…' },
  never: {
    title: 'Gli account non sono mai stati scaricati',
    text: 'Aggiorna per vedere credito, consumo e profitto di tutto il portafoglio.',
  },
};
