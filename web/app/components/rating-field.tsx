import '@mantine/core/styles/Rating.css';
import { Input, Rating } from '@mantine/core';
import { useId } from 'react';

interface RatingFieldProps {
  label: string;
  /** Said of each star: "3 of 5". */
  nameOf: (stars: number) => string;
  /** 0 for none yet. */
  value: number;
  onChange: (stars: number) => void;
  error?: string | undefined;
}

/** Five stars to choose from, by pointer or arrow keys. */
export function RatingField({ label, nameOf, value, onChange, error }: RatingFieldProps) {
  const labelId = useId();
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id: labelId }} withAsterisk error={error}>
      <div role="group" aria-labelledby={labelId}>
        <Rating size="lg" mt={4} value={value} onChange={onChange} getSymbolLabel={nameOf} />
      </div>
    </Input.Wrapper>
  );
}
