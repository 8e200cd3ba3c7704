import { StatusBadge, wordsOf } from '../../app/components/status-badge.js';
import { toneOf } from './tones.js';

/** A state of any record of the staff's screens, in its words and colour. */
export function StateBadge({ state, size }: { state: string; size?: 'sm' | 'md' }) {
  return <StatusBadge label={wordsOf(state)} tone={toneOf(state)} size={size} />;
}
