import type { accountFigures as english } from '../en/account-figures';
import type { Translation } from '../translation';

export const accountFigures: Translation<typeof english> = {
  states: {
    open: 'Ancora aperto, può cambiare',
    partial: '{{fetched}} di {{days}} giorni scaricati',
    missing: 'Non scaricato',
  },
  charts: {
    ofChannel: '{{title}} · {{channel}}',
    titles: {
      messages: 'Messaggi in uscita',
      direction: 'In entrata e in uscita',
      conversations: 'Conversazioni per categoria',
      contacts: 'Contatti',
      money: 'Consumo e ricariche ({{currency}})',
      profit: 'Profitto per categoria ({{currency}})',
    },
    formulas: {
      messages: 'Messaggi in uscita per {{view}}, come li riporta Spoki. Un numero negativo è una correzione di Spoki.',
      direction:
        'In uscita = messaggi marketing + utility + autenticazione + servizio, di ogni stato.\nIn entrata = come riportato da Spoki.',
      conversations: 'Conversazioni aperte, per categoria, come riportate. Solo WhatsApp.',
      contacts:
        'Contatti raggiunti dall’account (in uscita) e contatti che gli hanno scritto (in entrata), come riportati per ogni giorno.',
      money:
        'Consumo = −(transaction_amount + recharge_amount), perché l’importo delle transazioni è negativo e comprende le ricariche.\ntransaction_amount = {{transaction}}\nrecharge_amount = {{recharge}}\nConsumo = {{consumption}}\nOgni grafico ha una scala propria.',
      profit:
        'Le sette parti del profitto che Spoki riporta.\nSomma delle parti = {{parts}}\nTotale riportato = {{profit}}',
    },
    viewLabel: 'Messaggi per',
    views: { kind: 'Tipo', status: 'Stato' },
    viewWords: { kind: 'tipo', status: 'ultimo stato noto' },
  },
  series: {
    messages: {
      marketing: 'Marketing',
      utility: 'Utility',
      authentication: 'Autenticazione',
      service: 'Servizio',
      sent: 'Inviati',
      delivered: 'Consegnati',
      read: 'Letti',
      error: 'Errore',
      noStatus: 'Senza stato',
    },
    direction: { outgoing: 'In uscita', incoming: 'In entrata' },
    conversations: {
      marketing: 'Marketing',
      utility: 'Utility',
      authentication: 'Autenticazione',
      service: 'Servizio',
      other: 'Altro',
    },
    contacts: { contactedOutbound: 'In uscita', contactedInbound: 'In entrata' },
    money: { consumption: 'Consumo', recharge: 'Ricariche' },
    profit: {
      conversations: 'Conversazioni',
      marketing: 'Marketing',
      utility: 'Utility',
      authentication: 'Autenticazione',
      service: 'Servizio',
      smsOneWay: 'SMS a una via',
      smsTwoWay: 'SMS a due vie',
    },
  },
  totals: {
    label: 'Totali dell’intervallo',
    consumption: 'Consumo',
    recharges: 'Ricariche',
    profit: 'Profitto',
    margin: 'Margine',
    markup: 'Ricarico',
    messagesOut: 'Messaggi in uscita',
    messagesIn: 'Messaggi in entrata',
    conversations: 'Conversazioni',
    errorRate: 'Tasso di errore',
    deliveredRate: 'Tasso di consegna',
    readRate: 'Tasso di lettura',
    formulas: {
      consumption: '−(transaction_amount + recharge_amount)',
      recharges: 'Somma di recharge_amount',
      profit: 'Somma di amount_profit_in_thousandth',
      margin: 'Profitto ÷ quanto addebitato al cliente (consumo)',
      markup: 'Profitto ÷ costo, dove costo = consumo − profitto',
      messagesOut: 'Marketing + utility + autenticazione + servizio, di ogni stato',
      messagesIn: 'Somma dei messaggi in entrata',
      conversations: 'Somma di tutte le categorie',
      errorRate: 'Messaggi in errore ÷ messaggi in uscita',
      deliveredRate: '(Consegnati + letti) ÷ messaggi in uscita: ciò che è letto era stato consegnato',
      readRate: 'Letti ÷ (consegnati + letti)',
    },
    inputs: { errors: 'In errore', delivered: 'Consegnati', read: 'Letti', days: 'Giorni con attività', cost: 'Costo' },
  },
  table: {
    title: 'Tutti i valori per periodo',
    caption: 'Valori di ogni periodo e loro somma',
    mismatch: 'Il profitto non è la somma delle sue parti il {{days}}',
    mismatchShort: 'Differisce',
    activeDays: 'Giorni attivi',
  },
};
