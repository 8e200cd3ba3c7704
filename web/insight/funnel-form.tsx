import { ActionIcon, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { Panel } from '../app/components/panel.js';
import { FEWEST_STEPS, MOST_STEPS, type StepDraft, type StepKind } from './funnel-steps.js';
import { insightTexts } from './insight.texts.js';

const { funnel: texts } = insightTexts;
const KINDS: readonly { value: StepKind; label: string }[] = [
  { value: 'page', label: texts.page },
  { value: 'event', label: texts.event },
];

interface FunnelFormProps {
  steps: readonly StepDraft[];
  /** Paths suggested while typing. */
  paths: readonly string[];
  onApply: (steps: readonly StepDraft[]) => void;
}

/** The steps of the funnel, each a page or an event. */
export function FunnelForm({ steps, paths, onApply }: FunnelFormProps) {
  const pathList = useId();
  const form = useForm<{ steps: StepDraft[] }>({ defaultValues: { steps: [...steps] } });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'steps' });
  const apply = form.handleSubmit((values) => onApply(values.steps));
  return (
    <Panel title={texts.form}>
      <form onSubmit={(event) => void apply(event)} noValidate>
        <datalist id={pathList}>
          {paths.map((path) => (
            <option key={path} value={path} />
          ))}
        </datalist>
        <Stack gap="xs">
          {fields.map(({ id }, index) => {
            const kind = form.watch(`steps.${index}.kind`);
            return (
              <Group key={id} gap="xs" wrap="nowrap" align="flex-start">
                <NativeSelect
                  aria-label={texts.kind(index + 1)}
                  data={[...KINDS]}
                  w={96}
                  {...form.register(`steps.${index}.kind`)}
                />
                <TextInput
                  aria-label={texts.name(index + 1)}
                  placeholder={kind === 'event' ? texts.eventPlaceholder : texts.pagePlaceholder}
                  list={kind === 'event' ? undefined : pathList}
                  style={{ flex: 1, minWidth: 0 }}
                  error={form.formState.errors.steps?.[index]?.name?.message}
                  {...form.register(`steps.${index}.name`, {
                    validate: (name) => name.trim() !== '' || texts.required,
                  })}
                />
                <ActionIcon
                  size={36}
                  variant="default"
                  aria-label={texts.remove(index + 1)}
                  disabled={fields.length <= FEWEST_STEPS}
                  onClick={() => remove(index)}
                >
                  <IconTrash size={17} stroke={1.6} aria-hidden />
                </ActionIcon>
              </Group>
            );
          })}
          <Group gap="xs">
            <Button type="submit">{texts.apply}</Button>
            {fields.length < MOST_STEPS && (
              <Button variant="default" onClick={() => append({ kind: 'page', name: '' })}>
                {texts.add}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
