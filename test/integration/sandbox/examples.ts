// The shapes of the reference's recorded answers, with values of our own.

export const ACCOUNT = {
  id: 77001,
  name: 'Example client',
  current_credit: 120500,
  status: 'Active',
  default_language: 'it',
  phone: '395550000001',
  has_official_verification: true,
  daily_limit: 250,
  phone_status: 'Connected',
  quality_score: 1,
  quality_reasons: 'NONE',
  is_active: true,
  country_code: 'IT',
  estimated_available_conversations: 12,
  account_type: 2,
  default_pricing_delta: 0,
  low_credit_threshold: 9000,
  has_low_credit_alert: false,
  default_prefix: '+39',
  default_country_code: 'IT',
  timezone: 'Europe/Rome',
  contacted_in_24h: 4,
  contacted_in_7d: 9,
};

const ACCOUNT_CHANNEL = {
  id: 5,
  name: 'One',
  phone: '395550000001',
  phone_status: 'Connected',
  quality_score: 1,
  quality_reasons: 'NONE',
  has_official_verification: true,
  daily_limit: 250,
  account_type: 2,
  is_active: true,
};

export const LISTED_OWN_ACCOUNT = { ...ACCOUNT, primary_channel_id: 5, channels: [ACCOUNT_CHANNEL] };

export const FOUND_BY_PHONE = { ...LISTED_OWN_ACCOUNT, matched_channel_id: 5, channel: ACCOUNT_CHANNEL };

export const OWN_ACCOUNT = {
  ...ACCOUNT,
  channels: [
    {
      name: 'One',
      identifier: '395550000001',
      platform: 'WhatsApp',
      status: 'Active',
      phone_status: 'Connected',
      quality_score: 'Green',
      is_primary: true,
    },
  ],
};

export const ACCOUNT_REPORT = {
  account: 77001,
  period_start: '2026-03-01',
  contacted_contacts: 1,
  template_message_count: 2,
  free_message_count: 3,
  incoming_message_count: 4,
  exchanged_messages: 9,
  sent_message_count: 5,
  delivered_message_count: 5,
  read_message_count: 2,
  conversation_count: 1,
};

export const PARTNER = { id: 3, name: 'P', email: 'p@p.example', phone: '+39555', logo: 'l', extended_logo: 'e' };

const STATUSES = { delivered: 1, error: 1, no_status: 1, read: 1, sent: 1 };
const CHANNEL_DAY = {
  contacted_contacts_inbound: 1,
  contacted_contacts_outbound: 1,
  messages: { incoming: 1, template: { otp: STATUSES, transaction: STATUSES, marketing: STATUSES }, free: STATUSES },
};

export const REPORT_ROW = {
  whatsapp_channel: {
    ...CHANNEL_DAY,
    transaction_amount: -5,
    recharge_amount: 0,
    conversations: { marketing: 1, utility: 1, authentication: 1, service: 1 },
  },
  sms_channel: CHANNEL_DAY,
  partner: {
    amount_profit_in_thousandth: 1,
    amount_profit_conversations_in_thousandth: 1,
    amount_profit_whatsapp_templates_marketing_in_thousandth: 0,
    amount_profit_whatsapp_templates_transactional_in_thousandth: 0,
    amount_profit_whatsapp_templates_authentication_in_thousandth: 0,
    amount_profit_whatsapp_messages_service_in_thousandth: 0,
    amount_profit_sms_one_way_messages_in_thousandth: 0,
    amount_profit_sms_two_way_messages_in_thousandth: 0,
  },
};
/** Blocks of a row that may lack keys. */
export const SPARSE_IN_ROW = ['otp', 'transaction', 'marketing', 'free', 'conversations'];

export const CHANNEL_CONTACTS = { whatsapp: { inbound: 1, outbound: 1 }, sms: { inbound: 1, outbound: 1 } };

export const PAGE = { count: 1, next: 'http://x.example/?page=2', previous: null, results: [] };

export const ROLE = {
  id: 8,
  user: { id: 9, email: 'a@b.example', uid: 'u', firstname: 'A', surname: 'B', image: '', is_service: false },
  role: 'Owner',
  is_active: true,
  created_datetime: '2026-01-01T10:00:00.000000+01:00',
  updated_datetime: '2026-01-01T10:00:00.000000+01:00',
};

export const INVITATION = {
  id: 8,
  email: 'a@b.example',
  role: 2,
  additional_info: null,
  created_datetime: '2026-01-01T10:00:00.000000+01:00',
  partner_name: 'P',
};

export const CHANNEL = {
  id: 5,
  name: 'One',
  identifier: '395550000001',
  client_id: '100',
  platform: 1,
  is_primary: true,
  status: 3,
  quality_score: 1,
  phone_status: 4,
  metadata: {},
};

export const PROMOTED_CHANNEL = {
  id: 5,
  name: 'One',
  phone: '395550000001',
  platform: 1,
  status: 2,
  is_primary: true,
  phone_status: 2,
  quality_score: 'GREEN',
  waba_id: '100',
  account: 77001,
};

export const FOUND_CHANNEL = {
  id: 5,
  name: 'One',
  identifier: '395550000001',
  platform: 1,
  status: 1,
  phone_status: 'CONNECTED',
  quality_score: 'GREEN',
  is_primary: true,
  waba: '100',
  auth_token: null,
};
