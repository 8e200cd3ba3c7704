import { appTexts } from '../app.texts.js';

const { navigation } = appTexts;
const LINKS = [
  { href: '/playground', label: navigation.playground },
  { href: '/docs', label: navigation.restDocs },
  { href: '/schema.graphql', label: navigation.schema },
] as const;

/** What the server itself serves beside the console: whole page loads, not routes. */
export function ToolLinks({ className }: { className?: string }) {
  return LINKS.map(({ href, label }) => (
    <a key={href} href={href} className={className}>
      {label}
    </a>
  ));
}
