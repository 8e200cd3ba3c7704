import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { wordsOf } from '../../app/components/status-badge.js';
import { staffTexts } from '../staff.texts.js';

interface ChoiceProps<Option extends string> extends Omit<NativeSelectProps, 'data' | 'onChange' | 'value'> {
  label: string;
  options: readonly Option[];
  /** Label for "no selection"; omitted if one is required. */
  all?: string;
  /** Label of an option; by default, that of the enum value. */
  words?: (option: Option) => string;
  value: string | null | undefined;
  onChange: (value: string) => void;
}

/** A filter for an enum. */
export function Choice<Option extends string>({
  label,
  options,
  all = staffTexts.all,
  words = wordsOf,
  value,
  onChange,
  ...rest
}: ChoiceProps<Option>) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      data={[{ value: '', label: all }, ...options.map((option) => ({ value: option, label: words(option) }))]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  );
}

/** Options for a select in a form. */
export function optionsOf(values: readonly string[]): { value: string; label: string }[] {
  return values.map((value) => ({ value, label: wordsOf(value) }));
}
