import { appTexts } from '../app.texts.js';

const { navigation } = appTexts;
const LINKS = [
  { href: '/handbook', label: navigation.handbook },
  { href: '/playground', label: navigation.playground },
  { href: '/docs', label: navigation.restDocs },
  { href: '/schema.graphql', label: navigation.schema },
] as const;

/** Links outside the console: full page loads, not routes. */
export function ToolLinks({ className }: { className?: string }) {
  return LINKS.map(({ href, label }) => (
    <a key={href} href={href} className={className}>
      {label}
    </a>
  ));
}
