import { Select, type SelectProps } from '@mantine/core';

interface FilterSelectProps<Value extends string> extends Pick<SelectProps, 'w'> {
  label: string;
  values: readonly Value[];
  labels: Readonly<Record<Value, string>>;
  /** Stands for no choice at all; left out where one value is always chosen. */
  all?: string;
  value: Value | undefined;
  /** Null where the choice was taken back. */
  onChange: (value: string | null) => void;
}

/** One of a few values, above a list. */
export function FilterSelect<Value extends string>({ values, labels, all, value, ...rest }: FilterSelectProps<Value>) {
  const isOptional = all !== undefined;
  return (
    <Select
      placeholder={all}
      data={values.map((each) => ({ value: each, label: labels[each] }))}
      value={value ?? null}
      clearable={isOptional}
      allowDeselect={isOptional}
      {...rest}
    />
  );
}
