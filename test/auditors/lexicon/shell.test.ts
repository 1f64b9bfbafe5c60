import {describe, expect, test} from 'vitest';
import {shellCommands} from '../../../auditors/lexicon/shell.ts';
import {bareProgram, program, wordsOf} from '../../../auditors/lexicon/shell-words.ts';

const seen = (text: string, folder = '') => shellCommands(text, folder).map(one => [one.folder, one.text]);

describe('shellCommands', () => {
	test('follows cd, subshells and pushd', () => {
		expect(seen('cd api && go test ./...\n(cd ../ui && yarn test)\npushd x; ls; popd\npwd')).toEqual([
			['api', 'go test ./...'],
			['ui', 'yarn test'],
			['api/x', 'ls'],
			['api', 'pwd'],
		]);
	});

	test('runs a loop over literal words once for each', () => {
		expect(seen('for P in "a" b; do\n  cd src/$P\n  go test\n  cd ../..\ndone')).toEqual([
			['src/a', 'go test'],
			['src/b', 'go test'],
		]);
	});

	test('takes comments, here-documents and quoted separators for text', () => {
		expect(seen('# npm test\ncat <<EOF\nnpm test\nEOF\necho "a; npm test" # npm test')).toEqual([
			['', 'cat <<EOF'],
			['', 'echo "a; npm test"'],
		]);
	});

	test('knows a failure that is swallowed', () => {
		expect(shellCommands('npm audit || true\nnpm test').filter(one => one.mayFail)).toEqual([
			{text: 'npm audit', folder: '', mayFail: true},
		]);
	});

	test('ends soon on hostile text', () => {
		const started = performance.now();
		shellCommands('for a in 1 2 3 4 5 6 7 8 9; do '.repeat(200));
		shellCommands(`${'('.repeat(50_000)}x`);
		program(`${'A=b '.repeat(20_000)}`);
		program(`docker compose ${'-f a.yml '.repeat(20_000)}`);
		wordsOf('"'.repeat(50_000));
		expect(performance.now() - started).toBeLessThan(20_000);
	});
});

test.each([
	['uv run pytest -q', 'pytest -q'],
	['docker compose run --rm web bunx playwright test', 'playwright test'],
	['npx cross-env CI=true vitest run', 'vitest run'],
	['venv/bin/python -m pytest tests', 'pytest tests'],
	['php8.3 ./vendor/bin/phpunit --testdox', 'phpunit --testdox'],
	['timeout 120 ./mvnw -B verify', 'mvnw -B verify'],
])('the program of `%s` is `%s`', (text, expected) => {
	expect(bareProgram(text)).toBe(expected);
});

test('a word may have quotes in it', () => {
	expect(wordsOf('"${DIR}"/build.sh \'a b\' c')).toEqual(['${DIR}/build.sh', 'a b', 'c']);
});
