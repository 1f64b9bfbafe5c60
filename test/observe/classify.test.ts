import {expect, test} from 'vitest';
import {classify, refineRoles} from '../../source/observe/classify.ts';

test.each([
	['src/server.ts', 'source', 'typescript'],
	['app/main.py', 'source', 'python'],
	['cmd/api/main.go', 'source', 'go'],
	['src/main/java/com/x/Latest.java', 'source', 'java'],
	['src/test/java/com/x/OrderTest.java', 'test', 'java'],
	['src/Order/OrderServiceTests.cs', 'test', 'csharp'],
	['tests/Basket.UnitTests/Basket.cs', 'test', 'csharp'],
	['pkg/store/store_test.go', 'test', 'go'],
	['web/button.spec.tsx', 'test', 'typescript'],
	['backend/conftest.py', 'test', 'python'],
	['test/readme.md', 'docs', 'markdown'],
	['docs/guide/setup.py', 'docs', 'python'],
	['README.md', 'docs', 'markdown'],
	['config/packages/security.yaml', 'config', 'yaml'],
	['SECURITY.md', 'docs', 'markdown'],
	['LICENSE', 'docs', 'text'],
	['examples/basic/index.js', 'example', 'javascript'],
	['src/features/samples/list.ts', 'source', 'typescript'],
	['vendor/github.com/pkg/errors/errors.go', 'vendored', 'go'],
	['apps/backend/src/services-old/auth.ts', 'vendored', 'typescript'],
	['backups/2025/api.ts', 'vendored', 'typescript'],
	['src/backup/restore.ts', 'source', 'typescript'],
	['api/v1/user.pb.go', 'generated', 'go'],
	['web/dist/app.js', 'generated', 'javascript'],
	['public/build/app.a0dd61fe.js', 'generated', 'javascript'],
	['public/js/build/vendor.js', 'generated', 'javascript'],
	['public/js/jquery.fileupload.js', 'vendored', 'javascript'],
	['public/js/plugins/chartjs/Chart.js', 'vendored', 'javascript'],
	['public/js/checkout.js', 'source', 'javascript'],
	['src/routes/public/lib/moment.js', 'source', 'javascript'],
	['resources/lang/pt-BR/admin/users/table.php', 'config', 'php'],
	['app/Lang/Reader.php', 'source', 'php'],
	['gradle/dependencies.gradle', 'config', 'groovy'],
	['.github/workflows/ci.yml', 'ci', 'yaml'],
	['packages/x/.github/workflows/ci.yml', 'config', 'yaml'],
	['.gitlab-ci.yml', 'ci', 'yaml'],
	['Jenkinsfile', 'ci', 'groovy'],
	['docker/api.Dockerfile', 'config', 'dockerfile'],
	['Dockerfile.dev', 'config', 'dockerfile'],
	['vite.config.ts', 'config', 'typescript'],
	['requirements.txt', 'config', 'text'],
	['.env.example', 'config', 'env'],
	['package-lock.json', 'config', 'lockfile'],
	['logo.png', 'asset', ''],
	['.claude/skills/x/run.py', 'docs', 'python'],
])('%s is %s, in %s', (path, role, language) => {
	const file = classify(path, true);
	expect({role: file.role, language: file.language}).toEqual({role, language});
});

test('what lies compiled beside its source is generated, and a file manager’s copy is dead', () => {
	const files = ['a.ts', 'a.js', 'b.js', 'b.js.map', 'c.js', 'hub.ts', 'hub 2.ts', 'types.d.ts'].map(path =>
		classify(path, true),
	);
	const roles = Object.fromEntries(refineRoles(files).map(file => [file.path, file.role]));
	expect(roles).toMatchObject({
		'a.ts': 'source',
		'a.js': 'generated',
		'b.js': 'generated',
		'c.js': 'source',
		'hub 2.ts': 'vendored',
		'types.d.ts': 'source',
	});
});

test('what OpenAPI Generator wrote is generated, and what lies beside its folder is not', () => {
	const files = ['client/.openapi-generator-ignore', 'client/api/user-api.ts', 'entry/client.ts'].map(path =>
		classify(path, true),
	);
	const roles = Object.fromEntries(refineRoles(files).map(file => [file.path, file.role]));
	expect(roles).toMatchObject({'client/api/user-api.ts': 'generated', 'entry/client.ts': 'source'});
});

test('takes scripts of Laravel Mix that bear the name of a source, and what Terser packed, as generated', () => {
	const paths = [
		'public/mix-manifest.json',
		'public/js/status.js',
		'public/js/own.js',
		'public/js/packed.js',
		'public/js/packed.js.LICENSE.txt',
		'resources/assets/js/status.js',
	];
	const roles = refineRoles(paths.map(path => classify(path, true))).map(({role}) => role);
	expect(roles.slice(1, 4)).toEqual(['generated', 'source', 'generated']);
	expect(roles[5]).toBe('source');
});
