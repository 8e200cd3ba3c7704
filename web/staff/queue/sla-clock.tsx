import { Text } from '@mantine/core';
import { IconClockHour4, IconClockPause } from '@tabler/icons-react';
import { formatTime } from '../../app/components/when.js';
import { useSecond } from '../shared/one-second.js';
import { queueTexts } from './queue.texts.js';
import { clockOf, formatSpan, type SlaFacts } from './sla.js';
import classes from './sla-clock.module.css';

const { sla: words } = queueTexts;

/** A countdown to the next SLA target. */
export function SlaClock({ ticket }: { ticket: SlaFacts }) {
  const now = useSecond();
  const clock = clockOf(ticket);
  if (!clock) return null;
  if (clock.kind === 'stands')
    return (
      <Text span size="sm" className={classes.clock} data-tone={clock.isLate ? 'late' : 'calm'}>
        <IconClockPause size={15} stroke={1.6} aria-hidden />
        {words[clock.word]}
      </Text>
    );
  const left = Date.parse(clock.at) - now;
  const what = words[clock.promise];
  return (
    <time
      dateTime={clock.at}
      title={formatTime(clock.at)}
      className={classes.clock}
      data-tone={left < 0 ? 'late' : left < 3_600_000 ? 'soon' : 'calm'}
    >
      <IconClockHour4 size={15} stroke={1.6} aria-hidden />
      {left < 0 ? words.late(what, formatSpan(-left)) : words.due(what, formatSpan(left))}
    </time>
  );
}
