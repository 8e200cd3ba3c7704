import { Alert, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mutate, query } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { notifyDone } from '../app/components/notices.js';
import { useRequestOnce } from '../app/request-once.js';
import { EstimateRunDocument, StartRunDocument, type EstimateRunQuery, type NewRunQuery } from './generated/graphql.js';
import type { LabKind } from './lab.kinds.js';
import { formatMicros } from './lab.money.js';
import { labTexts } from './lab.texts.js';
import { RunField } from './run-field.js';
import { requestOf, startValues, type RunValues } from './run-request.js';

const { form: texts } = labTexts;

interface RunFormProps {
  kind: LabKind;
  consents: NewRunQuery['myVoiceConsents']['nodes'];
}

/** The request form of a tool; both buttons use the same validation. */
export function RunForm({ kind, consents }: RunFormProps) {
  const client = useTally();
  const sendOnce = useRequestOnce();
  const navigate = useNavigate();
  const [estimate, setEstimate] = useState<EstimateRunQuery['estimateLabExperiment']>();
  const [wish, setWish] = useState<'start' | 'estimate'>('start');
  const coded = useCodedForm<RunValues>({
    defaultValues: startValues(kind),
    async send(values) {
      const request = requestOf(values, kind);
      if (wish === 'estimate') {
        const answer = await query(client, EstimateRunDocument, { input: { request } });
        setEstimate(answer.estimateLabExperiment);
        return;
      }
      const { startLabExperiment } = await sendOnce({ request }, (input) =>
        mutate(client, StartRunDocument, { input }, { refetch: ['LabRuns'] }),
      );
      notifyDone(texts.started);
      const id = startLabExperiment.experiment?.id;
      if (id !== undefined) await navigate(`/lab/${id}`);
    },
  });
  const isMissingConsent = kind.type === 'VOICE_CLONING' && !consents.some(({ status }) => status === 'ACTIVE');
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack>
        <FormErrors of={coded} />
        {isMissingConsent && <Alert color="yellow">{texts.noConsent}</Alert>}
        {kind.fields.map((field) => (
          <RunField
            key={field.name}
            field={field}
            path={`request.${kind.key}.${field.name}`}
            coded={coded}
            consents={consents}
          />
        ))}
        {estimate && <Estimate estimate={estimate} />}
        <Group justify="flex-end" gap="xs">
          <Button
            type="submit"
            variant="default"
            loading={coded.isBusy && wish === 'estimate'}
            onClick={() => setWish('estimate')}
          >
            {texts.estimate}
          </Button>
          <Button type="submit" loading={coded.isBusy && wish === 'start'} onClick={() => setWish('start')}>
            {texts.start}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Estimate({ estimate }: { estimate: EstimateRunQuery['estimateLabExperiment'] }) {
  const { costMicros, leftMicros, isAffordable } = estimate;
  const amounts = [formatMicros(costMicros), formatMicros(leftMicros)] as const;
  return (
    <Alert color={isAffordable ? 'green' : 'yellow'} role="status">
      {isAffordable ? texts.costs(...amounts) : texts.tooDear(...amounts)}
    </Alert>
  );
}
