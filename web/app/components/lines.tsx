import { Text, type TextProps } from '@mantine/core';

interface LinesProps extends TextProps {
  text: string;
}

/** User-written text with its line breaks; never interpreted as markup. */
export function Lines({ text, ...rest }: LinesProps) {
  return (
    <Text component="div" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} {...rest}>
      {text}
    </Text>
  );
}
