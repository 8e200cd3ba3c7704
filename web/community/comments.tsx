import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import type { More } from '../app/components/more.js';
import { Panel } from '../app/components/panel.js';
import { Comment } from './comment.js';
import { CommentForm } from './comment-form.js';
import { communityTexts } from './community.texts.js';
import type { CommentPartsFragment } from './generated/graphql.js';

const { comments: texts } = communityTexts;

interface CommentsProps {
  postId: string;
  /** In reading order: each comment, followed by its replies. */
  thread: readonly CommentPartsFragment[];
  more: More;
  /** Whether the post accepts comments. */
  isOpen: boolean;
}

export function Comments({ postId, thread, more, isOpen }: CommentsProps) {
  return (
    <>
      {isOpen && (
        <Panel>
          <CommentForm postId={postId} label={texts.write} />
        </Panel>
      )}
      <Panel title={texts.heading} flush>
        <ConnectionList
          label={texts.label}
          items={thread}
          itemKey={({ id }) => id}
          more={more}
          empty={<EmptyState title={texts.empty} {...(isOpen ? { hint: texts.emptyHint } : {})} />}
        >
          {(comment) => <Comment comment={comment} postId={postId} isOpen={isOpen} />}
        </ConnectionList>
      </Panel>
    </>
  );
}
