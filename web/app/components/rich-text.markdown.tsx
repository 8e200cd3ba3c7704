import { VisuallyHidden } from '@mantine/core';
import { useId, useMemo, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { Lines } from './lines.js';
import classes from './rich-text.module.css';
import { richTextTexts as texts } from './rich-text.texts.js';
import { asTyped } from './rich-text.tree.js';

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const PLUGINS = [remarkGfm, asTyped];
/** Quotes in quotes and lists in lists, past any that a person writes; deeper ones cost a page its stack. */
const TOO_DEEP = /^((?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){20})(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t]))+/gm;

interface PartProps {
  children?: ReactNode;
}

/** Only what is named here reaches the page of an element's properties; the page keeps its own h1 and h2. */
const COMPONENTS: Components = {
  a: ({ href, children }) => (href ? <OutsideLink href={href}>{children}</OutsideLink> : <>{children}</>),
  h1: ({ children }: PartProps) => <h3>{children}</h3>,
  h2: ({ children }: PartProps) => <h4>{children}</h4>,
  h3: ({ children }: PartProps) => <h5>{children}</h5>,
  h4: ({ children }: PartProps) => <h6>{children}</h6>,
  h5: ({ children }: PartProps) => <h6>{children}</h6>,
  h6: ({ children }: PartProps) => <h6>{children}</h6>,
  // What scrolls inside is reached by the keyboard.
  pre: ({ children }: PartProps) => <pre tabIndex={0}>{children}</pre>,
  table: ({ children }: PartProps) => (
    <div className={classes.table} tabIndex={0} role="group" aria-label={texts.table}>
      <table>{children}</table>
    </div>
  ),
  input: ({ checked }) => (
    <>
      <span aria-hidden>{checked ? '☑' : '☐'}</span>
      <VisuallyHidden>{checked ? texts.done : texts.open}</VisuallyHidden>
    </>
  ),
};

function OutsideLink({ href, children }: { href: string; children?: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

/** Nothing but whole addresses of these schemes; anything else stands there as words. */
function safeAddress(address: string): string {
  try {
    return SCHEMES.has(new URL(address).protocol) ? address : '';
  } catch {
    return '';
  }
}

/** Markdown with GitHub's tables, lists of tasks and bare links. No HTML of the text becomes HTML of the page. */
export function MarkdownText({ text }: { text: string }) {
  // Footnotes of two texts on a page must not share their ids.
  const prefix = useId();
  return useMemo(() => read(text, prefix), [text, prefix]);
}

function read(text: string, prefix: string): ReactNode {
  try {
    return Markdown({
      children: text.replace(TOO_DEEP, '$1 '),
      remarkPlugins: PLUGINS,
      remarkRehypeOptions: { clobberPrefix: `${prefix}-` },
      components: COMPONENTS,
      urlTransform: safeAddress,
    });
  } catch {
    // A text that cannot be read as Markdown is shown as it was typed.
    return <Lines text={text} />;
  }
}
