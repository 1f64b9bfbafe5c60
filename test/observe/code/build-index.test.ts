import {describe, expect, test} from 'vitest';
import {index} from './index-of.ts';

describe('names', () => {
	const tree = {
		'src/a.ts': 'export const load = 1;\nexport class Pool { open() {} }',
		'src/b.ts': "import {load} from './a'; load(load); // Pool",
		'test/a.test.ts': 'load(); class load {}',
	};

	test('definitions are of source files, mentions of code', () => {
		const code = index(tree);
		expect(code.definitionsOf('load')).toEqual([{name: 'load', path: 'src/a.ts', line: 1}]);
		expect(code.definitionsOf('constructor')).toEqual([]);
		expect(code.definitionsIn('src/a.ts').map(({name, line}) => `${line} ${name}`)).toEqual([
			'1 load',
			'2 Pool',
			'2 open',
		]);
		expect(code.filesMentioning('load')).toEqual(['src/a.ts', 'src/b.ts']);
		expect(code.filesMentioning('load', {includeTests: true})).toEqual(['src/a.ts', 'src/b.ts', 'test/a.test.ts']);
		expect(code.filesMentioning('Pool')).toEqual(['src/a.ts']);
		expect(code.mentionsIn('src/b.ts', 'load')).toBe(3);
		expect(code.mentionsIn('nowhere.ts', 'load')).toBe(0);
		expect(code.linesOfCode).toBe(3);
	});

	test('imports of a package are found by name and by dotted prefix', () => {
		const code = index({
			'a.py': 'from openai.types import X\nimport openai_tools\nfrom google import genai\ntext = "openai.y"',
			'b.ts': "import 'openai/helpers'; import '@acme/openai'; import 'npm:openai@4'",
			'c.php': '<?php use OpenAI\\Client;',
			'tests/d.test.ts': "import 'openai'",
		});
		const found = (name: string, includeTests = false) =>
			code.importsOfPackage(name, {includeTests}).map(({from, specifier}) => `${from} ${specifier}`);
		expect(found('openai')).toEqual(['a.py openai.types', 'b.ts openai/helpers', 'b.ts npm:openai@4']);
		expect(found('openai', true)).toContain('tests/d.test.ts openai');
		expect(found('google.genai')).toEqual(['a.py google.genai']);
		expect(found('OpenAI')).toEqual(['c.php OpenAI\\Client']);
		expect(found('@acme/openai')).toEqual(['b.ts @acme/openai']);
		expect(found('@acme')).toEqual(['b.ts @acme/openai']);
	});
});

describe('reachability', () => {
	test('what an entry point imports over any steps is reachable, what nothing imports is not', () => {
		const code = index({
			'package.json': '{"main": "dist/server.js", "scripts": {"job": "tsx scripts/job.ts"}}',
			'src/server.ts': "import './a'; const load = () => import('./lazy');",
			'src/a.ts': "import './b'",
			'src/b.ts': '',
			'src/lazy.ts': '',
			'src/dead.ts': "import './deader'",
			'src/deader.ts': '',
			'scripts/job.ts': "new Worker('./worker.js')",
			'scripts/worker.js': '',
			'tool.config.ts': "import './plugin'",
			'plugin.ts': '',
			'test/dead.test.ts': "import '../src/dead'",
		});
		const reached = ['src/server.ts', 'src/b.ts', 'src/lazy.ts', 'scripts/job.ts', 'scripts/worker.js', 'plugin.ts'];
		expect(reached.map(path => code.isReachable(path))).toEqual(reached.map(() => true));
		expect([code.isReachable('src/dead.ts'), code.isReachable('src/deader.ts')]).toEqual([false, false]);
		expect(code.isReachable('test/dead.test.ts')).toBeUndefined();
	});

	test('files that a framework routes are entry points where it is a dependency', () => {
		const files = {'app/shop/page.tsx': "import '../../lib/x'", 'lib/x.ts': '', 'index.ts': ''};
		expect(index({...files, 'package.json': '{"dependencies": {"next": "15"}}'}).isReachable('lib/x.ts')).toBe(true);
		expect(index({...files, 'package.json': '{"dependencies": {}}'}).isReachable('lib/x.ts')).toBe(false);
	});

	test('Python starts from commands of images, main guards and settings that name modules', () => {
		const code = index({
			Dockerfile: 'FROM python\nWORKDIR /srv\nCMD ["uvicorn", "shop.web:app"]\n',
			'shop/__init__.py': '',
			'shop/web.py': 'from shop.db import x\nAPPS = ["shop.plugins.mail"]',
			'shop/db.py': '',
			'shop/plugins/__init__.py': '',
			'shop/plugins/mail.py': '',
			'shop/dead.py': '',
			'tools/once.py': 'if __name__ == "__main__":\n  pass',
		});
		const of = (...paths: string[]) => paths.map(path => code.isReachable(path));
		expect(
			of('shop/web.py', 'shop/db.py', 'shop/plugins/mail.py', 'shop/plugins/__init__.py', 'tools/once.py'),
		).toEqual(Array(5).fill(true));
		expect(of('shop/dead.py')).toEqual([false]);
	});

	test('Go reaches whole packages from func main', () => {
		const code = index({
			'go.mod': 'module m\n',
			'cmd/x/start.go': 'package main\nimport "m/db"\nfunc main() {}',
			'db/a.go': 'package db',
			'db/b.go': 'package db',
			'dead/c.go': 'package dead',
		});
		expect(['db/a.go', 'db/b.go', 'dead/c.go'].map(path => code.isReachable(path))).toEqual([true, true, false]);
	});

	test('Go reaches the package at the root of a module, which others import by its name', () => {
		const code = index({
			'go.mod': 'module m\n',
			'm.go': 'package m\nimport "m/db"',
			'db/a.go': 'package db',
			'tools/gen/gen.go': 'package main\nfunc main() {}',
			'dead/c.go': 'package dead',
		});
		expect(['m.go', 'db/a.go', 'dead/c.go'].map(path => code.isReachable(path))).toEqual([true, true, false]);
	});

	test('nothing is called dead in a Go module whose program is made of an example, as examples are not read', () => {
		const files = {
			'go.mod': 'module m\n',
			'cmd/x/start.go': 'package main\nfunc main() {}',
			'examples/base/main.go': 'package main\nimport "m/plugin"\nfunc main() {}',
			'plugin/a.go': 'package plugin',
		};
		const built = {...files, '.goreleaser.yaml': 'builds:\n  - id: x\n    main: ./examples/base\n'};
		expect(index(files).isReachable('plugin/a.go')).toBe(false);
		expect(index(built).isReachable('plugin/a.go')).toBeUndefined();
	});

	test('nothing is said where imports do not tell, or no entry point is known', () => {
		const code = index({'src/A.java': '', 'b.cs': '', 'lib/x.php': '', 'package.json': '{}', 'lib/loose.ts': ''});
		expect(
			['src/A.java', 'b.cs', 'lib/x.php', 'lib/loose.ts', 'nowhere.ts'].map(path => code.isReachable(path)),
		).toEqual(Array(5).fill(undefined));
	});
});

test('imports in a circle and of a file itself end', () => {
	const code = index({'index.ts': "import './a'; import './index'", 'a.ts': "import './index'"});
	expect(code.isReachable('a.ts')).toBe(true);
	expect(code.importersOf('index.ts')).toEqual(['a.ts']);
});
