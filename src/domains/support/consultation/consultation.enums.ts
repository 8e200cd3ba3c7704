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
  description: 'The topic of a consultation, which determines its duration.',
  valuesConfig: {
    PRODUCT_DEMO: { description: 'A product tour, 30 minutes.' },
    ENTERPRISE_SALES: { description: 'Enterprise plans and pricing, 45 minutes.' },
    TECHNICAL_CONSULTATION: { description: 'Technical advice, 60 minutes.' },
    CUSTOM_AGENT_DEVELOPMENT: { description: 'Development of a custom agent, 60 minutes.' },
    INTEGRATION_PLANNING: { description: 'How to integrate your systems, 60 minutes.' },
    SECURITY_COMPLIANCE_REVIEW: { description: 'Security, privacy, and compliance, 60 minutes.' },
    ONBOARDING_TRAINING: { description: 'Training for a new team, 90 minutes.' },
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
  description: 'The status of a consultation.',
  valuesConfig: {
    REQUESTED: { description: 'Requested; the time is held until a host responds.' },
    CONFIRMED: { description: 'Confirmed by a host.' },
    DECLINED: { description: 'Declined by a host, with a reason.' },
    CANCELLED: { description: 'Canceled by one side; see `cancellation`.' },
    EXPIRED: { description: 'Not answered before its start time.' },
    RESCHEDULED: { description: 'Rescheduled; `next` is the new consultation.' },
    IN_PROGRESS: { description: 'In progress.' },
    NO_SHOW: { description: 'One side did not attend; see `noShow`.' },
    COMPLETED: { description: 'Completed.' },
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
    GUEST: { description: 'The guest who requested it.' },
    HOST: { description: 'The host.' },
  },
});

export enum ConsultationSort {
  SCHEDULED_AT_ASC = 'scheduled_at_asc',
  CREATED_AT_DESC = 'created_at_desc',
}

registerEnumType(ConsultationSort, {
  name: 'ConsultationSort',
  description: 'Sort order of consultations.',
  valuesConfig: {
    SCHEDULED_AT_ASC: { description: 'Earliest start first.' },
    CREATED_AT_DESC: { description: 'Most recently requested first.' },
  },
});
