import { Avatar, Group, Text } from '@mantine/core';
import { appTexts } from '../app.texts.js';

interface PersonProps {
  person: { name: string } | null | undefined;
  /** Instead of "None". */
  nobody?: string;
  size?: number;
}

/** A person's name with colored initials. Pictures would load from other hosts. */
export function Person({ person, nobody = appTexts.people.nobody, size = 22 }: PersonProps) {
  if (!person)
    return (
      <Text span c="dimmed" inherit>
        {nobody}
      </Text>
    );
  return (
    <Group component="span" gap={8} wrap="nowrap" style={{ display: 'inline-flex', minWidth: 0 }}>
      <Avatar component="span" name={person.name} color="initials" size={size} aria-hidden alt="" />
      <Text span inherit truncate>
        {person.name}
      </Text>
    </Group>
  );
}
