import {describe, expect, test} from 'vitest';
import type {Parsed} from '../../../source/domain/artefacts/index.ts';
import type {Manifest} from '../../../source/domain/artefacts/manifest.ts';
import {manifestReader} from '../../../source/observe/artefacts/manifest.ts';
import {classify} from '../../../source/observe/classify.ts';
import {buildCodeIndex} from '../../../source/observe/code/build-index.ts';
import {summariseSource} from '../../../source/observe/code/summarise.ts';
import {createFileIndex} from '../../../source/observe/file-index.ts';

type Tree = Readonly<Record<string, string>>;

const index = (tree: Tree) => {
	const files = createFileIndex(Object.keys(tree).map(path => classify(path, true)));
	const programs = files.all.filter(({role}) => role === 'source' || role === 'test');
	const summarised = new Map(programs.map(file => [file.path, summariseSource(tree[file.path] ?? '', file)]));
	// As in a scan: texts of programs are not kept.
	const text = (path: string) => (summarised.has(path) ? undefined : tree[path]);
	const manifests = files.all
		.filter(file => manifestReader.matches(file))
		.flatMap((file): Parsed<Manifest>[] => {
			const value = manifestReader.parse(tree[file.path] ?? '', file, {files, text});
			return value === undefined ? [] : [{file, value}];
		});
	return buildCodeIndex({summarised, files, manifests, text});
};
/** `specifier → file`, `specifier !` for a broken one, the bare specifier for all others. */
const imports = (tree: Tree, path: string): string[] =>
	index(tree)
		.importsOf(path)
		.map(
			({specifier, resolved, isBroken}) =>
				`${specifier}${resolved === undefined ? '' : ` → ${resolved}`}${isBroken ? ' !' : ''}`,
		);

describe('JavaScript and TypeScript imports', () => {
	test('relative paths find endings, folders and the source of a compiled name', () => {
		const tree = {
			'src/a.ts': "import './b.js'; import './c'; import './d/e.vue'; import '..'; import './gone'; import 'react';",
			'src/b.ts': '',
			'src/c/index.tsx': '',
			'src/d/e.vue': '',
			'index.js': '',
		};
		expect(imports(tree, 'src/a.ts')).toEqual([
			'./b.js → src/b.ts',
			'./c → src/c/index.tsx',
			'./d/e.vue → src/d/e.vue',
			'.. → index.js',
			'./gone !',
			'react',
		]);
	});

	test('what builds make, assets, ignored files and paths above the target are not broken', () => {
		const source = [
			'./generated/client',
			'./app.css',
			'./$types',
			'./x.svg?url',
			'../../../up',
			'./ignored/x',
			'./a.gen',
			'./dist/y',
		];
		const tree = {'src/a.ts': source.map(path => `import '${path}';`).join('\n'), '.gitignore': 'ignored/\n'};
		expect(imports(tree, 'src/a.ts')).toEqual(source);
	});

	test('aliases of tsconfig, of the one that it extends, and of bundlers are followed', () => {
		const tree = {
			'app/tsconfig.json': '{"extends": "../base.json", // c\n "compilerOptions": {},}',
			'base.json': '{"compilerOptions": {"baseUrl": "app", "paths": {"@/*": ["./src/*"], "~one": ["./src/one.ts"]}}}',
			'app/src/one.ts': "import '@/two'; import '~one2'; import '@/gone'; import 'src/two';",
			'app/src/two.ts': "import '~one'",
			'web/vite.config.ts': "export default {resolve: {alias: {'#': path.resolve(__dirname, './lib')}}}",
			'web/main.ts': "import '#/x'",
			'web/lib/x.ts': '',
		};
		expect(imports(tree, 'app/src/one.ts')).toEqual([
			'@/two → app/src/two.ts',
			'~one2',
			'@/gone !',
			'src/two → app/src/two.ts',
		]);
		expect(imports(tree, 'app/src/two.ts')).toEqual(['~one → app/src/one.ts']);
		expect(imports(tree, 'web/main.ts')).toEqual(['#/x → web/lib/x.ts']);
	});

	test('packages of the target are found by name, by exports, and by sources of what is built', () => {
		const tree = {
			'packages/db/package.json':
				'{"name": "@acme/db", "exports": {".": {"import": "./dist/index.js"}, "./*": "./src/*.ts"}}',
			'packages/db/src/index.ts': '',
			'packages/db/src/client.ts': '',
			'packages/ui/package.json': '{"name": "ui", "main": "build.js"}',
			'app/a.ts': "import '@acme/db'; import '@acme/db/client'; import 'ui'; import '@acme/other';",
		};
		expect(imports(tree, 'app/a.ts')).toEqual([
			'@acme/db → packages/db/src/index.ts',
			'@acme/db/client → packages/db/src/client.ts',
			'ui → packages/ui/package.json',
			'@acme/other',
		]);
	});
});

describe('imports of other languages', () => {
	test('Python finds relative modules, packages in src, and modules among the names', () => {
		const tree = {
			'src/app/__init__.py': '',
			'src/app/core/__init__.py': '',
			'src/app/core/config.py': '',
			'src/app/api/__init__.py': '',
			'src/app/api/users.py':
				'from ..core import config, other\nfrom . import gone\nfrom app.core.config import x\nimport app.missing.y\nimport os\nfrom .x_pb2 import z\ntry:\n    from .fast import f\nexcept ImportError: pass',
		};
		expect(imports(tree, 'src/app/api/users.py')).toEqual([
			'..core → src/app/core/__init__.py',
			'..core.config → src/app/core/config.py',
			'. → src/app/api/__init__.py',
			'app.core.config → src/app/core/config.py',
			'app.missing.y !',
			'os',
			'.x_pb2',
			'.fast',
		]);
	});

	test('Python takes a folder named as a dependency for the dependency', () => {
		const tree = {'requirements.txt': 'alembic\n', 'alembic/__init__.py': '', 'env.py': 'from alembic.op import x'};
		expect(imports(tree, 'env.py')).toEqual(['alembic.op']);
	});

	test('Go finds folders of its modules, and all files of a folder are imported with it', () => {
		const tree = {
			'go.mod': 'module example.com/a\n',
			'main.go': 'package main\nimport (\n"fmt"\n"example.com/a/db"\n"example.com/a/gone"\n)\nfunc main() {}',
			'db/open.go': 'package db',
			'db/close.go': 'package db',
		};
		expect(imports(tree, 'main.go')).toEqual(['fmt', 'example.com/a/db → db/close.go', 'example.com/a/gone !']);
		expect(index(tree).importersOf('db/open.go')).toEqual(['main.go']);
	});

	test('Java and Kotlin find classes by package, members and nested classes too', () => {
		const tree = {
			'a/src/main/java/com/x/A.java': 'import com.x.b.B;\nimport static com.x.b.B.C.d;\nimport java.util.List;',
			'b/src/main/kotlin/com/x/b/B.kt': '',
		};
		expect(imports(tree, 'a/src/main/java/com/x/A.java')).toEqual([
			'com.x.b.B → b/src/main/kotlin/com/x/b/B.kt',
			'com.x.b.B.C.d → b/src/main/kotlin/com/x/b/B.kt',
			'java.util.List',
		]);
	});

	test('PHP finds classes by PSR-4 and includes by path', () => {
		const tree = {
			'composer.json': '{"autoload": {"psr-4": {"App\\\\": "src/"}}}',
			'src/Db/Pool.php': '<?php class Pool {} class Helper {}',
			'src/A.php':
				"<?php use App\\Db\\Pool; use App\\Gone; use App\\Db; use App\\Helper; use Other\\X; require __DIR__ . '/b.php'; require __DIR__ . '/../vendor/autoload.php';",
			'src/b.php': '',
		};
		expect(imports(tree, 'src/A.php')).toEqual([
			'App\\Db\\Pool → src/Db/Pool.php',
			'App\\Gone !',
			'App\\Db',
			'App\\Helper',
			'Other\\X',
			'./b.php → src/b.php',
			'./../vendor/autoload.php',
		]);
	});

	test('Ruby and Rust find files of their own', () => {
		expect(
			imports(
				{'lib/a.rb': "require_relative 'b/c'\nrequire_relative 'gone'\nrequire 'json'", 'lib/b/c.rb': ''},
				'lib/a.rb',
			),
		).toEqual(['b/c → lib/b/c.rb', 'gone !', 'json']);
		const tree = {
			'Cargo.toml': '[package]\nname = "x"\n',
			'src/main.rs': 'mod a;\nuse crate::a::b::C;\nuse tokio::fs;',
			'src/a/mod.rs': 'mod b;',
			'src/a/b.rs': 'use super::D;',
		};
		expect(imports(tree, 'src/main.rs')).toEqual(['a → src/a/mod.rs', 'crate::a::b::C → src/a/b.rs', 'tokio::fs']);
	});
});

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
