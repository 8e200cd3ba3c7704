import { useQuery } from '@apollo/client/react';
import { Select, Stack } from '@mantine/core';
import { useFilters } from '../app/components/list-filters.js';
import { Loading } from '../app/components/loading.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { NewRunDocument } from './generated/graphql.js';
import { kindOf, LAB_KINDS } from './lab.kinds.js';
import { labTexts } from './lab.texts.js';
import { RunForm } from './run-form.js';
import { SpendingPanel } from './spending.js';

const { form: texts, types } = labTexts;

export function NewRunScreen() {
  const { filter, setFilter } = useFilters();
  const type = LAB_KINDS.find((kind) => kind.type === filter('type'))?.type ?? 'NEURAL_ART';
  const result = useQuery(NewRunDocument);
  return (
    <>
      <PageHeader title={texts.title} description={texts.description} />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ mySpending, myVoiceConsents }) => (
          <Stack maw={760}>
            <SpendingPanel spending={mySpending} />
            <Panel>
              <Stack>
                <Select
                  label={texts.type}
                  data={LAB_KINDS.map((kind) => ({ value: kind.type, label: types[kind.type] }))}
                  value={type}
                  onChange={(value) => setFilter('type', value)}
                  allowDeselect={false}
                />
                <RunForm key={type} kind={kindOf(type)} consents={myVoiceConsents.nodes} />
              </Stack>
            </Panel>
          </Stack>
        )}
      </ScreenQuery>
    </>
  );
}
