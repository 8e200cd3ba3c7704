import { useQuery, useSubscription } from '@apollo/client/react';
import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../app/components/empty-state.js';
import { LiveDot } from '../app/components/live-dot.js';
import { Loading } from '../app/components/loading.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { RecordLayout } from '../app/components/record-layout.js';
import { RichText } from '../app/components/rich-text.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import {
  SuggestionScreenDocument,
  SuggestionScreenUpdatesDocument,
  type SuggestionScreenQuery,
} from './generated/graphql.js';
import { SuggestionButtons } from './suggestion-buttons.js';
import { SuggestionComments } from './suggestion-comments.js';
import { SuggestionFacts, SuggestionHistory } from './suggestion-facts.js';
import { suggestionTones } from './voice.states.js';
import { suggestionStatusLabels, voiceTexts } from './voice.texts.js';
import { voiceTitles } from './voice.titles.js';
import { VoteButtons } from './vote-buttons.js';

const { suggestion: texts } = voiceTexts;

export type Suggestion = NonNullable<SuggestionScreenQuery['suggestion']>;

export function SuggestionScreen() {
  const { id = '' } = useParams();
  const result = useQuery(SuggestionScreenDocument, { variables: { id, itemId: id } });
  // Live votes, comments and decisions are written to the cached record, which the query shows.
  useSubscription(SuggestionScreenUpdatesDocument, { variables: { id } });
  const suggestion = result.data?.suggestion;
  const more = useMore(result.fetchMore, suggestion?.comments.pageInfo);
  return (
    <>
      {!suggestion && <PageHeader title={voiceTitles.suggestion} />}
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {(data) =>
          data.suggestion ? (
            <Details suggestion={data.suggestion} isFavorite={data.isFavorited} more={more} />
          ) : (
            <EmptyState title={texts.missing} hint={texts.missingHint} action={<AllSuggestions />} />
          )
        }
      </ScreenQuery>
    </>
  );
}

function AllSuggestions() {
  return (
    <Button component={Link} to="/suggestions" variant="default">
      {texts.all}
    </Button>
  );
}

interface DetailsProps {
  suggestion: Suggestion;
  isFavorite: boolean;
  more: ReturnType<typeof useMore>;
}

function Details({ suggestion, isFavorite, more }: DetailsProps) {
  const { title, status, body, authorName, createdAt } = suggestion;
  return (
    <>
      <PageHeader
        title={title}
        description={
          <>
            {voiceTexts.board.by(authorName)}, <When at={createdAt} />
          </>
        }
        beside={
          <>
            <StatusBadge label={suggestionStatusLabels[status]} tone={suggestionTones[status]} />
            <LiveDot />
          </>
        }
        actions={<AllSuggestions />}
      />
      <RecordLayout
        side={
          <>
            <Panel title={texts.facts}>
              <SuggestionFacts suggestion={suggestion} />
            </Panel>
            <Panel title={texts.history}>
              <SuggestionHistory suggestion={suggestion} />
            </Panel>
          </>
        }
      >
        <WhatBecame suggestion={suggestion} />
        <Panel title={texts.text}>
          <Group gap="lg" wrap="nowrap" align="flex-start">
            <VoteButtons suggestion={suggestion} />
            <Stack gap="md" style={{ flex: 1, minWidth: 0 }}>
              {body === '' ? <Text c="dimmed">{texts.noText}</Text> : <RichText text={body} />}
              <SuggestionButtons suggestion={suggestion} isFavorite={isFavorite} />
            </Stack>
          </Group>
        </Panel>
        <SuggestionComments suggestion={suggestion} more={more} />
      </RecordLayout>
    </>
  );
}

/** The team's response and decision. */
function WhatBecame({ suggestion }: { suggestion: Suggestion }) {
  const { response, respondedAt, implementation, mergedInto } = suggestion;
  return (
    <>
      {mergedInto && (
        <Alert color="iris">
          {texts.duplicate}{' '}
          <Anchor component={Link} to={`/suggestions/${mergedInto.id}`} inherit underline="always">
            {mergedInto.title}
          </Anchor>
        </Alert>
      )}
      {response && (
        <Alert color="iris" title={texts.answer}>
          <RichText text={response} />
          {respondedAt && (
            <Text size="xs" c="dimmed" mt={4}>
              <When at={respondedAt} />
            </Text>
          )}
        </Alert>
      )}
      {implementation && (
        <Alert color="green" title={texts.built}>
          {implementation.version && <div>{texts.inVersion(implementation.version)}</div>}
          {implementation.note && <RichText text={implementation.note} />}
          {implementation.url && (
            <Anchor href={implementation.url} target="_blank" rel="noreferrer" inherit underline="always">
              {texts.readMore}
            </Anchor>
          )}
        </Alert>
      )}
    </>
  );
}
