import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {factDefinitions} from '../../auditors/index.ts';
import {establishFacts, signalsOf} from '../../source/decide/run-auditors.ts';
import type {FactDefinition} from '../../source/domain/check.ts';
import {type Fact, factIds} from '../../source/domain/fact.ts';
import {observe} from '../../source/observe/observe.ts';
import {layTree, parseFixture} from '../fixture-tree.ts';

// A fixture is fixtures/facts/<fact id>/<true|false>.<case>.txtar. Its head may hold `reason: <part of the reason>` and
// `evidence: <path>[:<line>]` lines, each of which the fact must show.

const root = path.join(import.meta.dirname, '../../fixtures/facts');

const establish = async (definition: FactDefinition, tree: string): Promise<Fact> => {
	const {observations} = await observe({root: tree, signals: signalsOf([definition])});
	const {facts, errors} = establishFacts([definition], observations);
	expect(errors).toEqual([]);
	return facts[definition.id];
};

test('every fact of the domain is defined once', () => {
	expect(factDefinitions.map(({id}) => id).toSorted()).toEqual([...factIds].toSorted());
});

describe.each(factDefinitions)('$id', definition => {
	const folder = path.join(root, definition.id);
	const cases = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.txtar')) : [];

	test('has a fixture in which it holds and one in which it does not', () => {
		expect(new Set(cases.map(name => name.split('.')[0]))).toEqual(new Set(['true', 'false']));
	});

	test.each(cases)('decides %s', async name => {
		const fixture = parseFixture(readFileSync(path.join(folder, name), 'utf8'));
		const tree = layTree(fixture.files);
		try {
			const fact = await establish(definition, tree);
			const said = `${fact.value}: ${fact.reason}\n${JSON.stringify(fact.evidence)}`;
			expect(String(fact.value), said).toBe(name.split('.')[0]);
			for (const line of fixture.head) {
				const [, key, value = ''] = /^(reason|evidence): (.+)$/.exec(line) ?? [];
				if (key === 'reason') expect(fact.reason).toContain(value);
				if (key === 'evidence') {
					expect(
						fact.evidence.flatMap(item => [item.path, `${item.path}:${item.line}`]),
						said,
					).toContain(value);
				}
			}
		} finally {
			rmSync(tree, {recursive: true});
		}
	});
});

test('every fixture folder belongs to a fact', () => {
	const ids = new Set<string>(factIds);
	expect(readdirSync(root).filter(folder => !ids.has(folder))).toEqual([]);
});
