import { Group, Stack, Text } from '@mantine/core';
import { ConfirmButton } from '../../app/components/confirm-button.js';
import { ConnectionList } from '../../app/components/connection-list.js';
import { Panel } from '../../app/components/panel.js';
import { Person } from '../../app/components/person.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import { useViewer } from '../../app/session.js';
import { StaffCancelInterviewDocument, type DeskApplicationFragment } from '../generated/graphql.js';
import { Facts } from '../../app/components/facts.js';
import { StateBadge } from '../shared/state-badge.js';
import { useAct } from '../shared/use-act.js';
import { staffTexts } from '../staff.texts.js';
import { ScorecardForm } from './application.scorecard.js';
import { applicationTexts } from './hiring.texts.js';

const { interview: words, callOff, scorecard: cardWords } = applicationTexts;

type Interview = DeskApplicationFragment['interviews'][number];
type Scorecard = NonNullable<Interview['scorecards']>[number];

/** Interviews of an applicant and their results. */
export function Interviews({ application: { id, interviews } }: { application: DeskApplicationFragment }) {
  return (
    <Panel flush title={applicationTexts.interviews}>
      <ConnectionList
        label={applicationTexts.interviews}
        items={interviews}
        itemKey={(interview) => interview.id}
        empty={
          <Text c="dimmed" px="md" pb="md">
            {applicationTexts.noInterviews}
          </Text>
        }
      >
        {(interview) => <InterviewItem applicationId={id} interview={interview} />}
      </ConnectionList>
    </Panel>
  );
}

function InterviewItem({ applicationId, interview }: { applicationId: string; interview: Interview }) {
  const viewer = useViewer();
  const { act } = useAct();
  const interviewers = interview.interviewers ?? [];
  const scorecards = interview.scorecards ?? [];
  const isMine = interviewers.some(({ id }) => id === viewer.id);
  const hasRated = scorecards.some(({ interviewer }) => interviewer?.id === viewer.id);
  const callItOff = (): Promise<boolean> =>
    act(StaffCancelInterviewDocument, { id: applicationId, input: { interviewId: interview.id } }, callOff.done);
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Text fw={600}>{wordsOf(interview.kind)}</Text>
          <StateBadge state={interview.status} size="sm" />
          <Text size="sm" c="dimmed">
            {words.scorecards(interview.scorecardCount ?? scorecards.length, interviewers.length)}
          </Text>
        </Group>
        <Group gap="xs">
          {isMine && !hasRated && interview.status !== 'CANCELLED' && (
            <ScorecardForm applicationId={applicationId} interviewId={interview.id} />
          )}
          {interview.status === 'SCHEDULED' && (
            <ConfirmButton
              size="xs"
              question={callOff.question}
              consequence={callOff.consequence}
              yes={callOff.yes}
              onConfirm={callItOff}
            >
              {callOff.label}
            </ConfirmButton>
          )}
        </Group>
      </Group>
      <Facts
        facts={[
          [words.at, <When key="at" at={interview.startsAt} show="both" />],
          [words.length, words.minutes((Date.parse(interview.endsAt) - Date.parse(interview.startsAt)) / 60_000)],
          [words.zone, interview.timeZone],
          [words.location, interview.location],
          [words.interviewers, interviewers.map(({ name }) => name).join(', ')],
          [words.briefing, interview.briefing],
        ]}
      />
      {isMine && !hasRated && (interview.scorecardCount ?? 0) > 0 && <Text size="sm">{words.hidden}</Text>}
      {scorecards.map((scorecard) => (
        <ScorecardView key={scorecard.id} scorecard={scorecard} />
      ))}
    </Stack>
  );
}

function ScorecardView({ scorecard }: { scorecard: Scorecard }) {
  const { interviewer, rating, strengths, concerns, notes, submittedAt } = scorecard;
  return (
    <Stack gap={6} pl="md" style={{ borderLeft: '3px solid var(--tally-line)' }}>
      <Group gap="xs">
        <Text span size="sm">
          <Person person={interviewer} nobody={staffTexts.unknown} />
        </Text>
        <StateBadge state={rating} size="sm" />
        <Text span size="xs" c="dimmed">
          <When at={submittedAt} />
        </Text>
      </Group>
      <Facts
        facts={[
          [cardWords.strengths, strengths],
          [cardWords.concerns, concerns],
          [cardWords.notes, notes],
        ]}
      />
    </Stack>
  );
}
