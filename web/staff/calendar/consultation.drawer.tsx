import { Drawer, Group, Stack, Text } from '@mantine/core';
import { Lines } from '../../app/components/lines.js';
import { Person } from '../../app/components/person.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import type { DeskConsultationFragment } from '../generated/graphql.js';
import { Facts } from '../../app/components/facts.js';
import { StateBadge } from '../shared/state-badge.js';
import { calendarTexts } from './calendar.texts.js';
import { ConsultationActions } from './consultation.actions.js';

const { facts: words } = calendarTexts;

interface ConsultationDrawerProps {
  consultation: DeskConsultationFragment | undefined;
  onClose: () => void;
}

/** The details of a consultation, next to the week. */
export function ConsultationDrawer({ consultation, onClose }: ConsultationDrawerProps) {
  return (
    <Drawer
      opened={consultation !== undefined}
      onClose={onClose}
      position="right"
      size="md"
      title={consultation && (consultation.company?.name ?? consultation.contact.name)}
      closeButtonProps={{ 'aria-label': calendarTexts.close }}
    >
      {consultation && <Details consultation={consultation} />}
    </Drawer>
  );
}

function Details({ consultation }: { consultation: DeskConsultationFragment }) {
  const { company, contact, project, meeting, host, outcome, noShow, feedback } = consultation;
  return (
    <Stack>
      <Group gap="xs">
        <StateBadge state={consultation.status} />
        <Text size="sm">{wordsOf(consultation.consultationType)}</Text>
      </Group>
      <ConsultationActions consultation={consultation} />
      <Facts
        facts={[
          [words.time, <When key="at" at={consultation.scheduledAt} show="both" />],
          [words.minutes, calendarTexts.lengthOf(meeting.durationMinutes)],
          [words.host, <Person key="host" person={host} nobody={calendarTexts.noHost} />],
          [words.contact, contact.name],
          [words.email, contact.email],
          [words.phone, contact.phone],
          [words.guestZone, consultation.timeZone],
          [words.industry, company?.industry],
          [words.employees, company?.employees],
          [words.website, company?.website && <Outside key="site" url={company.website} />],
          [words.timeline, project?.timeline],
          [words.budget, project?.budget],
          [words.moved, consultation.rescheduleCount || null],
          [words.link, meeting.url && <Outside key="link" url={meeting.url} />],
          [words.details, meeting.details],
          [words.missing, noShow && wordsOf(noShow.party)],
          [words.summary, outcome?.summary],
          [words.nextSteps, outcome?.nextSteps],
          [
            words.feedback,
            feedback && [calendarTexts.rating(feedback.rating), feedback.comment].filter(Boolean).join(': '),
          ],
        ]}
      />
      {project && (
        <div>
          <Text size="xs" c="dimmed">
            {calendarTexts.project}
          </Text>
          <Lines text={project.description} />
        </div>
      )}
    </Stack>
  );
}

/** An external link, opened in a new tab. */
function Outside({ url }: { url: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {url}
    </a>
  );
}
