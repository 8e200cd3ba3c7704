import { Badge } from '@mantine/core';

/** What a state means for the reader; it determines the color. */
export type Tone = 'neutral' | 'active' | 'good' | 'warning' | 'bad' | 'accent';

const COLORS: Record<Tone, string> = {
  neutral: 'gray',
  active: 'blue',
  good: 'green',
  warning: 'yellow',
  bad: 'red',
  accent: 'iris',
};

interface StatusBadgeProps {
  /** The text: color alone must not carry the meaning. */
  label: string;
  tone: Tone;
  size?: 'sm' | 'md';
}

export function StatusBadge({ label, tone, size = 'md' }: StatusBadgeProps) {
  return (
    <Badge color={COLORS[tone]} size={size} style={{ flexShrink: 0 }}>
      {label}
    </Badge>
  );
}

/** Enum values whose label is not simply their name. */
const NAMES: Partial<Record<string, string>> = {
  API: 'API',
  API_INTEGRATION: 'API integration',
  CANCELLED: 'Canceled',
  CHAT: 'Conversations',
  DOCUMENT_QA: 'Document Q&A',
  EXTENDED: 'Awaiting decision',
  LAB: 'Experiments',
  LOCATION_OR_PERMIT: 'Location or work permit',
  NO_SHOW: 'No-show',
  OFFERED: 'Seat offered',
  PRIVACY_SECURITY: 'Privacy and security',
  SECURITY_COMPLIANCE_REVIEW: 'Security and compliance review',
  SUPERSEDED: 'Replaced',
  TEMP_BAN: 'Temporary ban',
  TOOL: 'Tools',
};

/** The label of an enum value, the same on every screen: `WAITING_ON_USER` as "Waiting on user". */
export function wordsOf(enumValue: string): string {
  const name = NAMES[enumValue];
  if (name !== undefined) return name;
  const words = enumValue.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The status of an experiment: it is running where a payment is processing. */
export function experimentStatusOf(status: string): string {
  return status === 'PROCESSING' ? 'Running' : wordsOf(status);
}
