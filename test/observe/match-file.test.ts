import {expect, test} from 'vitest';
import type {Signal} from '../../source/domain/signal.ts';
import {classify} from '../../source/observe/classify.ts';
import {compileSignals} from '../../source/observe/compile-signals.ts';
import {matchFile} from '../../source/observe/match-file.ts';

const match = (signal: Signal, text: string, path = 'src/a.ts') => {
	const bytes = Buffer.from(text);
	return matchFile(bytes, classify(path, true), compileSignals([signal])).hits.map(({line, text: found, groups}) => ({
		line,
		text: found,
		groups,
	}));
};

test('a hit tells its line and the groups of the pattern', () => {
	expect(match({keywords: ['listen'], pattern: /\.listen\((\d+)/}, 'a\n\nserver.listen(3000);\n')).toEqual([
		{line: 3, text: 'server.listen(3000);', groups: ['.listen(3000', '3000']},
	]);
});

test('what stands in a comment is no hit, unless the signal asks for text', () => {
	const text = '// new CircuitBreaker()\n/* new CircuitBreaker() */ run();\nnew CircuitBreaker();\n';
	const pattern = /new CircuitBreaker/;
	expect(match({keywords: ['circuitbreaker'], pattern}, text).map(hit => hit.line)).toEqual([3]);
	expect(match({keywords: ['circuitbreaker'], pattern, within: 'text'}, text).map(hit => hit.line)).toEqual([1, 2, 3]);
});

test('without a pattern each line with a keyword is one hit', () => {
	expect(
		match({keywords: ['alpha', 'beta']}, 'alpha beta\nnone\nBETA // alpha\n// alpha\n').map(hit => hit.line),
	).toEqual([1, 3]);
});

test('roles, languages and paths bound where a signal counts', () => {
	const text = 'needle here';
	expect(match({keywords: ['needle']}, text, 'test/a.test.ts')).toEqual([]);
	expect(match({keywords: ['needle'], roles: ['test']}, text, 'test/a.test.ts')).toHaveLength(1);
	expect(match({keywords: ['needle'], languages: ['python']}, text)).toEqual([]);
	expect(match({keywords: ['needle'], paths: /^lib\//}, text)).toEqual([]);
});

test('a multi-line signal sees the whole text', () => {
	const hits = match(
		{keywords: ['create'], pattern: /create\(\s*\{\s*timeout: (\d+)/, multiline: true},
		'x\naxios.create(\n  {\n  timeout: 500})\n',
	);
	expect(hits).toEqual([{line: 2, text: 'axios.create(', groups: ['create(\n  {\n  timeout: 500', '500']}]);
});

test('no more hits are kept of one file than the signal wants', () => {
	expect(match({keywords: ['line'], maxPerFile: 3}, 'line\n'.repeat(50))).toHaveLength(3);
});

test('a line of a megabyte costs a window, not the line', () => {
	const hits = match({keywords: ['needle'], within: 'text'}, `${'x'.repeat(500_000)} needle ${'y'.repeat(500_000)}`);
	expect(hits[0]?.text.length).toBeLessThanOrEqual(400);
	expect(hits).toHaveLength(1);
});

test('short keywords and patterns with state are refused as bugs', () => {
	expect(() => compileSignals([{keywords: ['abc']}])).toThrow('shorter than 4');
	expect(() => compileSignals([{keywords: ['abcd'], pattern: /abcd/g}])).toThrow('flag g');
	expect(() => compileSignals([{keywords: []}])).toThrow('no keyword');
});
