import { Checkbox, Fieldset, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useViewer } from '../../app/session.js';
import { StaffScheduleInterviewDocument, type InterviewKind } from '../generated/graphql.js';
import { optionsOf } from '../shared/choice.js';
import { DialogButton } from '../shared/coded-dialog.js';
import { fromLocalInput, hoursAhead, viewerZone } from '../shared/local-time.js';
import { useRequestOnce } from '../../app/request-once.js';
import { useAct } from '../shared/use-act.js';
import { staffTexts } from '../staff.texts.js';
import { applicationTexts } from './hiring.texts.js';

const { schedule } = applicationTexts;

interface Values {
  kind: InterviewKind;
  startsAt: string;
  durationMinutes: string;
  timeZone: string;
  location: string;
  interviewerIds: string[];
  briefing: string;
}

/** A possible interviewer. */
export interface Interviewer {
  id: string;
  name: string;
}

interface ScheduleInterviewProps {
  applicationId: string;
  /** All possible interviewers. */
  interviewers: readonly Interviewer[];
}

export function ScheduleInterview({ applicationId, interviewers: known }: ScheduleInterviewProps) {
  const viewer = useViewer();
  const { send } = useAct();
  const once = useRequestOnce();
  const people = [...known].sort((one, other) => Number(other.id === viewer.id) - Number(one.id === viewer.id));
  return (
    <DialogButton<Values>
      label={schedule.label}
      title={schedule.title}
      yes={schedule.yes}
      done={schedule.done}
      values={{
        kind: 'VIDEO',
        startsAt: hoursAhead(48),
        durationMinutes: '60',
        timeZone: viewerZone,
        location: '',
        interviewerIds: [viewer.id],
        briefing: '',
      }}
      send={({ kind, startsAt, durationMinutes, timeZone, location, interviewerIds, briefing }) =>
        once(
          {
            kind,
            startsAt: fromLocalInput(startsAt) ?? '',
            durationMinutes: Math.round(Number(durationMinutes)),
            timeZone,
            location: location || null,
            interviewerIds,
            briefing: briefing || null,
          },
          (input) => send(StaffScheduleInterviewDocument, { id: applicationId, input }),
        )
      }
    >
      {(field) => {
        const { error, ...interviewers } = field('interviewerIds');
        return (
          <>
            <NativeSelect
              label={schedule.kind}
              data={optionsOf(['VIDEO', 'PHONE', 'ON_SITE', 'TASK_REVIEW'])}
              {...field('kind')}
            />
            <TextInput
              type="datetime-local"
              label={schedule.at}
              description={staffTexts.inYourZone(viewerZone)}
              {...field('startsAt', { required: staffTexts.required })}
            />
            <TextInput type="number" label={schedule.minutes} min={10} max={480} {...field('durationMinutes')} />
            <TextInput label={schedule.zone} description={schedule.zoneHint} {...field('timeZone')} />
            <TextInput label={schedule.location} description={schedule.locationHint} {...field('location')} />
            <Fieldset legend={schedule.interviewers}>
              <Stack gap="xs">
                {people.map(({ id, name }) => (
                  <Checkbox key={id} value={id} label={id === viewer.id ? schedule.me(name) : name} {...interviewers} />
                ))}
                {error && (
                  <Text size="sm" c="error" role="alert">
                    {error}
                  </Text>
                )}
              </Stack>
            </Fieldset>
            <Textarea label={schedule.briefing} description={schedule.briefingHint} autosize {...field('briefing')} />
          </>
        );
      }}
    </DialogButton>
  );
}
