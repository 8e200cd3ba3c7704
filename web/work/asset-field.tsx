import { FileButton, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useId } from 'react';
import type { FieldPath } from 'react-hook-form';
import type { CodedForm } from '../app/components/coded-form.js';
import { labTexts } from './lab.texts.js';
import type { RunValues } from './run-request.js';

const { asset: texts, form } = labTexts;

interface AssetFieldProps {
  label: string;
  /** Required prefix of the media type, such as image/. */
  accept: string;
  path: string;
  isRequired: boolean;
  coded: CodedForm<RunValues>;
}

/** A file by URL and hash. The lab does not receive uploads here: a selected file is only hashed. */
export function AssetField({ label, accept, path, isRequired, coded }: AssetFieldProps) {
  const { register, setValue, watch } = coded.form;
  const hintId = useId();
  const at = (part: string): FieldPath<RunValues> => `${path}.${part}` as FieldPath<RunValues>;
  const required = isRequired ? form.required : false;
  const bytes: unknown = watch(at('bytes'));
  const measure = async (file: File | null): Promise<void> => {
    if (!file) return;
    const set = (part: string, value: string | number): void =>
      setValue(at(part), value as never, { shouldValidate: true });
    set('mediaType', file.type);
    set('bytes', file.size);
    set('sha256', await hashOf(file));
  };
  return (
    <Fieldset legend={label}>
      <Stack gap="sm">
        <TextInput
          label={texts.url}
          type="url"
          withAsterisk={isRequired}
          {...register(at('url'), { required })}
          error={coded.errorOf(at('url'))}
        />
        <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
          <TextInput
            label={texts.mediaType}
            description={texts.mediaTypeHint(accept.endsWith('/') ? `${accept}…` : accept)}
            withAsterisk={isRequired}
            {...register(at('mediaType'), { required })}
            error={coded.errorOf(at('mediaType'))}
          />
          <TextInput
            label={texts.sha256}
            description={typeof bytes === 'number' ? texts.bytes(String(bytes)) : '\u00a0'}
            withAsterisk={isRequired}
            {...register(at('sha256'), { required })}
            error={coded.errorOf(at('sha256'))}
          />
        </Group>
        {/* Browsers compute hashes only on secure pages and on localhost. */}
        {isSecureContext && (
          <Group gap="sm">
            <FileButton onChange={(file) => void measure(file)}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  size="xs"
                  leftSection={<IconFileCheck size={16} aria-hidden />}
                  aria-describedby={hintId}
                >
                  {texts.pick}
                </Button>
              )}
            </FileButton>
            <Text id={hintId} size="sm" c="dimmed">
              {texts.pickHint}
            </Text>
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}

async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
