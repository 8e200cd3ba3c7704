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
/** Deeper nesting than any real text has; more could overflow the stack. */
const TOO_DEEP = /^((?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){20})(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t]))+/gm;

interface PartProps {
  children?: ReactNode;
}

/** Only the element properties listed here reach the page, which keeps its own h1 and h2. */
const COMPONENTS: Components = {
  a: ({ href, children }) => (href ? <OutsideLink href={href}>{children}</OutsideLink> : <>{children}</>),
  h1: ({ children }: PartProps) => <h3>{children}</h3>,
  h2: ({ children }: PartProps) => <h4>{children}</h4>,
  h3: ({ children }: PartProps) => <h5>{children}</h5>,
  h4: ({ children }: PartProps) => <h6>{children}</h6>,
  h5: ({ children }: PartProps) => <h6>{children}</h6>,
  h6: ({ children }: PartProps) => <h6>{children}</h6>,
  // Scrollable content must be reachable by keyboard.
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

/** Only complete URLs with these schemes become links; anything else stays text. */
function safeAddress(address: string): string {
  try {
    return SCHEMES.has(new URL(address).protocol) ? address : '';
  } catch {
    return '';
  }
}

/** Markdown with GitHub's tables, task lists and autolinks. HTML in the text never becomes HTML in the page. */
export function MarkdownText({ text }: { text: string }) {
  // Footnotes of two texts on a page must not share IDs.
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
    // A text that cannot be parsed is shown as typed.
    return <Lines text={text} />;
  }
}
