import {expect, test} from 'vitest';
import {commandClaims} from '../../../auditors/lexicon/claims/command-claims.ts';
import {pathsOf} from '../../../auditors/lexicon/claims/path-claims.ts';
import {textClaims} from '../../../auditors/lexicon/claims/text-claims.ts';
import {treeClaims} from '../../../auditors/lexicon/claims/tree-claims.ts';

const block = (text: string, language = 'sh') => ({language, text, line: 10});
const names = (claims: readonly {readonly names: string}[]): readonly string[] => claims.map(one => one.names);
const said = (text: string): readonly string[] =>
	names(textClaims({text, codeBlocks: []}, 'README.md', first => first === 'src'));

test('scripts, targets and files of commands are claims', () => {
	expect(
		names(
			commandClaims(
				[block('npm run build\nmake lint\nbash scripts/run.sh\ndocker compose -f infra/dev.yml up')],
				'README.md',
			),
		),
	).toEqual(expect.arrayContaining(['npm run build', 'make lint', 'scripts/run.sh', 'infra/dev.yml']));
});

test('the place of a claim is the line in the document', () => {
	const [claim] = pathsOf({block: block('echo a\nbash scripts/run.sh'), path: 'README.md'});
	expect(claim?.place).toMatchObject({path: 'README.md', line: 12});
});

test('images, packages, branches and addresses are no files', () => {
	expect(
		names(
			commandClaims(
				[
					block(
						'docker run org/image:1\nnpm install @scope/name\ngit checkout origin/main\ncurl https://example.com/a/b.sh',
					),
				],
				'README.md',
			),
		),
	).toEqual([]);
});

test('what the commands themselves make is no claim', () => {
	expect(
		names(
			commandClaims(
				[
					block(
						'git clone --depth 1 https://example.com/org/shop.git\ncd shop/deploy\ncp a.example.env local/settings.yaml\ncat local/settings.yaml',
					),
				],
				'README.md',
			),
		),
	).not.toContain('local/settings.yaml');
});

test('files behind a folder of the machine are not those of the repository', () => {
	expect(names(commandClaims([block('cd ~/runner\n./install.sh')], 'README.md'))).toEqual([]);
});

test('a path in a line that is marked as done is a claim in each language', () => {
	expect(said('- ✅ `lib/a.ts` ferdig')).toEqual(['lib/a.ts']);
	expect(said('- [x] `lib/a.ts`')).toEqual(['lib/a.ts']);
	expect(said('- [ ] `lib/a.ts`')).toEqual([]);
	expect(said('`src/a.ts` kommer att skrivas')).toEqual([]);
	expect(said('`src/a.ts` reads the queue')).toEqual(['src/a.ts']);
});

test('items below one that is done are in its folder', () => {
	expect(said('- ✅ **Manifests** (`k8s/`):\n  - `redis.yaml` - three nodes')).toContain('k8s/redis.yaml');
});

test('counts of tests are claims', () => {
	expect(textClaims({text: '✅ 1,200+ tests', codeBlocks: []}, 'a.md', () => false)).toMatchObject([
		{kind: 'count', of: 'tests', count: 1200, isLeast: true},
	]);
});

test('a drawing of folders names the paths below its root', () => {
	expect(
		names(treeClaims([block('shop/\n├── src/\n│   ├── main.py\n│   └── db.py\n└── Makefile', '')], 'a.md')),
	).toEqual(['src', 'src/main.py', 'src/db.py', 'Makefile']);
});

test.each([
	['backticks', '`a/b.ts`'.repeat(40_000)],
	['one long line', `✅ ${'a/'.repeat(200_000)}`],
	['many items', '- ✅ `x/y.ts`\n'.repeat(20_000)],
	['digits', '1.234 '.repeat(50_000)],
	['slashes in code', '/'.repeat(100_000)],
])('hostile text of %s is read in linear time', (_, text) => {
	const started = performance.now();
	textClaims({text, codeBlocks: []}, 'a.md', () => true);
	commandClaims([block(text), block(`cat ${text}`, '')], 'a.md');
	treeClaims([block(text)], 'a.md');
	expect(performance.now() - started).toBeLessThan(20_000);
});
