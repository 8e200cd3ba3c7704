import { richTextTexts as texts } from './rich-text.texts.js';

/** The parts of a Markdown tree node (mdast) needed here. */
interface MarkdownNode {
  type: string;
  value?: string;
  alt?: string | null;
  url?: string;
  children?: MarkdownNode[];
}

const COMMENT = /^<!--[^]*?(-->|$)\s*/;
const BREAK = /^<br\s*\/?>$/i;
const PICTURE = /^<img\s[^>]*?\bsrc\s*=\s*["']?(https?:[^"'\s>]+)[^>]*>$/i;
const BLOCKS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);
const LINKS = new Set(['link', 'linkReference']);

/**
 * A remark plugin: line breaks stay as typed, as in GitHub comments; images become links, since the console
 * loads nothing from other hosts; HTML becomes text.
 */
export function asTyped() {
  return (tree: MarkdownNode): void => {
    const open: { node: MarkdownNode; inLink: boolean }[] = [{ node: tree, inLink: false }];
    for (let at = open.pop(); at; at = open.pop()) {
      const { node } = at;
      const inLink = at.inLink || LINKS.has(node.type);
      if (!node.children) continue;
      // Replacement nodes are not visited again.
      for (const child of node.children) open.push({ node: child, inLink });
      node.children = node.children.flatMap((child) => replaced(child, node, inLink));
    }
  };
}

function replaced(node: MarkdownNode, parent: MarkdownNode, inLink: boolean): MarkdownNode[] {
  if (node.type === 'text') return linesOf(node.value ?? '');
  if (node.type === 'image' || node.type === 'imageReference') return [pictureLink(node, inLink)];
  if (node.type !== 'html') return [node];
  const words = fromHtml(node.value ?? '', inLink);
  return BLOCKS.has(parent.type) && words.length > 0 ? [{ type: 'paragraph', children: words }] : words;
}

function fromHtml(html: string, inLink: boolean): MarkdownNode[] {
  const rest = html.replace(COMMENT, '').trim();
  if (rest === '') return [];
  if (BREAK.test(rest)) return [{ type: 'break' }];
  const url = PICTURE.exec(rest)?.[1];
  if (url !== undefined) return [pictureLink({ type: 'image', url }, inLink)];
  return linesOf(rest);
}

function pictureLink(image: MarkdownNode, inLink: boolean): MarkdownNode {
  const name: MarkdownNode = { type: 'text', value: texts.picture(image.alt ?? '') };
  if (inLink) return name;
  return { ...image, type: image.type === 'image' ? 'link' : 'linkReference', children: [name] };
}

function linesOf(text: string): MarkdownNode[] {
  return text
    .split(/\r?\n/)
    .flatMap((value, index) => [...(index > 0 ? [{ type: 'break' }] : []), { type: 'text', value }]);
}
