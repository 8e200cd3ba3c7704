import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { FormErrors, useCodedForm } from '../../app/components/coded-form.js';
import { notifyDone } from '../../app/components/notices.js';
import { useViewer } from '../../app/session.js';
import {
  StaffResolveModerationDocument,
  type DeskItemDetailsFragment,
  type ModerationActionKind,
} from '../generated/graphql.js';
import { optionsOf } from '../shared/choice.js';
import { fromLocalInput, hoursAhead, viewerZone } from '../shared/local-time.js';
import { useAct } from '../shared/use-act.js';
import { staffTexts } from '../staff.texts.js';
import { itemTexts } from './moderation.texts.js';

const NOTHING = 'NOTHING';
const MUST_END: readonly string[] = ['MUTE', 'TEMP_BAN'];
const MAY_END: readonly string[] = [...MUST_END, 'HIDE', 'LOCK'];

/** Decides on the version that is shown, so that later changes are not decided unseen. */
export function Decision({ item }: { item: DeskItemDetailsFragment }) {
  const viewer = useViewer();
  const { send } = useAct();
  const canIgnore = item.availableTransitions.includes('IGNORED');
  const { form, onSubmit, isBusy, errorOf } = useCodedForm({
    defaultValues: { action: canIgnore ? NOTHING : (item.possibleActions[0] ?? NOTHING), expiresAt: '', reason: '' },
    async send({ action, expiresAt, reason }: { action: string; expiresAt: string; reason: string }) {
      await send(StaffResolveModerationDocument, {
        id: item.id,
        input: {
          expectedVersion: item.version,
          reason,
          ...(action === NOTHING ? {} : { action: action as ModerationActionKind }),
          ...(MAY_END.includes(action) ? { expiresAt: fromLocalInput(expiresAt) ?? null } : {}),
        },
      });
      notifyDone(itemTexts.done);
    },
  });
  const action = form.watch('action');
  if (item.subject?.id === viewer.id) return <Text c="dimmed">{itemTexts.ownWork}</Text>;
  if (item.possibleActions.length === 0 && !canIgnore) return <Text c="dimmed">{itemTexts.decided}</Text>;
  const nothing = canIgnore ? [{ value: NOTHING, label: itemTexts.nothing }] : [];
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <FormErrors of={{ errorOf }} />
        {item.banProposal && (
          <Alert color="yellow">{itemTexts.proposal(item.banProposal.by?.name ?? staffTexts.unknown)}</Alert>
        )}
        <NativeSelect
          label={itemTexts.action}
          data={[...nothing, ...optionsOf(item.possibleActions)]}
          error={errorOf('action')}
          {...form.register('action', {
            onChange(event: { target: { value: string } }) {
              form.setValue('expiresAt', MUST_END.includes(event.target.value) ? hoursAhead(72) : '');
            },
          })}
        />
        {MAY_END.includes(action) && (
          <TextInput
            type="datetime-local"
            label={itemTexts.ends}
            description={
              MUST_END.includes(action) ? itemTexts.endsHint.must(viewerZone) : itemTexts.endsHint.may(viewerZone)
            }
            error={errorOf('expiresAt')}
            {...form.register('expiresAt')}
          />
        )}
        <Textarea
          label={itemTexts.reason}
          description={itemTexts.reasonHint}
          autosize
          minRows={2}
          error={errorOf('reason')}
          {...form.register('reason')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isBusy}>
            {itemTexts.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
