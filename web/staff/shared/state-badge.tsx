import { StatusBadge, wordsOf } from '../../app/components/status-badge.js';
import { toneOf } from './tones.js';

/** The status of a record on staff screens, with its label and color. */
export function StateBadge({ state, size }: { state: string; size?: 'sm' | 'md' }) {
  return <StatusBadge label={wordsOf(state)} tone={toneOf(state)} size={size} />;
}
