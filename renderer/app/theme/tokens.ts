/** The 4 px grid. */
export const GRID = 4;
export const RADIUS = 4;
export const FONT = "'Inter Variable', sans-serif";
/** Longest motion anywhere, ms. */
export const MOTION_MS = 120;

/** What a chart may draw, by category: the same colour for the same thing on every screen. */
export const CHART_COLOURS = [
  'marketing',
  'utility',
  'authentication',
  'service',
  'other',
  'conversations',
  'smsOneWay',
  'smsTwoWay',
  'whatsapp',
  'sms',
  'sent',
  'delivered',
  'read',
  'error',
  'noStatus',
  'incoming',
  'outgoing',
  'contactedInbound',
  'contactedOutbound',
  'consumption',
  'recharge',
  'profit',
  'credit',
  'grid',
  'axis',
  'gap',
] as const;
export type ChartColour = (typeof CHART_COLOURS)[number];
export type ChartPalette = Record<ChartColour, string>;

/** Colours that stand for something in text, lines and marks, with the tint that may lie behind them. */
export interface SchemeTokens {
  ground: string;
  surface: string;
  rail: string;
  hover: string;
  selected: string;
  line: string;
  strongLine: string;
  text: string;
  quietText: string;
  disabledText: string;
  accent: string;
  accentHover: string;
  onAccent: string;
  success: string;
  warning: string;
  error: string;
  info: string;
  chart: ChartPalette;
}

// Chosen by search for the largest distance in OKLab under normal sight, deuteranopia, protanopia and tritanopia, with 3:1 against
// the surface; test/unit/renderer/chart-palette.test.ts holds them to it.
export const light: SchemeTokens = {
  ground: '#F6F7F6',
  surface: '#FFFFFF',
  rail: '#EEF1EF',
  hover: '#F0F3F1',
  selected: '#E3EEE8',
  line: '#DFE4E1',
  strongLine: '#808B85',
  text: '#17201B',
  quietText: '#566159',
  disabledText: '#8C968F',
  accent: '#0B6640',
  accentHover: '#08512F',
  onAccent: '#FFFFFF',
  success: '#17744A',
  warning: '#8A5300',
  error: '#B3261E',
  info: '#28598F',
  chart: {
    marketing: '#51A38B',
    utility: '#2D4AA1',
    authentication: '#CD7A0F',
    service: '#A37BDE',
    other: '#393939',
    conversations: '#393939',
    smsOneWay: '#AC4921',
    smsTwoWay: '#1F787F',
    whatsapp: '#51A38B',
    sms: '#2D4AA1',
    sent: '#204995',
    delivered: '#2E95D3',
    read: '#5F8550',
    error: '#8B2A1E',
    noStatus: '#90968F',
    incoming: '#2E85C4',
    outgoing: '#1F5238',
    contactedInbound: '#2E85C4',
    contactedOutbound: '#1F5238',
    consumption: '#2D4AA1',
    recharge: '#CD7A0F',
    profit: '#51A38B',
    credit: '#0B6640',
    grid: '#E6EAE8',
    axis: '#566159',
    gap: '#ECEFED',
  },
};

export const dark: SchemeTokens = {
  ground: '#101412',
  surface: '#161B19',
  rail: '#0C100E',
  hover: '#1D2421',
  selected: '#1D3228',
  line: '#29312D',
  strongLine: '#6D7873',
  text: '#E4EAE6',
  quietText: '#9CA8A1',
  disabledText: '#66716B',
  accent: '#4CC38A',
  accentHover: '#6BD3A1',
  onAccent: '#06180F',
  success: '#5CC98F',
  warning: '#E0AC49',
  error: '#F0877E',
  info: '#8DB8EE',
  chart: {
    marketing: '#AFEDA7',
    utility: '#7288E5',
    authentication: '#D2A62D',
    service: '#DCBDFD',
    other: '#A0A1A0',
    conversations: '#A0A1A0',
    smsOneWay: '#AB4A22',
    smsTwoWay: '#297A89',
    whatsapp: '#9FD889',
    sms: '#7288E5',
    sent: '#4975C1',
    delivered: '#6BB9F4',
    read: '#A6ECA1',
    error: '#C4663F',
    noStatus: '#8E9893',
    incoming: '#5B9BEA',
    outgoing: '#A6ECA1',
    contactedInbound: '#5B9BEA',
    contactedOutbound: '#A6ECA1',
    consumption: '#8DA4F6',
    recharge: '#D2A62D',
    profit: '#9FD889',
    credit: '#4CC38A',
    grid: '#232A27',
    axis: '#9CA8A1',
    gap: '#1F2623',
  },
};
