import '@mantine/core/styles/Rating.css';
import { Group, Input, Rating, Text } from '@mantine/core';
import { useId } from 'react';

interface StarsProps {
  label: string;
  /** 0 for none yet. */
  value: number;
  onChange: (value: number) => void;
  /** "3 stars of 5". */
  nameOf: (count: number) => string;
  error?: string | undefined;
}

/** One to five stars to choose from; arrow keys move between them. */
export function Stars({ label, value, onChange, nameOf, error }: StarsProps) {
  const labelId = useId();
  return (
    <div>
      <Input.Label labelElement="div" id={labelId}>
        {label}
      </Input.Label>
      <div role="group" aria-labelledby={labelId}>
        <Rating size="lg" value={value} onChange={onChange} getSymbolLabel={nameOf} />
      </div>
      {error !== undefined && <Input.Error mt={4}>{error}</Input.Error>}
    </div>
  );
}

/** Stars that somebody has given, as a picture and in words. */
export function GivenStars({ value, nameOf }: Pick<StarsProps, 'value' | 'nameOf'>) {
  return (
    <Group gap="xs">
      <Rating value={value} readOnly aria-hidden />
      <Text size="sm">{nameOf(value)}</Text>
    </Group>
  );
}
