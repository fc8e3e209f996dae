import type { creditFile as english } from '../en/credit-file';
import type { Translation } from '../translation';

export const creditFile: Translation<typeof english> = {
  file: {
    kind: 'Il file dice che cosa',
    kinds: { recharge: 'ricaricare', withdraw: 'prelevare' },
    choose: 'Scegli un file CSV…',
    chooseOther: 'Scegli un altro file…',
    format: {
      title: 'Come deve essere il file',
      text: 'Un’intestazione, poi una riga per ogni movimento. L’account è un id o il nome esatto. Gli importi si scrivono come nella lingua dell’app; le celle sono separate da virgole, punti e virgola o tabulazioni. La nota può mancare. UTF-8, al massimo 5 MB e 10.000 righe.',
    },
    refusedTitle: 'Il file è rifiutato, e non se ne usa nulla.',
    refused: {
      'too-large': 'È più grande di {{most}}.',
      'too-many-rows': 'Ha più di {{most}} righe.',
      'too-many-columns': 'Ha più di {{most}} colonne.',
      'not-a-file': 'Non è un file comune.',
      'not-utf8': 'Non è testo UTF-8. Salvalo di nuovo come «CSV UTF-8».',
      'no-header': 'Non ha intestazione: la prima riga deve nominare le colonne.',
      nul: 'La riga {{line}} contiene un carattere NUL, che nessun testo ha.',
      'unclosed-quote': 'Le virgolette aperte alla riga {{line}} non si chiudono mai.',
      'stray-quote': 'Alla riga {{line}} una cella continua dopo le virgolette di chiusura.',
      'duplicate-column': 'La colonna «{{column}}» compare due volte, o due colonne dicono lo stesso.',
      'unknown-column': 'La colonna «{{column}}» non è nota. Note sono account, importo e nota.',
      'missing-account': 'Manca la colonna che nomina l’account.',
      'missing-amount': 'Manca la colonna con l’importo.',
    },
    noRows: 'Il file ha solo l’intestazione: 0 righe, nulla da inviare.',
    summary: '{{valid}} righe su {{rows}} sono utilizzabili, {{total}} in tutto.',
    faultyLeftOut_one: '{{count}} riga con un errore resta fuori.',
    faultyLeftOut_other: '{{count}} righe con un errore restano fuori.',
    show: {
      label: 'Righe mostrate',
      all: 'Tutte {{number}}',
      faulty: 'Con un errore {{number}}',
      repeated: 'Stesso account {{number}}',
    },
    table: 'Righe del file',
    asWritten: 'Nel file:',
    valid: 'Utilizzabile',
    invalid: 'Non utilizzabile',
    repeated: '{{rows}} righe sono per questo account, la prima è la {{first}}.',
    problem: {
      cells: 'Ha {{found}} celle, e l’intestazione {{expected}}.',
      account: {
        empty: 'Nessun account è nominato.',
        unknown: 'Nessun account ha questo id o nome esatto.',
        ambiguous: 'Può indicare più di un account; usa l’id.',
      },
      amount: {
        empty: 'Manca l’importo.',
        zero: 'L’importo è 0.',
        negative: 'L’importo è negativo.',
        currency: 'L’importo ha il simbolo di una valuta; scrivi solo il numero.',
        'not-a-number': 'L’importo non è un numero.',
        'too-many-decimals': 'L’importo ha più di tre decimali.',
        ambiguous: 'L’importo si può leggere in due modi, migliaia o decimali; scrivi due decimali.',
        'other-language': 'L’importo ha i separatori di un’altra lingua.',
        'misplaced-separator': 'I separatori dell’importo non stanno dove finiscono le migliaia o i decimali.',
        'too-large': 'L’importo è più di quanto si possa contare con esattezza.',
      },
      'note-too-long': 'La nota supera i 500 caratteri.',
      'decimal-comma':
        'La nota è un numero breve: potrebbero essere i decimali dell’importo, tagliati da una virgola. Usa un punto, o separa le celle con punti e virgola.',
    },
  },
};
