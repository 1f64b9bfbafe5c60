import {describe, expect, it} from 'vitest';
import {terraformReader} from '../../../source/observe/artefacts/terraform.ts';
import {classify} from '../../../source/observe/classify.ts';
import {read} from './reading.ts';

const blocks = (text: string) => read(terraformReader, 'main.tf', {texts: {'main.tf': text}})!.blocks;
const values = (text: string) => blocks(text)[0]!.attributes.map(({value}) => value);

describe('terraformReader', () => {
	it('knows Terraform and OpenTofu files by their endings', () => {
		const isOne = (path: string) => terraformReader.matches(classify(path, true));
		expect([isOne('a/main.tf'), isOne('main.tofu'), isOne('x.tfvars'), isOne('x.tfstate')]).toEqual([
			true,
			true,
			false,
			false,
		]);
	});

	it('reads blocks with labels, attributes, nested blocks and lines', () => {
		const text =
			'# note\nresource "aws_db_instance" "main" {\n  multi_az = true // yes\n  name = "db-${var.env}" # x\n\n  timeouts {\n    create = "5m"\n  }\n}\nlocals { a = 1 }\nprovider aws {}\n';
		for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
			expect(blocks(variant)).toEqual([
				{
					type: 'resource',
					labels: ['aws_db_instance', 'main'],
					line: 2,
					attributes: [
						{name: 'multi_az', value: 'true', line: 3},
						{name: 'name', value: 'db-${var.env}', line: 4},
					],
					blocks: [
						{type: 'timeouts', labels: [], line: 6, attributes: [{name: 'create', value: '5m', line: 7}], blocks: []},
					],
				},
				{type: 'locals', labels: [], line: 10, attributes: [{name: 'a', value: '1', line: 10}], blocks: []},
				{type: 'provider', labels: ['aws'], line: 11, attributes: [], blocks: []},
			]);
		}
	});

	it('takes expressions whole: lists, objects, templates in strings, conditions', () => {
		const text =
			'a {\n  b = [\n    "x", # }\n    { y = "}" },\n  ]\n  c = "${lookup({a = "}"}, "a")}-$${no}"\n  d = x == "a" ? "b" : "c"\n  e = merge(/* } */ local.x,\n    {})\n  f = "a" + "b"\n}\nz {}\n';
		expect(values(text)).toEqual([
			'[\n    "x", # }\n    { y = "}" },\n  ]',
			'${lookup({a = "}"}, "a")}-$${no}',
			'x == "a" ? "b" : "c"',
			'merge(/* } */ local.x,\n    {})',
			'"a" + "b"',
		]);
		expect(blocks(text)).toHaveLength(2);
	});

	it('reads here-documents, also as arguments', () => {
		const text = 'a {\n  b = <<-EOT\n    { "x": ${y}\n    not EOT\n  EOT\n  c = f(<<E\n)\nE\n  )\n  d = 1\n}\n';
		const attributes = blocks(text)[0]!.attributes;
		expect(attributes.map(({name, line}) => [name, line])).toEqual([
			['b', 2],
			['c', 6],
			['d', 10],
		]);
		expect(attributes[0]!.value).toBe('    { "x": ${y}\n    not EOT');
	});

	it('lets a string end with its line', () => {
		expect(values('a {\n  b = "x\n  c = 1\n}\n')).toEqual(['"x', '1']);
	});

	it.each([
		['an open block', 'a {\n'],
		['a brace too many', 'a {}\n}'],
		['an open list', 'a {\n b = [\n}'],
		['prose', 'This is no HCL at all.'],
		['a NUL', 'a {}\0'],
		['more than 1 MiB', '#'.repeat(1024 * 1024 + 1)],
		['10,000 nested blocks', 'a {\n'.repeat(10_000)],
		['10,000 nested lists', `a { b = ${'['.repeat(10_000)}`],
		['10,000 nested templates', `a { b = ${'"${'.repeat(10_000)}`],
		['an open comment in a block', `a { /* ${'x'.repeat(500_000)}`],
		['many here-documents without end', `a {\n${'b = <<A\n'.repeat(90_000)}`],
	])('refuses %s', (_, text) => {
		expect(() => blocks(text)).toThrow();
	});

	it.each([
		['a huge line', `a { b = "${'x'.repeat(900_000)}" }`],
		['a huge line of slashes', `a {\n b = "${'/'.repeat(900_000)}"\n}`],
		['many attributes', `a {\n${'b = 1\n'.repeat(90_000)}}`],
		['many quotes without end', `a {\n${'b = "\n'.repeat(90_000)}}`],
		['many labels', `a ${'b '.repeat(400_000)} {}`],
		['many marks of templates', `a { b = "${'$$%%'.repeat(200_000)}" }`],
	])('reads %s', (_, text) => {
		expect(blocks(text)).toHaveLength(1);
	});
});
