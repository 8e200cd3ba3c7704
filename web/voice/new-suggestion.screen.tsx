import type { ApolloCache } from '@apollo/client';
import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { notifyDone } from '../app/components/notices.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { richTextTexts } from '../app/components/rich-text.texts.js';
import { useRequestOnce } from '../app/request-once.js';
import { SubmitSuggestionDocument, type SuggestionCategory } from './generated/graphql.js';
import { SimilarSuggestions } from './similar-suggestions.shared.js';
import { suggestionCategoryLabels, voiceTexts } from './voice.texts.js';
import { voiceTitles } from './voice.titles.js';

const { submit: texts, required } = voiceTexts;

const CATEGORIES = Object.entries(suggestionCategoryLabels).map(([value, label]) => ({ value, label }));

interface Values {
  title: string;
  category: SuggestionCategory | null;
  body: string;
}

export function NewSuggestionScreen() {
  const client = useTally();
  const navigate = useNavigate();
  const sendOnce = useRequestOnce();
  const coded = useCodedForm<Values>({
    defaultValues: { title: '', category: null, body: '' },
    async send({ title, category, body }) {
      if (category === null) return;
      const { submitSuggestion } = await sendOnce({ title, category, body }, (input) =>
        mutate(client, SubmitSuggestionDocument, { input }, { update: forgetLists }),
      );
      const { suggestion } = submitSuggestion;
      if (!suggestion) return;
      notifyDone(suggestion.status === 'PENDING_REVIEW' ? texts.sentForReview : texts.sent);
      await navigate(`/suggestions/${suggestion.id}`);
    },
  });
  const { form, errorOf } = coded;
  return (
    <>
      <PageHeader title={voiceTitles.newSuggestion} description={texts.description} />
      <Stack maw={760}>
        <Panel>
          <form onSubmit={coded.onSubmit} noValidate>
            <Stack>
              <FormErrors of={coded} />
              <TextInput
                label={texts.title}
                description={texts.titleHint}
                withAsterisk
                autoComplete="off"
                error={errorOf('title')}
                {...form.register('title', { required })}
              />
              <SimilarSuggestions title={form.watch('title')} />
              <Controller
                control={form.control}
                name="category"
                rules={{ required }}
                render={({ field }) => (
                  <Select
                    {...field}
                    label={texts.category}
                    placeholder={texts.chooseCategory}
                    withAsterisk
                    data={CATEGORIES}
                    allowDeselect={false}
                    error={errorOf('category')}
                  />
                )}
              />
              <Textarea
                label={texts.body}
                description={`${texts.bodyHint} ${richTextTexts.hint}`}
                autosize
                minRows={5}
                maxRows={18}
                error={errorOf('body')}
                {...form.register('body')}
              />
              <Group justify="flex-end">
                <Button type="submit" loading={coded.isBusy}>
                  {texts.send}
                </Button>
              </Group>
            </Stack>
          </form>
        </Panel>
      </Stack>
    </>
  );
}

/** Lists that may contain it are refetched when they are next shown. */
function forgetLists(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'suggestions' });
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'mySuggestions' });
}
