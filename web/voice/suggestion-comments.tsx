import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import type { More } from '../app/components/more.js';
import { Panel } from '../app/components/panel.js';
import { Person } from '../app/components/person.js';
import { RichText } from '../app/components/rich-text.js';
import { richTextTexts } from '../app/components/rich-text.texts.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { useRequestOnce } from '../app/request-once.js';
import { CommentOnSuggestionDocument } from './generated/graphql.js';
import type { Suggestion } from './suggestion.screen.js';
import { voiceTexts } from './voice.texts.js';

const { suggestion: texts, board, required } = voiceTexts;

type Comment = Suggestion['comments']['nodes'][number];

export function SuggestionComments({ suggestion, more }: { suggestion: Suggestion; more: More }) {
  const { comments, commentCount } = suggestion;
  return (
    <Panel title={texts.comments} flush>
      <div aria-live="polite">
        {commentCount > 0 && (
          <Text size="sm" c="dimmed" px="md">
            {board.comments(commentCount)}
          </Text>
        )}
        <ConnectionList
          label={texts.commentsList}
          items={comments.nodes}
          itemKey={({ id }) => id}
          {...(more.hasMore ? { more } : {})}
          empty={<EmptyState title={texts.noComments} hint={texts.noCommentsHint} />}
        >
          {(comment) => <CommentItem comment={comment} />}
        </ConnectionList>
      </div>
      <CommentForm id={suggestion.id} />
    </Panel>
  );
}

function CommentItem({ comment: { authorName, isStaff, body, createdAt } }: { comment: Comment }) {
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <Text span size="sm" fw={600}>
          <Person person={{ name: authorName }} />
        </Text>
        {isStaff && <StatusBadge label={texts.staff} tone="accent" size="sm" />}
        <Text span size="xs" c="dimmed">
          <When at={createdAt} />
        </Text>
      </Group>
      <RichText text={body} />
    </Stack>
  );
}

function CommentForm({ id }: { id: string }) {
  const client = useTally();
  const sendOnce = useRequestOnce();
  const coded = useCodedForm({
    defaultValues: { body: '' },
    async send({ body }: { body: string }) {
      await sendOnce({ body }, (input) => mutate(client, CommentOnSuggestionDocument, { id, input }));
      coded.form.reset();
    },
  });
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack gap="sm" p="md" style={{ borderTop: '1px solid var(--tally-line)' }}>
        <FormErrors of={coded} />
        <Textarea
          label={texts.comment}
          description={richTextTexts.hint}
          autosize
          minRows={2}
          maxRows={10}
          error={coded.errorOf('body')}
          {...coded.form.register('body', { required })}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={coded.isBusy}>
            {texts.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
