import { useQuery, useSubscription } from '@apollo/client/react';
import { Alert, Button, Stack } from '@mantine/core';
import { Link, useNavigate, useParams } from 'react-router';
import { useSubmit } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { EmptyState } from '../app/components/empty-state.js';
import { LiveDot } from '../app/components/live-dot.js';
import { Loading } from '../app/components/loading.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { RecordLayout } from '../app/components/record-layout.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import {
  CancelRunDocument,
  DeleteRunDocument,
  LabRunChangedDocument,
  LabRunDocument,
  RetryRunDocument,
  type LabExperimentStatus,
  type RunPartsFragment,
} from './generated/graphql.js';
import { labTexts } from './lab.texts.js';
import { RunContent } from './run-content.js';
import { RunFacts, RunHistory } from './run-facts.js';
import { RunRating } from './run-rating.js';
import { RunStatus } from './run-status.js';

const { run: texts, types } = labTexts;
const ACTIVE: readonly LabExperimentStatus[] = ['QUEUED', 'PROCESSING'];

export function RunScreen() {
  const { id = '' } = useParams();
  const result = useQuery(LabRunDocument, { variables: { id } });
  // The cache merges live updates.
  useSubscription(LabRunChangedDocument, { variables: { id } });
  const run = result.data?.labExperiment;
  return (
    <>
      <PageHeader
        title={run ? types[run.experimentType] : labTexts.list.title}
        beside={
          run && (
            <>
              <RunStatus status={run.status} />
              {ACTIVE.includes(run.status) && <LiveDot />}
            </>
          )
        }
        actions={run && <RunActions run={run} />}
      />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ labExperiment }) =>
          labExperiment ? (
            <RecordLayout
              side={
                <>
                  {labExperiment.status === 'COMPLETED' && <RunRating run={labExperiment} />}
                  <RunFacts run={labExperiment} />
                  <RunHistory run={labExperiment} />
                </>
              }
            >
              <Run run={labExperiment} />
            </RecordLayout>
          ) : (
            <EmptyState
              title={texts.missing}
              hint={texts.missingHint}
              action={
                <Button component={Link} to="/lab" variant="default">
                  {texts.back}
                </Button>
              }
            />
          )
        }
      </ScreenQuery>
    </>
  );
}

function Run({ run }: { run: RunPartsFragment }) {
  const { status, output, error } = run;
  const nothing = status === 'QUEUED' || status === 'PROCESSING' ? texts.noResult[status] : texts.noResult.other;
  return (
    <Stack gap="lg">
      {error && (
        <Alert color="red" title={texts.error}>
          {error.code}
          {error.message !== null && `: ${error.message}`}
        </Alert>
      )}
      <Panel title={texts.result}>{output ? <RunContent content={output} /> : <span>{nothing}</span>}</Panel>
      <Panel title={texts.asked}>
        <RunContent content={run.input} />
      </Panel>
    </Stack>
  );
}

function RunActions({ run }: { run: RunPartsFragment }) {
  const navigate = useNavigate();
  const cancel = useSubmit(CancelRunDocument, { onError: notifyFault });
  const retry = useSubmit(RetryRunDocument, { onError: notifyFault });
  const remove = useSubmit(DeleteRunDocument, { onError: notifyFault });
  const { id, availableTransitions } = run;
  const onCancel = async (): Promise<boolean> => {
    const done = await cancel.submit({ id });
    if (done) notifyDone(texts.cancelled);
    return done !== undefined;
  };
  const onRetry = async (): Promise<void> => {
    if (await retry.submit({ id })) notifyDone(texts.retried);
  };
  const onRemove = async (): Promise<boolean> => {
    const done = await remove.submit({ id }, { refetch: ['LabRuns'] });
    if (!done) return false;
    notifyDone(texts.removed);
    await navigate('/lab');
    return true;
  };
  const isOver = !ACTIVE.includes(run.status);
  return (
    <>
      {isOver && availableTransitions.includes('QUEUED') && (
        <Button loading={retry.busy} onClick={() => void onRetry()}>
          {texts.retry}
        </Button>
      )}
      {availableTransitions.includes('CANCELLED') && (
        <ConfirmButton
          question={texts.cancelQuestion}
          consequence={texts.cancelConsequence}
          yes={texts.cancel}
          no={texts.keep}
          onConfirm={onCancel}
        >
          {texts.cancel}
        </ConfirmButton>
      )}
      {isOver && (
        <ConfirmButton
          question={texts.removeQuestion}
          consequence={texts.removeConsequence}
          yes={texts.remove}
          onConfirm={onRemove}
        >
          {texts.remove}
        </ConfirmButton>
      )}
    </>
  );
}
