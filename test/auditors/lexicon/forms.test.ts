import {expect, test} from 'vitest';
import {formNames, formsIn, signalOf} from '../../../auditors/lexicon/forms.ts';
import type {Hit} from '../../../source/domain/signal.ts';

const hit = (text: string, language = ''): Hit => ({
	path: 'a',
	file: {path: 'a', base: 'a', folder: '', extension: '', language, role: 'source', isTracked: true},
	line: 1,
	text,
	groups: [text],
});

test('a form without a pattern matches its literals as they are', () => {
	const {pattern} = signalOf([{name: 'a', keywords: 'retry(|a.b('}]);
	expect(pattern?.test('x = retry(y)')).toBe(true);
	expect(pattern?.test('axb(')).toBe(false);
});

test('a flag of one form counts for that form only', () => {
	const {pattern} = signalOf([
		{name: 'query', keywords: 'select 1', pattern: /\bselect 1\b/i},
		{name: 'class', keywords: 'Breaker', pattern: /\bBreaker\b/},
	]);
	expect(pattern?.test('SELECT 1')).toBe(true);
	expect(pattern?.test('breaker')).toBe(false);
	expect(pattern?.flags).toBe('');
});

test('classes and escapes keep their meaning without case', () => {
	const {pattern} = signalOf([{name: 'a', keywords: 'rate', pattern: /^hit[_-]?r[ai]te\s[^b]$/i}]);
	expect(pattern?.test('HIT_RATE x')).toBe(true);
	expect(pattern?.test('Hit-rIte\tX')).toBe(true);
	expect(pattern?.test('hitrate B')).toBe(false);
	expect(pattern?.test('hitrate b')).toBe(false);
});

test('a form counts in programs of its ecosystem and in settings', () => {
	const forms = [{name: 'RxJS', keywords: 'retryWhen(', of: 'js'}];
	expect(formsIn(forms, hit('retryWhen(', 'typescript'))).toHaveLength(1);
	expect(formsIn(forms, hit('retryWhen(', 'java'))).toHaveLength(0);
	expect(formsIn(forms, hit('retryWhen(', 'yaml'))).toHaveLength(1);
});

test('names are listed once, in the order of the lexicon', () => {
	const forms = [
		{name: 'first', keywords: 'first('},
		{name: 'second', keywords: 'second('},
	];
	expect(formNames(forms, [hit('second('), hit('first('), hit('second(')])).toEqual(['first', 'second']);
});
