import { Select, type SelectProps } from '@mantine/core';

interface FilterSelectProps<Value extends string> extends Pick<SelectProps, 'w'> {
  label: string;
  values: readonly Value[];
  labels: Readonly<Record<Value, string>>;
  /** Label for no selection; omitted if one value is always selected. */
  all?: string;
  value: Value | undefined;
  /** Null if the selection was cleared. */
  onChange: (value: string | null) => void;
}

/** A filter with a few values, above a list. */
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
