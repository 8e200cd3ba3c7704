import { Burger, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { appTexts } from '../app.texts.js';
import { Logo } from './logo.js';
import classes from './header.module.css';
import { SchemeSwitch } from './scheme-switch.js';
import { ToolLinks } from './tool-links.js';

interface HeaderProps {
  isOpen: boolean;
  onToggle: () => void;
  /** ID of the element that the button opens. */
  controls: string;
}

export function Header({ isOpen, onToggle, controls }: HeaderProps) {
  const { navigation, product } = appTexts;
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap">
        <Burger
          opened={isOpen}
          onClick={onToggle}
          hiddenFrom="md"
          size="sm"
          aria-label={isOpen ? navigation.close : navigation.open}
          aria-expanded={isOpen}
          aria-controls={controls}
        />
        <Link to="/" className={classes.brand}>
          <Logo size={26} />
          <Text span fw={700} size="lg">
            {product}
          </Text>
        </Link>
      </Group>
      <Group gap="md" wrap="nowrap">
        <Group gap="md" visibleFrom="sm" component="nav" aria-label={navigation.tools}>
          <ToolLinks className={classes.tool} />
        </Group>
        <SchemeSwitch />
      </Group>
    </Group>
  );
}
