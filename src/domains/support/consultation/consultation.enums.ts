import { registerEnumType } from 'type-graphql';

export enum ConsultationType {
  PRODUCT_DEMO = 'product_demo',
  ENTERPRISE_SALES = 'enterprise_sales',
  TECHNICAL_CONSULTATION = 'technical_consultation',
  CUSTOM_AGENT_DEVELOPMENT = 'custom_agent_development',
  INTEGRATION_PLANNING = 'integration_planning',
  SECURITY_COMPLIANCE_REVIEW = 'security_compliance_review',
  ONBOARDING_TRAINING = 'onboarding_training',
}

registerEnumType(ConsultationType, {
  name: 'ConsultationType',
  description: 'What a consultation is about; it decides how long it takes.',
  valuesConfig: {
    PRODUCT_DEMO: { description: 'A tour of the product, 30 minutes.' },
    ENTERPRISE_SALES: { description: 'Plans and prices for an enterprise, 45 minutes.' },
    TECHNICAL_CONSULTATION: { description: 'Advice on a technical question, 60 minutes.' },
    CUSTOM_AGENT_DEVELOPMENT: { description: 'An agent made to measure, 60 minutes.' },
    INTEGRATION_PLANNING: { description: 'How to connect own systems, 60 minutes.' },
    SECURITY_COMPLIANCE_REVIEW: { description: 'Security, privacy and certificates, 60 minutes.' },
    ONBOARDING_TRAINING: { description: 'A training for a new team, 90 minutes.' },
  },
});

export enum ConsultationStatus {
  REQUESTED = 'requested',
  CONFIRMED = 'confirmed',
  DECLINED = 'declined',
  CANCELLED = 'cancelled',
  EXPIRED = 'expired',
  RESCHEDULED = 'rescheduled',
  IN_PROGRESS = 'in_progress',
  NO_SHOW = 'no_show',
  COMPLETED = 'completed',
}

registerEnumType(ConsultationStatus, {
  name: 'ConsultationStatus',
  description: 'Where a consultation stands.',
  valuesConfig: {
    REQUESTED: { description: 'Asked for; the time is held until the host answers.' },
    CONFIRMED: { description: 'It will take place.' },
    DECLINED: { description: 'The host said no, with a reason.' },
    CANCELLED: { description: 'Called off by one side; `cancellation` says which.' },
    EXPIRED: { description: 'Nobody answered before it would have begun.' },
    RESCHEDULED: { description: 'Moved to another time: `next` is what it became.' },
    IN_PROGRESS: { description: 'It is taking place.' },
    NO_SHOW: { description: 'One side did not come; `noShow` says which.' },
    COMPLETED: { description: 'It took place.' },
  },
});

export enum ConsultationParty {
  GUEST = 'guest',
  HOST = 'host',
}

registerEnumType(ConsultationParty, {
  name: 'ConsultationParty',
  description: 'A side of a consultation.',
  valuesConfig: {
    GUEST: { description: 'Who asked for it.' },
    HOST: { description: 'Our side.' },
  },
});

export enum ConsultationSort {
  SCHEDULED_AT_ASC = 'scheduled_at_asc',
  CREATED_AT_DESC = 'created_at_desc',
}

registerEnumType(ConsultationSort, {
  name: 'ConsultationSort',
  description: 'Order of the list of consultations.',
  valuesConfig: {
    SCHEDULED_AT_ASC: { description: 'Those that begin first.' },
    CREATED_AT_DESC: { description: 'Asked for last first.' },
  },
});
