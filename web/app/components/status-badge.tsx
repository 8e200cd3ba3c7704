import { Badge } from '@mantine/core';

/** What a state means for the reader; the colour follows from it. */
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
  /** The words; colour is never the only sign. */
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

/** `WAITING_ON_USER` as `Waiting on user`, for enums whose names say enough. */
export function wordsOf(enumValue: string): string {
  const words = enumValue.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
