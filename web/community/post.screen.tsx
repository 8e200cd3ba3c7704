import { useQuery } from '@apollo/client/react';
import { Alert, Anchor, Button, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from 'react-router';
import { useSubmit } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { EmptyState } from '../app/components/empty-state.js';
import { Lines } from '../app/components/lines.js';
import { Loading } from '../app/components/loading.js';
import { useMore } from '../app/components/more.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { RichText } from '../app/components/rich-text.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { When } from '../app/components/when.js';
import { useViewer } from '../app/session.js';
import { Comments } from './comments.js';
import { communityTexts } from './community.texts.js';
import { DeletePostDocument, PostDocument, PublishPostDocument, type PostQuery } from './generated/graphql.js';
import { LikeButton } from './like-button.js';
import { Tags } from './post-card.js';
import { ReportButton } from './report-button.js';

const { post: texts } = communityTexts;
type Post = NonNullable<PostQuery['post']>;

export function PostScreen() {
  const { id = '' } = useParams();
  const result = useQuery(PostDocument, { variables: { id } });
  const more = useMore(result.fetchMore, result.data?.commentThread.pageInfo);
  const post = result.data?.post;
  return (
    <>
      <Anchor component={Link} to="/community" size="sm">
        <Group gap={4} component="span" mb="xs">
          <IconArrowLeft size={16} aria-hidden />
          {texts.back}
        </Group>
      </Anchor>
      <PageHeader
        title={post ? (post.title ?? texts.gone) : texts.title}
        {...(post ? { description: <Byline post={post} />, actions: <OwnActions post={post} /> } : {})}
      />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ post, commentThread }) =>
          post ? (
            <Stack>
              <PostText post={post} />
              <Comments postId={id} thread={commentThread.nodes} more={more} isOpen={post.status === 'PUBLISHED'} />
            </Stack>
          ) : (
            <EmptyState title={texts.missing} hint={texts.missingHint} />
          )
        }
      </ScreenQuery>
    </>
  );
}

function Byline({ post }: { post: Post }) {
  return (
    <Group gap="4px 12px" fz="sm">
      <span>{texts.by(post.authorName)}</span>
      <When at={post.publishedAt ?? post.publishAt ?? post.createdAt} />
      {post.editedAt !== null && <span>{texts.edited}</span>}
      {post.group && (
        <Anchor component={Link} to={`/groups/${post.group.id}`} inherit>
          {post.group.name}
        </Anchor>
      )}
      <Tags tags={post.tags} />
    </Group>
  );
}

function PostText({ post }: { post: Post }) {
  const viewer = useViewer();
  return (
    <Panel>
      <Stack gap="sm">
        {post.status !== 'PUBLISHED' && <Alert color="yellow">{texts.status[post.status]}</Alert>}
        {post.body === null ? <Lines text={texts.goneHint} c="dimmed" /> : <RichText text={post.body} />}
        {!post.isTombstone && (
          <Group gap="xs" ml={-8}>
            <LikeButton kind="CommunityPost" of={post} />
            {post.author?.id !== viewer.id && <ReportButton kind="POST" id={post.id} author={post.authorName} />}
          </Group>
        )}
      </Stack>
    </Panel>
  );
}

/** Actions for the author; nothing for others. */
function OwnActions({ post }: { post: Post }) {
  const viewer = useViewer();
  const navigate = useNavigate();
  const publish = useSubmit(PublishPostDocument, { onError: notifyFault });
  const remove = useSubmit(DeletePostDocument, { onError: notifyFault });
  if (post.author?.id !== viewer.id || post.isTombstone) return null;
  const onPublish = async (): Promise<void> => {
    const done = await publish.submit({ id: post.id }, { refetch: ['Post'] });
    if (done) notifyDone(texts.published);
  };
  const onRemove = async (): Promise<boolean> => {
    const done = await remove.submit({ id: post.id }, { refetch: ['Post'] });
    if (!done) return false;
    notifyDone(texts.removed);
    await navigate('/community?tab=MINE');
    return true;
  };
  return (
    <>
      {(post.status === 'DRAFT' || post.status === 'SCHEDULED') && (
        <Button loading={publish.busy} onClick={() => void onPublish()}>
          {texts.publish}
        </Button>
      )}
      <ConfirmButton
        question={texts.removeQuestion}
        consequence={texts.removeConsequence}
        yes={texts.remove}
        onConfirm={onRemove}
      >
        {texts.remove}
      </ConfirmButton>
    </>
  );
}
