import '@mantine/core/styles/Rating.css';
import { Group, Input, Rating, Text } from '@mantine/core';
import { useId } from 'react';
import { Controller, type FieldPath, type FieldValues } from 'react-hook-form';
import type { CodedForm } from './coded-form.js';

interface RatingFieldProps<Values extends FieldValues> {
  of: CodedForm<Values>;
  /** The form's field; 0 for no rating yet. */
  name: FieldPath<Values>;
  label: string;
  /** Label of each star: "3 of 5". */
  nameOf: (stars: number) => string;
  /** Shown if no star was chosen. */
  required: string;
}

/** A rating of one to five stars, by pointer or arrow keys. */
export function RatingField<Values extends FieldValues>({
  of,
  name,
  label,
  nameOf,
  required,
}: RatingFieldProps<Values>) {
  const labelId = useId();
  return (
    <Controller
      control={of.form.control}
      name={name}
      rules={{ min: { value: 1, message: required } }}
      render={({ field }) => (
        <Input.Wrapper
          label={label}
          labelElement="div"
          labelProps={{ id: labelId }}
          withAsterisk
          error={of.errorOf(name)}
        >
          <div role="group" aria-labelledby={labelId}>
            <Rating size="lg" mt={4} value={field.value} onChange={field.onChange} getSymbolLabel={nameOf} />
          </div>
        </Input.Wrapper>
      )}
    />
  );
}

/** A given rating, as stars and text. */
export function GivenStars({ value, nameOf }: { value: number; nameOf: (stars: number) => string }) {
  return (
    <Group gap="xs">
      <Rating value={value} readOnly aria-hidden />
      <Text size="sm">{nameOf(value)}</Text>
    </Group>
  );
}
