import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { FormErrors, useCodedForm } from '../../app/components/coded-form.js';
import { ConnectionList } from '../../app/components/connection-list.js';
import { Lines } from '../../app/components/lines.js';
import { notifyDone } from '../../app/components/notices.js';
import { Panel } from '../../app/components/panel.js';
import { Person } from '../../app/components/person.js';
import { When } from '../../app/components/when.js';
import { StaffAddApplicationNoteDocument, type DeskApplicationFragment } from '../generated/graphql.js';
import { useRequestOnce } from '../../app/request-once.js';
import { useAct } from '../shared/use-act.js';
import { staffTexts } from '../staff.texts.js';
import { applicationTexts } from './hiring.texts.js';

const { notes: words } = applicationTexts;

/** Recruiters' notes about an applicant, newest first. */
export function Notes({ application: { id, notes, anonymized } }: { application: DeskApplicationFragment }) {
  return (
    <Panel flush title={words.title}>
      {!anonymized && <NewNote applicationId={id} />}
      <ConnectionList
        label={words.title}
        items={[...(notes ?? [])].reverse()}
        itemKey={(note) => note.id}
        empty={
          <Text c="dimmed" px="md" pb="md">
            {words.empty}
          </Text>
        }
      >
        {({ body, author, createdAt }) => (
          <Stack gap={4}>
            <Lines text={body} />
            <Group gap="xs">
              <Text span size="sm">
                <Person person={author} nobody={staffTexts.unknown} />
              </Text>
              <Text span size="xs" c="dimmed">
                <When at={createdAt} />
              </Text>
            </Group>
          </Stack>
        )}
      </ConnectionList>
    </Panel>
  );
}

function NewNote({ applicationId }: { applicationId: string }) {
  const { send } = useAct();
  const once = useRequestOnce();
  const coded = useCodedForm<{ body: string }>({
    defaultValues: { body: '' },
    async send({ body }) {
      await once({ body }, (input) => send(StaffAddApplicationNoteDocument, { id: applicationId, input }));
      notifyDone(words.done);
      coded.form.reset();
    },
  });
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack gap="sm" px="md" pb="md">
        <FormErrors of={coded} />
        <Textarea
          label={words.field}
          description={words.hint}
          autosize
          minRows={2}
          maxRows={10}
          error={coded.errorOf('body')}
          {...coded.form.register('body', { required: staffTexts.required })}
        />
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={coded.isBusy}>
            {words.add}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
