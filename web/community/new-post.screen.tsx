import { useQuery } from '@apollo/client/react';
import { Button, Group, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { Controller } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { notifyDone } from '../app/components/notices.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { richTextTexts } from '../app/components/rich-text.texts.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { useRequestOnce } from '../app/request-once.js';
import { communityTexts } from './community.texts.js';
import { CreatePostDocument, GroupsToPostInDocument, type GroupsToPostInQuery } from './generated/graphql.js';

const { write: texts } = communityTexts;

export function NewPostScreen() {
  const result = useQuery(GroupsToPostInDocument);
  return (
    <>
      <PageHeader title={texts.title} />
      <Stack maw={820}>
        <ScreenQuery result={result}>
          {({ myMemberships }) => <PostForm memberships={myMemberships.nodes} />}
        </ScreenQuery>
      </Stack>
    </>
  );
}

interface Values {
  title: string;
  body: string;
  tags: string[];
  groupId: string;
}

function PostForm({ memberships }: { memberships: GroupsToPostInQuery['myMemberships']['nodes'] }) {
  const client = useTally();
  const sendOnce = useRequestOnce();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const isDraft = useRef(false);
  const coded = useCodedForm<Values>({
    defaultValues: { title: '', body: '', tags: [], groupId: parameters.get('group') ?? '' },
    async send({ groupId, ...values }) {
      const wish = { ...values, isDraft: isDraft.current, ...(groupId === '' ? {} : { groupId }) };
      const { createPost } = await sendOnce(wish, (input) =>
        mutate(client, CreatePostDocument, { input }, { refetch: ['Feed', 'MyPosts', 'Group'] }),
      );
      const { post } = createPost;
      notifyDone(post?.status === 'DRAFT' ? texts.kept : post?.status === 'PUBLISHED' ? texts.out : texts.held);
      if (post) await navigate(`/community/posts/${post.id}`);
    },
  });
  const { register, control } = coded.form;
  const groups = memberships.flatMap(({ group }) => (group ? [{ value: group.id, label: group.name }] : []));
  const send = (draft: boolean): void => {
    isDraft.current = draft;
    coded.onSubmit();
  };
  return (
    <Panel>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(false);
        }}
      >
        <Stack>
          <FormErrors of={coded} />
          <TextInput
            label={texts.name}
            description={texts.nameHint}
            withAsterisk
            {...register('title', { required: texts.required })}
            error={coded.errorOf('title')}
          />
          <Textarea
            label={texts.body}
            description={richTextTexts.hint}
            withAsterisk
            autosize
            minRows={8}
            {...register('body', { required: texts.required })}
            error={coded.errorOf('body')}
          />
          <Controller
            control={control}
            name="tags"
            rules={{ validate: (tags) => tags.length <= 5 || texts.tooManyTags }}
            render={({ field }) => (
              <TagsInput
                label={texts.tags}
                description={texts.tagsHint}
                {...field}
                value={[...field.value]}
                clearable={false}
                error={coded.errorOf('tags')}
              />
            )}
          />
          {groups.length > 0 && (
            <Controller
              control={control}
              name="groupId"
              render={({ field }) => (
                <Select
                  label={texts.group}
                  data={[{ value: '', label: texts.everywhere }, ...groups]}
                  allowDeselect={false}
                  {...field}
                  onChange={(value) => field.onChange(value ?? '')}
                  error={coded.errorOf('groupId')}
                />
              )}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" loading={coded.isBusy && isDraft.current} onClick={() => send(true)}>
              {texts.draft}
            </Button>
            <Button type="submit" loading={coded.isBusy && !isDraft.current}>
              {texts.publish}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
