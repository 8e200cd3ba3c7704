import { useQuery } from '@apollo/client/react';
import { IconShieldCheck } from '@tabler/icons-react';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { communityTexts } from './community.texts.js';
import { NoticesDocument } from './generated/graphql.js';
import { Notice } from './notice.js';

const { notices: texts } = communityTexts;

export function NoticesScreen() {
  const result = useQuery(NoticesDocument);
  const more = useMore(result.fetchMore, result.data?.myModerationActions.pageInfo);
  return (
    <>
      <PageHeader title={texts.title} description={texts.description} />
      <ScreenQuery result={result}>
        {({ myModerationActions }) => (
          <Panel flush>
            <ConnectionList
              label={texts.label}
              items={myModerationActions.nodes}
              itemKey={({ id }) => id}
              more={more}
              empty={<EmptyState icon={IconShieldCheck} title={texts.empty} hint={texts.emptyHint} />}
            >
              {(notice) => <Notice notice={notice} />}
            </ConnectionList>
          </Panel>
        )}
      </ScreenQuery>
    </>
  );
}
