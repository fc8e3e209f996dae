import type { settlement as english } from '../en/operations-settlement';
import type { Translation } from '../translation';

export const settlement: Translation<typeof english> = {
  unknown: {
    title_one: '{{count}} esito è ignoto',
    title_other: '{{count}} esiti sono ignoti',
    list: 'Esiti ignoti',
    text: 'La richiesta è partita e non è tornata una risposta chiara. Non viene mai inviata di nuovo da sola; qualcuno deve chiarirla.',
    by: 'dal profilo {{profile}}',
    settle: 'Chiarisci…',
    settleOne: 'Chiarisci: {{what}}, {{account}}',
  },
  settle: {
    title: 'Chiarisci: {{what}}',
    gatheringTitle: 'Raccolta delle prove',
    gathering: {
      credit:
        'Si legge il credito, poi ancora un minuto dopo, perché due letture devono concordare; poi si legge il report degli ultimi 30 giorni.',
      key: 'Si fa una sola richiesta con la vecchia chiave, per vedere se apre ancora qualcosa.',
      none: 'Si guarda ciò che è registrato.',
    },
    left: 'Mancano circa {{seconds}} s',
    nearly: 'Quasi fatto: si attendono le risposte di Spoki.',
    stop: 'Ferma la raccolta',
    again: 'Raccogli di nuovo',
    failed: 'Non è stato possibile raccogliere le prove. Puoi raccoglierle di nuovo o decidere senza.',
    evidence: 'Prove',
    before: 'Credito prima dell’invio',
    beforeNone: 'non letto',
    reading: 'Credito dopo',
    change: 'Variazione',
    bound: 'Consumo massimo',
    boundNone: 'non noto: il report non è disponibile',
    ruleBound:
      'Nel frattempo può aver consumato al massimo {{bound}}: il doppio del più intenso degli ultimi 30 giorni, per ogni giorno iniziato.',
    dayRecharge: 'Ricaricato quel giorno',
    dayRechargeNone: 'non indicato dal report',
    oldKey: 'La vecchia chiave',
    oldKeys: { works: 'apre ancora l’account', refused: 'è rifiutata', unknown: 'non si è potuta provare' },
    supersededBy: 'Chiarita da un’operazione successiva con gli stessi valori',
    rule: 'Come si giudica',
    ruleApplied: 'Se è stata applicata, la variazione sta fra {{from}} e {{to}}.',
    ruleNotApplied: 'Se non è stata applicata, la variazione sta fra {{from}} e {{to}}.',
    ruleSeen: 'L’ultima lettura mostra una variazione di {{change}}.',
    ruleMeet:
      'L’account può aver consumato quanto l’importo stesso, quindi la sola variazione non distingue i due casi.',
    ruleAgree: 'Un verdetto si propone solo se concordano letture distanti almeno un minuto.',
    ruleUnknown: 'Senza il credito di prima, o senza il report, la variazione non si può giudicare.',
    ruleMargins:
      'Spoki non dice quali margini siano impostati. I margini sono assoluti, quindi gli stessi si possono inviare di nuovo senza rischi; quando Spoki li conferma, la questione si chiarisce da sé.',
    ruleCreate:
      'Se una chiave è stata creata, nessuno l’ha vista e non si può più avere. Revoca la chiave dell’account, così che nessuna chiave persa lo apra; poi chiarisci questa operazione e creane una nuova.',
    ruleRevoke: 'Se la vecchia chiave è rifiutata, è stata revocata; se apre ancora l’account, non lo è stata.',
    ruleConversations:
      'Il prezzo delle conversazioni lo decide Spoki e qui non è noto, quindi la variazione del credito non si può giudicare con una regola. Possono aiutare le ricariche del giorno nel report.',
    sendSame: 'Invia di nuovo gli stessi margini…',
    revokeFirst: 'Revoca la chiave dell’account…',
    proposal: 'Verdetto proposto',
    verdicts: {
      applied: 'È stata applicata',
      'not-applied': 'Non è stata applicata',
      undecided: 'Le prove non decidono; deve farlo una persona',
    },
    decide: 'La tua decisione',
    note: 'Nota: come lo sai?',
    record: { none: 'Registra la decisione', applied: 'Registra: applicata', 'not-applied': 'Registra: non applicata' },
    against: 'Le prove dicono altro',
    againstText: 'Il verdetto proposto è «{{proposed}}», e tu decidi «{{decided}}».',
    without: 'Non ci sono prove',
    withoutText: 'Decidi «{{decided}}» senza prove. Se è sbagliato, ciò che mostra l’app non concorda più con Spoki.',
    sure: {
      applied: 'Ne sono certo: registra che è stata applicata',
      'not-applied': 'Ne sono certo: registra che non è stata applicata',
    },
    thinkAgain: 'Ci ripenso',
    final: 'La decisione viene registrata con le prove e non si può cambiare.',
  },
};
