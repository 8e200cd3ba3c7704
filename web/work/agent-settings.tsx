import {
  Alert,
  Button,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { Controller, type FieldPathByValue } from 'react-hook-form';
import { mutate, toTallyError } from '../../src/client/index.js';
import { useSubmit, useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { inputOf, valuesOf, type AgentValues } from './agent-values.js';
import { agentsTexts } from './agents.texts.js';
import { ResetAgentDocument, SaveAgentDocument, type AgentPartsFragment } from './generated/graphql.js';

const { settings: texts } = agentsTexts;

interface AgentSettingsProps {
  agentId: string;
  /** Null if nothing was saved yet. */
  personalization: AgentPartsFragment | null;
  /** Loads the current settings. */
  onReload: () => Promise<unknown>;
}

/** Edits the version that was read: saving over a newer one is rejected, and no input is lost. */
export function AgentSettings({ agentId, personalization, onReload }: AgentSettingsProps) {
  const client = useTally();
  const [version, setVersion] = useState(personalization?.version ?? 0);
  const [hasConflict, setConflict] = useState(false);
  const coded = useCodedForm<AgentValues>({
    defaultValues: valuesOf(personalization),
    async send(values) {
      setConflict(false);
      try {
        const variables = { agentId, input: inputOf(values, version) };
        const { savePersonalization } = await mutate(client, SaveAgentDocument, variables, {
          refetch: ['Agent', 'Agents'],
        });
        show(savePersonalization.personalization ?? null);
        notifyDone(texts.saved);
      } catch (error) {
        if (toTallyError(error).code !== 'CONFLICT') throw error;
        setConflict(true);
      }
    },
  });
  const show = (next: AgentPartsFragment | null): void => {
    setVersion(next?.version ?? 0);
    coded.form.reset(valuesOf(next));
    setConflict(false);
  };
  const takeTheirs = async (): Promise<void> => {
    try {
      const answer = (await onReload()) as { data?: { personalization: AgentPartsFragment | null } };
      show(answer.data?.personalization ?? null);
    } catch (error) {
      notifyFault(error);
    }
  };
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack maw={820}>
        <FormErrors of={coded} />
        <Fields coded={coded} />
        {hasConflict && (
          <Alert color="yellow" title={texts.conflictTitle} role="alert">
            <Stack gap="sm" align="flex-start">
              {texts.conflict}
              <Button size="xs" variant="default" onClick={() => void takeTheirs()}>
                {texts.takeTheirs}
              </Button>
            </Stack>
          </Alert>
        )}
        <Group justify="space-between">
          <Reset agentId={agentId} version={version} onDone={show} onConflict={() => setConflict(true)} />
          <Button type="submit" loading={coded.isBusy}>
            {texts.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ResetProps {
  agentId: string;
  version: number;
  onDone: (personalization: AgentPartsFragment | null) => void;
  onConflict: () => void;
}

function Reset({ agentId, version, onDone, onConflict }: ResetProps) {
  const { submit } = useSubmit(ResetAgentDocument, {
    onError: (error) => (error.code === 'CONFLICT' ? onConflict() : notifyFault(error)),
  });
  const reset = async (): Promise<undefined> => {
    const done = await submit({ agentId, input: { expectedVersion: version } }, { refetch: ['Agents'] });
    if (!done) return;
    onDone(done.resetPersonalization.personalization ?? null);
    notifyDone(texts.resetDone);
  };
  return (
    <ConfirmButton
      question={texts.resetQuestion}
      consequence={texts.resetConsequence}
      yes={texts.reset}
      onConfirm={reset}
    >
      {texts.reset}
    </ConfirmButton>
  );
}

function Fields({ coded }: { coded: ReturnType<typeof useCodedForm<AgentValues>> }) {
  const { register, control } = coded.form;
  const error = coded.errorOf;
  const number = (name: FieldPathByValue<AgentValues, number | ''>, label: string, min: number, max: number) => (
    <Controller
      control={control}
      name={name}
      rules={{
        min: { value: min, message: texts.range(min, max) },
        max: { value: max, message: texts.range(min, max) },
      }}
      render={({ field }) => <NumberInput label={label} allowDecimal={false} {...field} error={error(name)} />}
    />
  );
  const choice = (
    name: FieldPathByValue<AgentValues, string>,
    label: string,
    choices: Readonly<Record<string, string>>,
  ) => (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <Select
          label={label}
          data={Object.entries(choices).map(([value, text]) => ({ value, label: text }))}
          allowDeselect={false}
          {...field}
          error={error(name)}
        />
      )}
    />
  );
  const toggle = (name: FieldPathByValue<AgentValues, boolean>, label: string) => (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, ...field } }) => <Switch label={label} {...field} checked={value} />}
    />
  );
  return (
    <>
      <Panel title={texts.behavior}>
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {choice('behavior.tone', texts.tone, texts.tones)}
            {choice('behavior.responseLength', texts.length, texts.lengths)}
            {number('behavior.creativity', texts.creativity, 0, 100)}
            <TextInput
              label={texts.language}
              description={texts.languageHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...register('behavior.language')}
              error={error('behavior.language')}
            />
          </SimpleGrid>
          {toggle('behavior.askFollowUps', texts.askFollowUps)}
          {toggle('behavior.citeSources', texts.citeSources)}
          {toggle('behavior.useMemory', texts.useMemory)}
          <Textarea
            label={texts.instructions}
            description={texts.instructionsHint}
            autosize
            minRows={3}
            {...register('customInstructions')}
            error={error('customInstructions')}
          />
        </Stack>
      </Panel>
      <Panel title={texts.display}>
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={texts.name}
              description={texts.nameHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...register('display.agentName')}
              error={error('display.agentName')}
            />
            <TextInput
              label={texts.accent}
              description={texts.accentHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...register('display.accentColor', {
                pattern: { value: /^#([0-9a-f]{3}|[0-9a-f]{6})$/i, message: texts.color },
              })}
              error={error('display.accentColor')}
            />
            {choice('display.theme', texts.theme, texts.themes)}
            {choice('display.density', texts.density, texts.densities)}
            {number('display.fontScale', texts.fontScale, 50, 300)}
          </SimpleGrid>
          {toggle('display.renderMarkdown', texts.renderMarkdown)}
          {toggle('display.showTimestamps', texts.showTimestamps)}
        </Stack>
      </Panel>
    </>
  );
}
