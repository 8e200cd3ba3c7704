import { NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { Controller, type FieldPath } from 'react-hook-form';
import type { CodedForm } from '../app/components/coded-form.js';
import { AssetField } from './asset-field.js';
import type { NewRunQuery, VoiceConsentScope } from './generated/graphql.js';
import type { LabField } from './lab.kinds.js';
import { labTexts } from './lab.texts.js';
import type { RunValues } from './run-request.js';

const { form: texts, fields: names, hints } = labTexts;
const PURPOSES = Object.keys(texts.purposes) as VoiceConsentScope[];

interface RunFieldProps {
  field: LabField;
  /** Field name used by the server: `request.neuralArt.prompt`. */
  path: string;
  coded: CodedForm<RunValues>;
  consents: NewRunQuery['myVoiceConsents']['nodes'];
}

/** The input for a request field. */
export function RunField({ field, path, coded, consents }: RunFieldProps) {
  const { register, control } = coded.form;
  // The fields are known only at run time.
  const name = path as FieldPath<RunValues>;
  const { isRequired = false } = field;
  const shown = {
    label: names[field.name],
    description: hints[field.name],
    withAsterisk: isRequired,
    error: coded.errorOf(path),
  };
  const required = isRequired ? texts.required : false;
  switch (field.kind) {
    case 'line':
    case 'text': {
      const props = register(name, { required });
      if (field.kind === 'line') return <TextInput {...shown} {...props} />;
      return <Textarea {...shown} {...props} autosize minRows={3} maxRows={16} />;
    }
    case 'number': {
      const { min, max, isDecimal = false } = field;
      const range = texts.range(min, max);
      const isInside = (value: unknown): boolean => typeof value !== 'number' || (value >= min && value <= max);
      return (
        <Controller
          control={control}
          name={name}
          rules={{ required, validate: (value) => isInside(value) || range }}
          render={({ field: { value, ...rest } }) => (
            <NumberInput
              {...shown}
              description={hints[field.name] ?? range}
              {...rest}
              value={value as unknown as number | ''}
              allowDecimal={isDecimal}
              step={isDecimal ? 0.1 : 1}
              clampBehavior="none"
            />
          )}
        />
      );
    }
    case 'switch':
      return (
        <Controller
          control={control}
          name={name}
          render={({ field: { value, ...rest } }) => (
            <Switch label={shown.label} {...rest} checked={value as unknown as boolean} />
          )}
        />
      );
    case 'asset':
      return <AssetField label={shown.label} accept={field.accept} path={path} isRequired={isRequired} coded={coded} />;
    case 'consent':
    case 'purpose': {
      const choices =
        field.kind === 'consent'
          ? consents
              .filter(({ status }) => status === 'ACTIVE')
              .map(({ id, speakerName }) => ({ value: id, label: speakerName }))
          : PURPOSES.map((value) => ({ value, label: texts.purposes[value] }));
      return (
        <Controller
          control={control}
          name={name}
          rules={{ required }}
          render={({ field: { value, onChange, ...rest } }) => (
            <Select
              {...shown}
              {...rest}
              data={choices}
              value={(value as unknown as string) || null}
              onChange={onChange}
            />
          )}
        />
      );
    }
  }
}
