import {describe, expect, test} from 'vitest';
import {imports, index} from './index-of.ts';

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
