import {readFileSync} from 'node:fs';
import path from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import {expect, test} from 'vitest';
import {parse, parseAllDocuments} from 'yaml';
import {auditors} from '../../auditors/index.ts';
import {ruleSchema} from '../../source/domain/rule.ts';
import {isError, shown} from '../../source/packs/finding.ts';
import {packJsonSchema} from '../../source/packs/json-schema.ts';
import {lintOwn} from '../../source/packs/lint.ts';
import {readPackFile} from '../../source/packs/own.ts';
import {libraryOf, readSources} from '../../source/packs/sources.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const blocks = [...read('docs/packs.md').matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = '']) => text);
const blockWith = (text: string): string =>
	blocks.find(block => block.includes(text)) ?? expect.fail(`no block has ${text}`);
const library = libraryOf(readSources(path.join(root, 'questions')));
const implemented = new Set(auditors.flatMap(({checks}) => checks.map(({id}) => id)));

test('the pack that the documentation shows can be used as it stands', () => {
	const source = readPackFile('my-team.yaml', blockWith('id: my-team'));
	if ('length' in source) throw new Error(source.map(shown).join('\n'));
	expect(lintOwn(source, library, {implemented}).filter(isError).map(shown)).toEqual([]);
});

test('every rule that the documentation shows has the form of one', () => {
	const rules = blockWith('# Files. Globs')
		.split(/^(?=rule:)/m)
		.filter(text => text.startsWith('rule:'))
		.map(text => (parse(text) as {rule: unknown}).rule);
	expect(rules.length).toBeGreaterThan(20);
	for (const rule of rules) expect(ruleSchema.safeParse(rule).error?.issues, JSON.stringify(rule)).toBeUndefined();
});

test('every example of the documentation is YAML', () => {
	for (const block of blocks.filter(text => !text.startsWith('# Files') && !text.startsWith('rule:')))
		expect(
			parseAllDocuments(block).flatMap(one => ('errors' in one ? one.errors : [])),
			block,
		).toEqual([]);
});

test('the published schema is the one of the program, and takes every pack that ships with klar', () => {
	const published: unknown = JSON.parse(read('schemas/pack-1.json'));
	expect(published).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
	const validate = new Ajv2020({strict: false, validateFormats: false}).compile(published as object);
	for (const {value} of readSources(path.join(root, 'questions')).packs) {
		// As it is written, without what the parser filled in.
		const written: unknown = parse(read(`questions/packs/${value.id}.yaml`));
		expect(validate(written), `${value.id}: ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true);
	}
	expect(validate({id: 'own', version: '1', title: 'x'})).toBe(false);
}, 60_000);
