import { Button, Group, Stack, Textarea } from '@mantine/core';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { richTextTexts } from '../app/components/rich-text.texts.js';
import { useRequestOnce } from '../app/request-once.js';
import { communityTexts } from './community.texts.js';
import { AddCommentDocument, EditCommentDocument, type CommentPartsFragment } from './generated/graphql.js';

const { comments: texts } = communityTexts;

interface CommentFormProps {
  postId: string;
  /** The parent comment; omitted for a comment on the post itself. */
  parentId?: string;
  label: string;
  onClose?: () => void;
}

export function CommentForm({ postId, parentId, label, onClose }: CommentFormProps) {
  const client = useTally();
  const sendOnce = useRequestOnce();
  const send = async (body: string): Promise<void> => {
    const comment = { body, ...(parentId === undefined ? {} : { parentId }) };
    // The server determines its position in the thread.
    await sendOnce(comment, (input) => mutate(client, AddCommentDocument, { postId, input }, { refetch: ['Post'] }));
    onClose?.();
  };
  return <BodyForm label={label} start="" submit={texts.send} send={send} {...(onClose ? { onClose } : {})} />;
}

export function EditCommentForm({ comment, onClose }: { comment: CommentPartsFragment; onClose: () => void }) {
  const client = useTally();
  const send = async (body: string): Promise<void> => {
    await mutate(client, EditCommentDocument, { id: comment.id, input: { body } });
    onClose();
  };
  return <BodyForm label={texts.editOf} start={comment.body ?? ''} submit={texts.save} send={send} onClose={onClose} />;
}

interface BodyFormProps {
  label: string;
  start: string;
  submit: string;
  send: (body: string) => Promise<void>;
  onClose?: () => void;
}

function BodyForm({ label, start, submit, send, onClose }: BodyFormProps) {
  const coded = useCodedForm({
    defaultValues: { body: start },
    async send({ body }: { body: string }) {
      await send(body);
      coded.form.reset();
    },
  });
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack gap="xs">
        <FormErrors of={coded} />
        <Textarea
          label={label}
          description={richTextTexts.hint}
          autosize
          minRows={2}
          autoFocus={onClose !== undefined}
          {...coded.form.register('body', { required: texts.required })}
          error={coded.errorOf('body')}
        />
        <Group gap="xs" justify="flex-end">
          {onClose && (
            <Button variant="default" size="xs" onClick={onClose}>
              {texts.cancel}
            </Button>
          )}
          <Button type="submit" size="xs" loading={coded.isBusy}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
