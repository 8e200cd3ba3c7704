import { Text, type TextProps } from '@mantine/core';

interface LinesProps extends TextProps {
  text: string;
}

/** A person's own words, with their line breaks; never read as markup. */
export function Lines({ text, ...rest }: LinesProps) {
  return (
    <Text component="div" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} {...rest}>
      {text}
    </Text>
  );
}
