/** A made-up conversation: who, and what was said by whom, oldest first. */
export interface Conversation {
  name: string;
  messages: readonly { at: string; ours: boolean; text: string }[];
}

const en: readonly Conversation[] = [
  {
    name: 'Agnes Thornbury',
    messages: [
      { at: '09:41', ours: false, text: 'Good morning, is my order ready to be picked up?' },
      { at: '09:44', ours: true, text: 'Good morning Agnes, yes: it is at the counter until seven.' },
      { at: '09:45', ours: false, text: 'Wonderful, I will come after lunch.' },
    ],
  },
  { name: 'Tom Ashgrove', messages: [{ at: '09:12', ours: false, text: 'Can I move my appointment to Thursday?' }] },
  { name: 'Priya Merriweather', messages: [{ at: '08:57', ours: true, text: 'Your invoice is attached. Thank you!' }] },
  { name: 'Ewan Kettlewell', messages: [{ at: 'Yesterday', ours: false, text: 'Do you deliver on Saturdays?' }] },
];

const it: readonly Conversation[] = [
  {
    name: 'Ginevra Solmonte',
    messages: [
      { at: '09:41', ours: false, text: 'Buongiorno, il mio ordine è pronto per il ritiro?' },
      { at: '09:44', ours: true, text: 'Buongiorno Ginevra, sì: la aspetta in negozio fino alle sette.' },
      { at: '09:45', ours: false, text: 'Perfetto, passo dopo pranzo.' },
    ],
  },
  {
    name: 'Tommaso Ardigliani',
    messages: [{ at: '09:12', ours: false, text: 'Posso spostare l’appuntamento a giovedì?' }],
  },
  { name: 'Nives Carpaneto', messages: [{ at: '08:57', ours: true, text: 'In allegato trova la fattura. Grazie!' }] },
  { name: 'Elio Bracciforti', messages: [{ at: 'Ieri', ours: false, text: 'Consegnate anche il sabato?' }] },
];

export const CONVERSATIONS = { en, it };
