import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {lineIn} from '../../../source/observe/artefacts/lines.ts';
import {parsePlainYaml} from '../../../source/observe/artefacts/plain-yaml/plain-yaml.ts';
import {readWhole} from '../../../source/observe/artefacts/yaml.ts';

type Path = readonly (string | number)[];

const pathsOf = (value: unknown, path: Path = []): readonly Path[] => [
	path,
	...(typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))
		: []),
];

/** Values and lines of all their parts; `undefined` where the text is refused. */
const described = (documents: readonly unknown[], lineOf: (path: Path, document: number) => number) =>
	documents.map((document, number) => ({
		json: JSON.stringify(document),
		lines: pathsOf(document).map(path => lineOf(path, number)),
	}));

const byPlain = (text: string) => {
	const plain = parsePlainYaml(text, true);
	return plain && described(plain.documents, (path, document) => lineIn(plain.trees[document], path));
};

const byWhole = (text: string) => {
	try {
		const {documents, lineOf} = readWhole(text);
		return described(documents, lineOf);
	} catch {
		return 'an error';
	}
};

const manifest = `# a comment
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {app: "web", tier: 'front'}}
spec:
  replicas: 3
  template:
    spec:
      containers:
      - name: web
        image: example/web:1.2 # pinned
        args: ["--port", 8080, -v]
        command:
          - sh
          - -c
          - |
            set -e

            exec "$@"
        env:
        - {name: A, value: "1"}
        -
          name: B
          value: >-
            folded
            text

              kept
            end
      - - nested
        - list
---
empty:
tilde: ~
ratio: 0.5
mode: 0o644
big: 1e3
text: goes on
  in a second line
"quoted key": yes
url: https://example.org:8080/#part
escaped: "tab\\tand \\u00e9"
doubled: 'it''s'
`;

describe('the reader of plain YAML', () => {
	it('reads block and flow collections, scalars, blocks of text and several documents as the whole parser does', () => {
		expect(byPlain(manifest)).toEqual(byWhole(manifest));
		expect(byPlain(manifest)).toHaveLength(2);
	});

	it.each([
		'a: &anchor 1\nb: *anchor\n',
		'a: !Ref b\n',
		'<<: {a: 1}\n',
		'a: "over\n  two lines"\n',
		'a: [1,\n  2]\n',
		'a: b: c\n',
		'a:\n\t- tab\n',
		'? a\n: b\n',
		'%YAML 1.1\n---\na: yes\n',
		'a: |2\n    b\n',
		'a: 1\r\nb: 2\r\n',
		'- a\n b: 1\n',
		"a: -\n 'b'\n",
	])('leaves %j to the whole parser', text => {
		expect(parsePlainYaml(text, false)).toBeUndefined();
	});

	it('agrees with the whole parser on whatever it accepts', () => {
		const signs = [' ', '\n', '- ', ': ', ' #', "'", '"', '[', '}', ',', '|\n', '>-\n', '&a ', '---\n', '~', '1', '\t'];
		const edit = fc.record({
			at: fc.nat(manifest.length),
			cut: fc.nat(3),
			text: fc.constantFrom('', ...signs),
		});
		const part = fc.tuple(fc.nat(manifest.length), fc.integer({min: 20, max: 400}));
		fc.assert(
			fc.property(part, fc.array(edit, {minLength: 1, maxLength: 4}), ([from, length], edits) => {
				const text = edits.reduce(
					(all, {at, cut, text: sign}) =>
						`${all.slice(0, at % all.length)}${sign}${all.slice((at % all.length) + cut)}`,
					manifest.slice(manifest.lastIndexOf('\n', from) + 1).slice(0, length) || 'a: 1',
				);
				const plain = byPlain(text);
				if (plain !== undefined) expect(plain).toEqual(byWhole(text));
			}),
			{numRuns: 2000},
		);
	});
});
