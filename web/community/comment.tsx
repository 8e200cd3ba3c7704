import { Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useSubmit } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { notifyFault } from '../app/components/notices.js';
import { Person } from '../app/components/person.js';
import { RichText } from '../app/components/rich-text.js';
import { When } from '../app/components/when.js';
import { useViewer } from '../app/session.js';
import { CommentForm, EditCommentForm } from './comment-form.js';
import classes from './comment.module.css';
import { communityTexts } from './community.texts.js';
import { DeleteCommentDocument, type CommentPartsFragment } from './generated/graphql.js';
import { LikeButton } from './like-button.js';
import { ReportButton } from './report-button.js';

const { comments: texts, post: postTexts } = communityTexts;
/** Maximum depth of replies. */
const DEEPEST = 7;

interface CommentProps {
  comment: CommentPartsFragment;
  postId: string;
  isOpen: boolean;
}

export function Comment({ comment, postId, isOpen }: CommentProps) {
  const { depth, authorName, createdAt, editedAt, body, isTombstone } = comment;
  const [open, setOpen] = useState<'reply' | 'edit'>();
  const close = (): void => setOpen(undefined);
  return (
    <Stack gap={6} className={classes.comment} data-depth={depth} style={{ '--depth': depth }}>
      <Group gap="sm" fz="sm">
        {depth > 0 && <VisuallyHidden>{texts.level(depth)}</VisuallyHidden>}
        <Text span inherit fw={600}>
          <Person person={{ name: authorName }} />
        </Text>
        <Text span inherit c="dimmed">
          <When at={createdAt} />
        </Text>
        {editedAt !== null && (
          <Text span inherit c="dimmed">
            {postTexts.edited}
          </Text>
        )}
      </Group>
      {isTombstone ? (
        <Text c="dimmed" fs="italic">
          {texts.tombstone}
        </Text>
      ) : open === 'edit' ? (
        <EditCommentForm comment={comment} onClose={close} />
      ) : (
        <RichText text={body ?? ''} />
      )}
      {!isTombstone && <Actions comment={comment} mayReply={isOpen && depth < DEEPEST} onOpen={setOpen} />}
      {open === 'reply' && (
        <CommentForm postId={postId} parentId={comment.id} label={texts.answer(authorName)} onClose={close} />
      )}
    </Stack>
  );
}

interface ActionsProps {
  comment: CommentPartsFragment;
  mayReply: boolean;
  onOpen: (what: 'reply' | 'edit') => void;
}

function Actions({ comment, mayReply, onOpen }: ActionsProps) {
  const viewer = useViewer();
  const remove = useSubmit(DeleteCommentDocument, { onError: notifyFault });
  const isMine = comment.author?.id === viewer.id;
  const onRemove = async (): Promise<boolean> => (await remove.submit({ id: comment.id })) !== undefined;
  return (
    <Group gap={4} ml={-8}>
      <LikeButton kind="CommunityComment" of={comment} />
      {mayReply && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={texts.replyTo(comment.authorName)}
          onClick={() => onOpen('reply')}
        >
          {texts.reply}
        </Button>
      )}
      {isMine ? (
        <>
          <Button variant="subtle" size="compact-sm" onClick={() => onOpen('edit')}>
            {texts.edit}
          </Button>
          <ConfirmButton
            variant="subtle"
            size="compact-sm"
            question={texts.removeQuestion}
            consequence={texts.removeConsequence}
            yes={texts.remove}
            onConfirm={onRemove}
          >
            {texts.remove}
          </ConfirmButton>
        </>
      ) : (
        <ReportButton kind="COMMENT" id={comment.id} author={comment.authorName} />
      )}
    </Group>
  );
}
