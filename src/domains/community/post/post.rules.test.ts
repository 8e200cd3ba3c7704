import { describe, expect, it } from 'vitest';
import { pathOf } from '../comment/comment.path.js';
import { feedCondition, feedsOf, PUBLIC, tagOf, tagsOf } from './post.feeds.js';
import { hotRank } from './post.rank.js';
import { newId } from '../../../shared/ids.js';

describe('feeds', () => {
  it('are those of everybody, outside groups', () => {
    expect(feedsOf({ audience: PUBLIC, tags: ['a', 'b'], authorId: 'usr_1' })).toEqual([
      'public',
      'public#a',
      'public#b',
      'public@usr_1',
    ]);
  });

  it('are those of everybody and of the group, in a public group', () => {
    expect(feedsOf({ audience: PUBLIC, groupId: 'grp_1', tags: ['a'], authorId: 'usr_1' })).toEqual([
      'public',
      'public#a',
      'public@usr_1',
      'grp_1',
      'grp_1#a',
      'grp_1@usr_1',
    ]);
  });

  it('are those of the group alone, in any other', () => {
    expect(feedsOf({ audience: 'grp_1', groupId: 'grp_1', tags: ['a'] })).toEqual(['grp_1', 'grp_1#a']);
  });

  it('are picked by one equality, but for an author and a tag together', () => {
    expect(feedCondition({})).toBe('public');
    expect(feedCondition({ groupId: 'grp_1' })).toBe('grp_1');
    expect(feedCondition({ tag: ' Prómpts ' })).toBe('public#prompts');
    expect(feedCondition({ groupId: 'grp_1', authorId: 'usr_1' })).toBe('grp_1@usr_1');
    expect(feedCondition({ authorId: 'usr_1', tag: 'a' })).toEqual({ $all: ['public@usr_1', 'public#a'] });
  });

  it('take tags without case, accents and doubles', () => {
    expect(tagOf('Évaluation')).toBe('evaluation');
    expect(tagsOf(['RAG', 'rag', 'Rág', 'costs'])).toEqual(['RAG', 'costs']);
    expect(tagsOf(['バグ', 'ハク', 'ёлка', 'елка', 'हिन्दी'])).toEqual(['バグ', 'ハク', 'ёлка', 'елка', 'हिन्दी']);
    expect(feedsOf({ audience: PUBLIC, tags: ['Évaluation'] })).toEqual(['public', 'public#evaluation']);
    expect(tagsOf(null)).toEqual([]);
  });
});

describe('the hot rank', () => {
  const at = new Date('2026-11-23T12:00:00Z');
  const hours = (count: number): Date => new Date(at.getTime() + count * 3_600_000);

  it('is 0 for what never came out', () => {
    expect(hotRank({ likeCount: 500, commentCount: 9 })).toBe(0);
  });

  it('rises with likes and comments, of which comments weigh double', () => {
    const rank = (likeCount: number, commentCount: number): number =>
      hotRank({ likeCount, commentCount, publishedAt: at });
    expect(rank(0, 0)).toBe(rank(1, 0));
    expect(rank(2, 0)).toBeGreaterThan(rank(1, 0));
    expect(rank(0, 2)).toBe(rank(4, 0));
  });

  it('lets a tenfold of likes outweigh half a day of age, and no more', () => {
    const old = hotRank({ likeCount: 100, commentCount: 0, publishedAt: at });
    expect(old).toBeGreaterThan(hotRank({ likeCount: 10, commentCount: 0, publishedAt: hours(12) }));
    expect(old).toBeLessThan(hotRank({ likeCount: 10, commentCount: 0, publishedAt: hours(13) }));
  });
});

describe('paths', () => {
  it('in order read like the thread', () => {
    const [a, b, c, d] = [newId('cmt'), newId('cmt'), newId('cmt'), newId('cmt')] as [string, string, string, string];
    const first = pathOf(a);
    const second = pathOf(b);
    const answer = pathOf(c, { path: first });
    const deeper = pathOf(d, { path: answer });
    expect([second, deeper, answer, first].sort()).toEqual([first, answer, deeper, second]);
  });
});
