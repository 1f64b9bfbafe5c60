import {expect, test} from 'vitest';
import type {Artefacts, Parsed} from '../../source/domain/artefacts/index.ts';
import type {FileEntry} from '../../source/domain/file.ts';
import {composeReader} from '../../source/observe/artefacts/compose.ts';
import {dockerfileReader} from '../../source/observe/artefacts/dockerfile.ts';
import {kubernetesReader} from '../../source/observe/artefacts/kubernetes.ts';
import {manifestReader} from '../../source/observe/artefacts/manifest.ts';
import type {ArtefactReader} from '../../source/observe/artefacts/reader.ts';
import {findComponents} from '../../source/observe/components.ts';
import {contextOf} from './artefacts/reading.ts';

const components = (texts: Readonly<Record<string, string>>) => {
	const context = contextOf(texts);
	const parsed = <T>(reader: ArtefactReader<T>): readonly Parsed<T>[] =>
		context.files.all
			.filter((file: FileEntry) => file.role !== 'vendored' && file.role !== 'generated' && reader.matches(file))
			.flatMap(file => {
				const value = reader.parse(texts[file.path] ?? '', file, context);
				return value === undefined ? [] : [{file, value}];
			});
	const artefacts: Artefacts = {
		dockerfiles: parsed(dockerfileReader),
		composeFiles: parsed(composeReader),
		kubernetes: parsed(kubernetesReader),
		terraform: [],
		pipelines: [],
		taskFiles: [],
		manifests: parsed(manifestReader),
		lockfiles: [],
		envFiles: [],
		documents: [],
		testFiles: [],
		yaml: [],
		json: [],
		toml: [],
	};
	return findComponents(context.files, artefacts, context.text);
};

/** Each component in a line: name, folder, kind, whether it is deployed, its Dockerfiles. */
const printed = (texts: Readonly<Record<string, string>>): readonly string[] =>
	components(texts).map(one =>
		`${one.name} [${one.folder}] ${one.kind}${one.isDeployable ? ' deployed' : ''} ${one.dockerfiles.join(',')}`.trim(),
	);

const pack = (
	name: string,
	dependencies: readonly string[] = [],
	more: Readonly<Record<string, unknown>> = {},
): string =>
	JSON.stringify({name, private: true, dependencies: Object.fromEntries(dependencies.map(one => [one, '1'])), ...more});

test('a repository with one package is one component at the root', () => {
	expect(
		printed({'package.json': pack('shop', ['next']), 'app/page.tsx': '', Dockerfile: 'FROM node\nEXPOSE 3000\n'}),
	).toEqual(['shop [] app deployed Dockerfile']);
	expect(printed({'go.mod': 'module x.y/api\n', 'main.go': 'package main\n', 'go.sum': ''})).toEqual(['api [] tool']);
});

test('a repository without a package is one component, one without code none', () => {
	expect(printed({'app.php': '', 'lib/a.php': ''})).toEqual(['root [] tool']);
	expect(printed({'README.md': ''})).toEqual([]);
});

test('members of a workspace are components, its frame with scripts is none', () => {
	expect(
		printed({
			'package.json': pack('frame', [], {workspaces: ['apps/*', 'packages/*']}),
			'scripts/x.ts': '',
			'apps/api/package.json': pack('api', ['express', '@a/shared']),
			'apps/api/src/server.ts': '',
			'apps/web/package.json': pack('web', ['react-dom']),
			'apps/web/index.html': '',
			'apps/web/src/main.tsx': '',
			'packages/shared/package.json': pack('@a/shared', ['ioredis', 'bullmq']),
			'packages/shared/src/index.ts': '',
			'packages/tsconfig/package.json': pack('tsconfig'),
			'packages/shared/generated/x/package.json': pack('stray', ['express']),
			'packages/shared/generated/x/server.js': '',
		}),
	).toEqual(['api [apps/api] service deployed', 'web [apps/web] app deployed', '@a/shared [packages/shared] library']);
});

test('a root with code of its own stays beside what lies in it', () => {
	expect(
		printed({
			'requirements.txt': 'flask\n',
			'app.py': '',
			'ui/package.json': pack('ui', ['vue']),
			'ui/index.html': '',
			'ui/src/main.ts': '',
		}),
	).toEqual(['root [] service deployed', 'ui [ui] app deployed']);
});

test('a published command-line tool is never deployed, not even with a server library or an image for packaging', () => {
	const setup =
		'from setuptools import setup\nsetup(name="httpx", install_requires=["requests", "aiohttp"], entry_points={"console_scripts": ["x=x:main"]})';
	expect(printed({'setup.py': setup, 'x/__main__.py': '', 'extras/packaging/Dockerfile': 'FROM debian\n'})).toEqual([
		'httpx [] tool',
	]);
	const npm = pack('cli', ['commander'], {private: false, bin: {cli: 'dist/cli.js'}, files: ['dist']});
	expect(printed({'package.json': npm, 'src/cli.ts': ''})).toEqual(['cli [] tool']);
	const library = pack('lib', [], {private: false, exports: './index.js', version: '1.0.0'});
	expect(printed({'package.json': library, 'src/index.ts': ''})).toEqual(['lib [] library']);
});

test('a Dockerfile in a folder of its own belongs to the component that it names, copies, or that Compose builds', () => {
	const packages = {
		'api/package.json': pack('api', ['express']),
		'api/src/a.ts': '',
		'worker/package.json': pack('worker', ['bullmq']),
		'worker/src/a.ts': '',
	};
	expect(printed({...packages, 'docker/Dockerfile.api': 'FROM node\n'})).toEqual([
		'api [api] service deployed docker/Dockerfile.api',
		'worker [worker] service deployed',
	]);
	expect(printed({...packages, 'docker/Dockerfile': 'FROM node\nCOPY worker ./\n'})).toEqual([
		'api [api] service deployed',
		'worker [worker] service deployed docker/Dockerfile',
	]);
	const compose = 'services:\n  api:\n    build: {context: ., dockerfile: docker/Dockerfile}\n';
	const [api] = components({...packages, 'docker/Dockerfile': 'FROM node\nCOPY . .\n', 'compose.yml': compose});
	expect(api).toMatchObject({
		dockerfiles: ['docker/Dockerfile'],
		evidence: [{path: 'api/package.json'}, {path: 'docker/Dockerfile'}, {path: 'compose.yml', line: 2}],
	});
});

test('one Dockerfile with an argument builds all services, one for a tool beside them none', () => {
	const pom = (name: string) =>
		`<project><artifactId>${name}</artifactId><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>`;
	expect(
		printed({
			'pom.xml':
				'<project><artifactId>all</artifactId><modules><module>a</module><module>b</module></modules></project>',
			'a/pom.xml': pom('a'),
			'a/src/main/java/A.java': '',
			'b/pom.xml': pom('b'),
			'b/src/main/java/B.java': '',
			'docker/Dockerfile': 'FROM temurin\nARG NAME\nCOPY ${NAME}.jar app.jar\n',
			'docker/grafana/Dockerfile': 'FROM grafana/grafana\n',
		}),
	).toEqual(['a [a] service deployed docker/Dockerfile', 'b [b] service deployed docker/Dockerfile']);
});

test('folders with images and programs are components where one package, or none, holds several', () => {
	const images = {
		'services/a/Dockerfile': 'FROM go\n',
		'services/a/main.go': 'package main\n',
		'services/b/Dockerfile': 'FROM go\n',
		'services/b/main.go': 'package main\n',
	};
	expect(
		printed({'go.mod': 'module x/y\n', 'pkg/z.go': '', ...images}).filter(line => line.includes('services')),
	).toEqual([
		'a [services/a] service deployed services/a/Dockerfile',
		'b [services/b] service deployed services/b/Dockerfile',
	]);
});

test('images for development and tests do not count, nor do tests, examples and documents', () => {
	expect(
		printed({
			'package.json': pack('web', ['next']),
			'app/page.tsx': '',
			'Dockerfile.playwright': 'FROM node\n',
			'e2e/package.json': pack('e2e'),
			'e2e/a.ts': '',
			'examples/a/package.json': pack('example', ['express']),
			'examples/a/server.ts': '',
			'docs/package.json': pack('docs', ['vitepress']),
			'docs/index.ts': '',
			'node_modules/x/package.json': pack('x'),
			'node_modules/x/index.js': '',
		}),
	).toEqual(['web [] app deployed']);
});

test('projects of .NET are told by their Sdk, test projects are left out', () => {
	expect(
		printed({
			'package.json': '{"name": "root", "devDependencies": {"@playwright/test": "1"}}',
			'src/Api/Api.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"/>',
			'src/Api/Program.cs': '',
			'src/Domain/Domain.csproj': '<Project Sdk="Microsoft.NET.Sdk"/>',
			'src/Domain/A.cs': '',
			'src/Shared/S.cs': '',
			'src/Host/Host.csproj':
				'<Project Sdk="Aspire.AppHost.Sdk/13"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>',
			'src/Host/Program.cs': '',
			'tests/Api.Tests/Api.Tests.csproj': '<Project Sdk="Microsoft.NET.Sdk"/>',
			'tests/Api.Tests/A.cs': '',
		}),
	).toEqual(['Api [src/Api] service deployed', 'Domain [src/Domain] library', 'Host [src/Host] tool']);
});

test('a module that others of the build depend on is a part of them, whatever it depends on', () => {
	const web = "dependencies { implementation('org.springframework.boot:spring-boot-starter-web') }\n";
	expect(
		printed({
			'settings.gradle': "include ':core', ':server'\n",
			'core/build.gradle': "apply plugin: 'java'\napply from: 'dependencies.gradle'\n",
			'core/dependencies.gradle': web,
			'core/src/main/java/A.java': '',
			'server/build.gradle': `apply plugin: 'org.springframework.boot'\n${web}dependencies { implementation(project(path: ':core')) }\n`,
			'server/src/main/java/B.java': '',
		}),
	).toEqual(['core [core] library', 'server [server] service deployed']);
	const pom = (name: string, others: string) =>
		`<project><groupId>a</groupId><artifactId>${name}</artifactId><version>1</version><dependencies>${others}<dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>`;
	expect(
		printed({
			'common/pom.xml': pom('common', ''),
			'common/src/main/java/A.java': '',
			'admin/pom.xml': pom('admin', '<dependency><groupId>a</groupId><artifactId>common</artifactId></dependency>'),
			'admin/src/main/java/B.java': '',
		}),
	).toEqual(['admin [admin] service deployed', 'common [common] library']);
});

test('what Kubernetes runs is deployed, by the name of its image', () => {
	const deployment =
		'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: sync}\nspec: {template: {spec: {containers: [{name: a, image: ghcr.io/x/sync:1}]}}}\n';
	const [sync] = components({
		'sync/go.mod': 'module x/sync\n',
		'sync/main.go': 'package main\n',
		'other/go.mod': 'module x/other\n',
		'other/a.go': '',
		'k8s/sync.yaml': deployment,
	}).filter(one => one.name === 'sync');
	expect(sync).toMatchObject({
		kind: 'service',
		isDeployable: true,
		evidence: [{path: 'sync/go.mod'}, {path: 'k8s/sync.yaml', line: 1}],
	});
});

test('names are unique', () => {
	const found = components({
		'a/pyproject.toml': '[project]\nname = "app"\n',
		'a/x.py': '',
		'b/pyproject.toml': '[project]\nname = "app"\n',
		'b/x.py': '',
	});
	expect(found.map(one => one.name)).toEqual(['a', 'b']);
});

test('patterns of a workspace that would run long are left out', () => {
	const text = pack('frame', [], {workspaces: ['**/**/**/**/x', `${'a*'.repeat(60)}b`]});
	const folder = 'a'.repeat(200);
	expect(
		printed({'package.json': text, 'src/a.ts': '', [`${folder}/package.json`]: pack('x'), [`${folder}/b/a.ts`]: ''}),
	).toEqual(['frame [] library', `x [${folder}] library`]);
});

test('an image of the product is no image of a workspace root without a Dockerfile', () => {
	const deployment =
		'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shop}\nspec: {template: {spec: {containers: [{name: a, image: ghcr.io/acme/shop:1}]}}}\n';
	expect(
		printed({
			'package.json': pack('shop'),
			'tidy.mjs': '',
			'apps/web/package.json': pack('@shop/web', ['next']),
			'apps/web/app/page.tsx': '',
			'apps/web/Dockerfile': 'FROM node:24\nCMD ["node", "server.js"]\n',
			'charts/shop.yaml': deployment,
		}),
	).toEqual(['shop [] library', expect.stringMatching(/^@shop\/web \[apps\/web\] app deployed/)]);
});

test('a project of Gradle that others use is a library, also behind a prefix that the settings give all', () => {
	const uses = "dependencies { implementation project(':shop-orders')\n implementation project(':shop-mail') }\n";
	expect(
		printed({
			'settings.gradle': 'include "orders"\nrootProject.children.each {it.name="shop-${it.name}"}\n',
			'orders/build.gradle': "dependencies { implementation 'org.springframework.boot:spring-boot-starter-web' }\n",
			'orders/src/main/java/A.java': '',
			'server/build.gradle': `plugins { id 'org.springframework.boot' }\n${uses}`,
			'server/src/main/java/B.java': '',
		}),
	).toEqual(['orders [orders] library', 'server [server] service deployed']);
});
