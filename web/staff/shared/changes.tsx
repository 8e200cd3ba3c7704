import { Text, Timeline } from '@mantine/core';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import { staffTexts } from '../staff.texts.js';

interface Change {
  at: string;
  from?: string | null;
  to: string;
  reason?: string | null;
  actor?: { name: string } | null;
}

/** The status history of a record, newest first. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {staffTexts.noHistory}
      </Text>
    );
  return (
    <Timeline bulletSize={12} lineWidth={2} active={-1}>
      {[...changes].reverse().map((change) => (
        <Timeline.Item key={`${change.at}${change.to}`} title={titleOf(change)}>
          {change.reason && <Text size="sm">{change.reason}</Text>}
          <Text size="xs" c="dimmed">
            <When at={change.at} /> {change.actor && staffTexts.by(change.actor.name)}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function titleOf({ from, to }: Change): string {
  return from ? staffTexts.moved(wordsOf(from), wordsOf(to)) : wordsOf(to);
}
