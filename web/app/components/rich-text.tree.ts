import { richTextTexts as texts } from './rich-text.texts.js';

/** What is needed here of a node of a Markdown tree (mdast). */
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
 * A plugin of remark: line breaks stay as they were typed, as in GitHub's comments; pictures become links, since the console
 * loads nothing from elsewhere; HTML becomes the words that it is written with.
 */
export function asTyped() {
  return (tree: MarkdownNode): void => {
    const open: { node: MarkdownNode; inLink: boolean }[] = [{ node: tree, inLink: false }];
    for (let at = open.pop(); at; at = open.pop()) {
      const { node } = at;
      const inLink = at.inLink || LINKS.has(node.type);
      if (!node.children) continue;
      // What is put in instead of a node is looked at no more.
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
