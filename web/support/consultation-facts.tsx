import { Anchor, Text, Timeline } from '@mantine/core';
import { Facts } from '../app/components/facts.js';
import { Person } from '../app/components/person.js';
import { When } from '../app/components/when.js';
import type { Consultation } from './consultation.screen.js';
import { consultationStatusLabels, supportTexts } from './support.texts.js';

const { consultation: texts, consultations } = supportTexts;

export function ConsultationFacts({ consultation }: { consultation: Consultation }) {
  const { scheduledAt, timeZone, meeting, host, company, project, rescheduleCount } = consultation;
  return (
    <Facts
      facts={[
        [
          texts.when,
          <>
            <When at={scheduledAt} show="absolute" />
            <Text size="xs" c="dimmed">
              {texts.whenThere(timeZone)}
            </Text>
          </>,
        ],
        [texts.duration, consultations.minutes(meeting.durationMinutes)],
        [texts.host, <Person person={host} nobody={texts.noHost} />],
        [texts.company, company && <Company company={company} />],
        [texts.timeline, project?.timeline],
        [texts.budget, project?.budget],
        [texts.moves, rescheduleCount > 0 ? texts.movedTimes(rescheduleCount) : null],
      ]}
    />
  );
}

function Company({
  company: { name, industry, employees, website },
}: {
  company: NonNullable<Consultation['company']>;
}) {
  const what = [industry, employees === null ? null : texts.people(employees)].filter(Boolean).join(', ');
  return (
    <>
      {website ? (
        <Anchor href={website} target="_blank" rel="noreferrer" inherit>
          {name}
        </Anchor>
      ) : (
        name
      )}
      {what !== '' && (
        <Text size="xs" c="dimmed">
          {what}
        </Text>
      )}
    </>
  );
}

export function ConsultationHistory({ consultation: { history } }: { consultation: Consultation }) {
  return (
    <Timeline bulletSize={12} lineWidth={2} active={history.length}>
      <Timeline.Item title={texts.asked} />
      {history.map(({ at, to, reason, actor }) => (
        <Timeline.Item key={`${at} ${to}`} title={consultationStatusLabels[to]}>
          {reason && <Text size="sm">{reason}</Text>}
          <Text size="xs" c="dimmed">
            {actor ? `${actor.name}, ` : ''}
            <When at={at} />
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
