import {expect, test} from 'vitest';
import {agree, count, every, none, saying, some} from '../../source/domain/place.ts';

const asks = {noun: 'route', one: 'asks', many: 'ask'};

test('a part of all agrees with its verb by the part', () => {
	expect(some(3, 11, asks)).toBe('3 of 11 routes ask');
	expect(some(1, 3, asks)).toBe('1 of 3 routes asks');
	expect(some(0, 3, asks)).toBe('0 of 3 routes ask');
});

test('the only one is called so', () => {
	expect(some(1, 1, asks)).toBe('the only route asks');
	expect(every(1, asks)).toBe('the only route asks');
	expect(none(1, asks)).toBe('no route asks');
});

test('all and none agree with their verbs', () => {
	expect(every(3, asks)).toBe('all 3 routes ask');
	expect(none(3, asks)).toBe('none of 3 routes asks');
});

test('nouns with a plural of their own keep it', () => {
	const query = {noun: 'query', nouns: 'queries', one: 'has', many: 'have'};
	expect(some(2, 3, query)).toBe('2 of 3 queries have');
	expect(count(2, 'query', 'queries')).toBe('2 queries');
});

test('names agree with their verb, however many are written out', () => {
	expect(saying(['a.md'], 'tells', 'tell')).toBe('a.md tells');
	expect(saying(['a.md', 'b.md', 'c.md'], 'tells', 'tell', 2)).toBe('a.md, b.md and 1 more tell');
	expect(agree(1, 'has', 'have')).toBe('has');
});
