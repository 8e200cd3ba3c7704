import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { Marked, type Tokens } from 'marked';
import type { Plugin } from 'vite';

const MARKDOWN = /[.]md$/;
/** The page of an operation or a type, as on GitHub: links in the reference point to these. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

interface Heading {
  level: number;
  text: string;
  anchor: string;
}

const INDEX = 'virtual:handbook';

/**
 * The handbook is built from the repository's own Markdown together with the console. A file is a module with `title`
 * and `html`; `virtual:handbook` lists all pages with their headings, for navigation and search.
 */
export function handbook(root: string): Plugin {
  const nameOf = (file: string): string => relative(root, file).split(sep).join('/');
  return {
    name: 'tally-handbook',
    enforce: 'pre',
    resolveId: (id) => (id === INDEX ? INDEX : null),
    load(id) {
      const [file = ''] = id.split('?');
      if (file === INDEX) {
        const pages = filesOf(root).map((name) => {
          const { title, headings } = read(readFileSync(join(root, name), 'utf8'), name);
          return { page: pageOf(name), file: name, title, headings };
        });
        return `export const pages = ${JSON.stringify(pages)};`;
      }
      if (!MARKDOWN.test(file)) return null;
      const { title, html } = read(readFileSync(file, 'utf8'), nameOf(file));
      return `export const title = ${JSON.stringify(title)};\nexport const html = ${JSON.stringify(html)};`;
    },
  };
}

function filesOf(root: string): string[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  return [
    'src/client/README.md',
    ...docs
      .filter((name) => MARKDOWN.test(name) && !name.startsWith('pictures'))
      .map((name) => `docs/${name.split(sep).join('/')}`),
  ].sort();
}

function read(markdown: string, path: string): { title: string; headings: Heading[]; html: string } {
  const headings: Heading[] = [];
  let title = '';
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const inner = this.parser.parseInline(tokens);
        const text = plain(inner);
        // The screen shows the title itself.
        if (depth === 1) {
          title = text;
          return '';
        }
        const anchor = anchorOf(text);
        headings.push({ level: depth, text, anchor });
        return `<h${String(depth)} id="${anchor}"><a href="#${anchor}">${inner}</a></h${String(depth)}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const inner = this.parser.parseInline(tokens);
        const target = addressOf(href, path);
        return target === undefined ? inner : `<a href="${target}">${inner}</a>`;
      },
      // Scrollable content must be reachable by keyboard.
      code: ({ text }: Tokens.Code) => `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`,
      table(token: Tokens.Table) {
        const cells = (row: Tokens.TableCell[], tag: string): string =>
          row.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('');
        const rows = token.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
        const head = `<thead><tr>${cells(token.header, 'th')}</tr></thead>`;
        return `<div tabindex="0" role="group" aria-label="Table"><table>${head}<tbody>${rows}</tbody></table></div>\n`;
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  return { title, headings, html };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The target of a link in the handbook; undefined for a file of the repository that is not one of its pages. */
function addressOf(href: string, from: string): string | undefined {
  if (/^https?:/.test(href) || href.startsWith('#')) return href;
  const [path = '', anchor] = href.split('#');
  const file = posix.normalize(posix.join(posix.dirname(from), path));
  const page = pageOf(file);
  return page && `/handbook/${page}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** `docs/guides/errors.md` is `guides/errors`, and a README is its folder. */
function pageOf(file: string): string | undefined {
  if (file === 'src/client/README.md') return 'client';
  const page =
    /^docs[/](.+)[.]md$/.exec(file)?.[1] ?? (file.startsWith('docs/') ? `${file.slice(5)}/README` : undefined);
  return page?.replace(/[/]README$/, '');
}
