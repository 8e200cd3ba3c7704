import { describe, expect, it } from 'vitest';
import { aUser } from '../testkit/callers.js';
import { aPost, commented } from '../testkit/community-posts.js';
import { useGraph } from '../testkit/graph.js';

const graph = useGraph();

const COMMENTS = 'comments(first: 5) { totalCount nodes { body } }';

interface Listed {
  comments: { totalCount: number; nodes: { body: string | null }[] };
}
const bodies = ({ comments }: Listed): (string | null)[] => comments.nodes.map(({ body }) => body);

describe('in one document, what follows a write shows it', () => {
  it('in the list and the total of each comment that was added', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const postId = await aPost();
    await commented(graph, anna, postId, { body: 'one' });
    const { a, b } = await graph.data<Record<'a' | 'b', { post: Listed }>>(
      ben,
      `mutation ($p: ID!) {
        a: addComment(postId: $p, input: { body: "two" }) { post { ${COMMENTS} } }
        b: addComment(postId: $p, input: { body: "three" }) { post { ${COMMENTS} } }
      }`,
      { p: postId },
    );
    expect([bodies(a.post), a.post.comments.totalCount]).toEqual([['one', 'two'], 2]);
    expect([bodies(b.post), b.post.comments.totalCount]).toEqual([['one', 'two', 'three'], 3]);
  });

  it('in the text of a comment that was edited after its list was read', async () => {
    const anna = await aUser();
    const postId = await aPost();
    const { id } = await commented(graph, anna, postId, { body: 'before' });
    const { a, b } = await graph.data<{ a: { target: Listed }; b: { post: Listed } }>(
      anna,
      `mutation ($p: ID!, $c: ID!) {
        a: like(id: $p) { target { ... on CommunityPost { ${COMMENTS} } } }
        b: editComment(id: $c, input: { body: "after" }) { post { ${COMMENTS} } }
      }`,
      { p: postId, c: id },
    );
    expect([bodies(a.target), bodies(b.post)]).toEqual([['before'], ['after']]);
  });

  it('in the texts of a person who was blocked after they were read', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const postId = await aPost();
    await commented(graph, ben, postId, { body: 'from Ben' });
    const { a, c } = await graph.data<Record<'a' | 'c', { target: Listed }>>(
      anna,
      `mutation ($p: ID!, $u: ID!) {
        a: like(id: $p) { target { ... on CommunityPost { ${COMMENTS} } } }
        b: blockMember(userId: $u) { userErrors { code } }
        c: unlike(id: $p) { target { ... on CommunityPost { ${COMMENTS} } } }
      }`,
      { p: postId, u: ben.userId },
    );
    expect([bodies(a.target), bodies(c.target)]).toEqual([['from Ben'], [null]]);
  });
});
