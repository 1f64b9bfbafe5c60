import {describe, expect, test} from 'vitest';
import type {Manifest} from '../../../source/domain/artefacts/manifest.ts';
import {manifestReader} from '../../../source/observe/artefacts/manifest.ts';
import {read} from './reading.ts';

const manifest = (path: string, text: string, others: Readonly<Record<string, string>> = {}): Manifest => {
	const found = read(manifestReader, path, {texts: {...others, [path]: text}});
	if (found === undefined) throw new Error(`${path} was not read`);
	return found;
};
const printed = (found: Manifest): readonly string[] =>
	found.dependencies.map(
		one =>
			`${one.line} ${one.name}${one.version === undefined ? '' : `@${one.version}`}${one.isDevelopment ? ' dev' : ''}`,
	);

describe('npm', () => {
	test('a package has its dependencies with lines, commands, and workspaces of both files', () => {
		const found = manifest(
			'package.json',
			'{\n"name": "@a/b", "bin": "x.js", "private": true,\n"dependencies": {\n"react": "^19"\n},\n"devDependencies": {\n"vitest": "5"\n},\n"workspaces": ["a/*"]}',
			{'pnpm-workspace.yaml': 'packages:\n  - b/*\n'},
		);
		expect(printed(found)).toEqual(['4 react@^19', '7 vitest@5 dev']);
		expect(found).toMatchObject({name: '@a/b', executables: ['b'], workspaces: ['a/*', 'b/*'], isPrivate: true});
	});
	test('a file that only tells the module type is no package', () => {
		expect(
			read(manifestReader, 'lib/package.json', {texts: {'lib/package.json': '{"type":"commonjs"}'}}),
		).toBeUndefined();
	});
	test('broken and very deep JSON end in an error', () => {
		expect(() => manifest('package.json', '{"name": ')).toThrow();
		expect(() => manifest('package.json', '['.repeat(100_000))).toThrow('deeper');
	});
	test('Deno imports of registries are dependencies', () => {
		expect(printed(manifest('deno.json', '{"imports": {"a": "npm:@x/y@^1", "b": "./b.ts", "c": "jsr:@s/t"}}'))).toEqual(
			['1 @x/y@^1', '1 @s/t'],
		);
	});
});

describe('python', () => {
	test('pyproject of PEP 621 and 735 tells lines and groups', () => {
		const text =
			'[project]\nname = "App"\ndependencies = [\n  "FastAPI[standard]>=0.1",\n  "psycopg2_binary",\n]\n[project.scripts]\nrun = "a:b"\n[dependency-groups]\ndev = ["pytest>8", {include-group = "x"}]\n[tool.uv.workspace]\nmembers = ["b"]\n';
		const found = manifest('pyproject.toml', text);
		expect(printed(found)).toEqual(['4 fastapi@>=0.1', '5 psycopg2-binary', '10 pytest@>8 dev']);
		expect(found).toMatchObject({name: 'App', executables: ['run'], workspaces: ['b']});
	});
	test('pyproject of Poetry leaves the interpreter out', () => {
		const text =
			'[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\npython = "^3.12"\ndjango = "^5"\n[tool.poetry.group.dev.dependencies]\nruff = {version = "1"}\n';
		expect(printed(manifest('pyproject.toml', text))).toEqual(['5 django@^5', '7 ruff@1 dev']);
	});
	test('pyproject that configures tools only is no manifest', () => {
		expect(
			read(manifestReader, 'pyproject.toml', {texts: {'pyproject.toml': '[tool.ruff]\nline-length = 1\n'}}),
		).toBeUndefined();
	});
	test('requirements have names, versions and comments left out; the name tells development', () => {
		expect(
			printed(
				manifest(
					'requirements.txt',
					'# x\n-r base.txt\nFlask==3.0 # web\nuvicorn[standard]>=0.2 ; python_version > "3"\n',
				),
			),
		).toEqual(['3 flask@==3.0', '4 uvicorn@>=0.2']);
		expect(printed(manifest('requirements-dev.txt', 'pytest\n'))).toEqual(['1 pytest dev']);
	});
	test('of compiled requirements only those that are asked for themselves count', () => {
		const text =
			'click==8\n    # via flask\nflask==3\n    # via -r requirements.in\nzope==1\n    # via\n    #   -r requirements.in\n';
		expect(printed(manifest('requirements.txt', text))).toEqual(['3 flask@==3', '5 zope@==1']);
	});
	test('a text of prose by that name is no manifest', () => {
		expect(
			read(manifestReader, 'requirements.txt', {
				texts: {'requirements.txt': 'We need many things.\nThe system shall run.\n'},
			}),
		).toBeUndefined();
	});
	test('setup.py and setup.cfg give their literals', () => {
		const found = manifest(
			'setup.py',
			'from setuptools import setup\nsetup(\n name="a",\n install_requires=[\n  "requests>=2",\n ],\n entry_points={"console_scripts": ["a=a.cli:main"]},\n)',
		);
		expect(printed(found)).toEqual(['5 requests@>=2']);
		expect(found.executables).toEqual(['a']);
		const config = manifest(
			'setup.cfg',
			'[metadata]\nname = a\n[options]\ninstall_requires =\n    click>=8\n[options.extras_require]\ntest =\n    pytest\n[options.entry_points]\nconsole_scripts =\n    a = a:main\n',
		);
		expect(printed(config)).toEqual(['5 click@>=8', '8 pytest dev']);
		expect(config).toMatchObject({name: 'a', executables: ['a']});
	});
	test('Pipfile and conda environments', () => {
		expect(printed(manifest('Pipfile', '[packages]\nFlask = "*"\n[dev-packages]\nblack = "1"\n'))).toEqual([
			'2 flask@*',
			'4 black@1 dev',
		]);
		expect(
			printed(manifest('environment.yml', 'dependencies:\n  - python=3.12\n  - numpy=2\n  - pip:\n    - openai==1\n')),
		).toEqual(['3 numpy@2', '5 openai@==1']);
	});
});

test('go.mod gives direct requirements and the commands of its own module', () => {
	const found = manifest(
		'go.mod',
		'module example.com/a/tool/v2\n\ngo 1.24\nrequire github.com/x/y v1.0.0\nrequire (\n\tgithub.com/a/b v1 // indirect\n\tgithub.com/c/d v2\n)\n',
		{
			'main.go': '',
			'cmd/worker/main.go': '',
			'other/go.mod': '',
			'other/main.go': '',
		},
	);
	expect(printed(found)).toEqual(['4 github.com/x/y@v1.0.0', '7 github.com/c/d@v2']);
	expect(found).toMatchObject({name: 'example.com/a/tool/v2', executables: ['worker', 'tool']});
	expect(manifest('go.work', 'go 1.24\nuse (\n\t./a\n\t./b\n)\n').workspaces).toEqual(['./a', './b']);
});

test('Cargo.toml gives tables of dependencies, binaries and members', () => {
	const found = manifest(
		'Cargo.toml',
		'[package]\nname = "a"\npublish = false\n[dependencies]\naxum = "0.8"\n[dependencies.tokio]\nversion = "1"\n[dev-dependencies]\nx = "1"\n[workspace]\nmembers = ["b"]\n',
		{'src/main.rs': '', 'src/bin/z.rs': ''},
	);
	expect(printed(found)).toEqual(['5 axum@0.8', '6 tokio@1', '9 x@1 dev']);
	expect(found).toMatchObject({name: 'a', isPrivate: true, executables: ['z', 'a'], workspaces: ['b']});
});

test('pom.xml gives dependencies with filled properties, modules, and a program by its plug-in', () => {
	const text = `<project>\n<artifactId>app</artifactId>\n<properties><v>2.1</v></properties>\n<modules><module>core</module></modules>\n<dependencies>\n<dependency><groupId>org.x</groupId>\n<artifactId>web</artifactId><version>\${v}</version></dependency>\n<dependency><groupId>junit</groupId>\n<artifactId>junit</artifactId><scope>test</scope></dependency>\n</dependencies>\n<build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>`;
	const found = manifest('pom.xml', text);
	expect(printed(found)).toEqual(['7 org.x:web@2.1', '9 junit:junit dev']);
	expect(found).toMatchObject({name: 'app', executables: ['app'], workspaces: ['core']});
});

test('an entity bomb in XML is not expanded', () => {
	const text =
		'<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><project><artifactId>&y;</artifactId></project>';
	expect(JSON.stringify(manifest('pom.xml', text)).length).toBeLessThan(300);
});

describe('gradle', () => {
	test('Groovy and catalogue forms, variables, and comments left out', () => {
		const text = `plugins { id "application" }\ndef grpc = "1.6"\ndependencies {\n// implementation "no:no:1"\nimplementation "io.grpc:grpc-core:\${grpc}"\nimplementation group: "a", name: "b", version: "2"\ntestImplementation(libs.junit.api)\nimplementation libs.bundles.web\nimplementation project(":core")\nruntimeOnly "x:y:1",\n  "z:w:2"\n}`;
		const catalog =
			'[versions]\nj = "5"\n[libraries]\njunit-api = { module = "org.junit:api", version.ref = "j" }\nktor = "io.ktor:ktor:3"\n[bundles]\nweb = ["ktor"]\n';
		const found = manifest('svc/build.gradle', text, {'gradle/libs.versions.toml': catalog});
		expect(printed(found)).toEqual([
			'5 io.grpc:grpc-core@1.6',
			'6 a:b@2',
			'7 org.junit:api@5 dev',
			'8 io.ktor:ktor@3',
			'10 x:y@1',
			'11 z:w@2',
		]);
		expect(found.executables).toEqual(['svc']);
	});
	test('settings name the members', () => {
		expect(
			manifest('settings.gradle.kts', 'rootProject.name = "x"\ninclude(":a", ":b:c")\ninclude(":d")'),
		).toMatchObject({name: 'x', workspaces: ['a', 'b/c', 'd']});
	});
});

test('a project of .NET takes central versions and is a program by its Sdk', () => {
	const found = manifest(
		'src/Api/Api.csproj',
		'<Project Sdk="Microsoft.NET.Sdk.Web">\n<ItemGroup>\n<PackageReference Include="Npgsql" />\n</ItemGroup></Project>',
		{
			'Directory.Packages.props':
				'<Project><ItemGroup><PackageVersion Include="Npgsql" Version="9.0" /></ItemGroup></Project>',
		},
	);
	expect(printed(found)).toEqual(['3 npgsql@9.0']);
	expect(found).toMatchObject({name: 'Api', executables: ['Api']});
});

test('a test project of .NET has development dependencies only', () => {
	const found = manifest(
		'T.csproj',
		'<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup><ItemGroup><PackageReference Include="xunit" Version="2" /></ItemGroup></Project>',
	);
	expect(printed(found)).toEqual(['1 xunit@2 dev']);
	expect(found).toMatchObject({isPrivate: true, executables: []});
});

test('Gemfile knows groups and gemspec its executables', () => {
	expect(
		printed(
			manifest(
				'Gemfile',
				'gem "rails", "~> 8"\n# gem "no"\ngroup :development, :test do\n  gem "rspec"\nend\ngem "pg"\ngem "pry", group: :development\n',
			),
		),
	).toEqual(['1 rails@~> 8', '4 rspec dev', '6 pg', '7 pry dev']);
	expect(
		manifest(
			'a.gemspec',
			'Gem::Specification.new do |s|\n s.name = "a"\n s.executables = ["a"]\n s.add_dependency "thor", "~> 1"\n s.add_development_dependency "rake"\nend',
		),
	).toMatchObject({name: 'a', executables: ['a'], dependencies: [{name: 'thor'}, {name: 'rake', isDevelopment: true}]});
});

test('composer.json leaves the platform out', () => {
	const found = manifest(
		'composer.json',
		'{"name": "a/b", "license": "MIT", "bin": ["bin/x"],\n"require": {"php": "^8", "ext-json": "*",\n"symfony/console": "^7"}}',
	);
	expect(printed(found)).toEqual(['3 symfony/console@^7']);
	expect(found).toMatchObject({name: 'a/b', license: 'MIT', executables: ['x']});
});

test('pubspec, Package.swift and mix.exs', () => {
	expect(
		printed(manifest('pubspec.yaml', 'name: a\ndependencies:\n  http: ^1\ndev_dependencies:\n  test: any\n')),
	).toEqual(['3 http@^1', '5 test@any dev']);
	expect(
		printed(
			manifest(
				'Package.swift',
				'let package = Package(name: "A", dependencies: [\n  .package(url: "https://github.com/vapor/vapor.git", from: "4.0.0"),\n])',
			),
		),
	).toEqual(['2 vapor@4.0.0']);
	expect(
		printed(
			manifest('mix.exs', 'defp deps do\n  [\n    {:phoenix, "~> 1.7"},\n    {:credo, "~> 1", only: [:dev]}\n  ]\nend'),
		),
	).toEqual(['3 phoenix@~> 1.7', '4 credo@~> 1 dev']);
});

test('long runs of one piece are read in linear time', () => {
	const pieces = [
		'\n',
		' ',
		'include("a",',
		'install_requires=[',
		'a==1\n    # via b\n',
		"gem 'a', ",
		'implementation "a:b:1"\t\t\t\t\t\t\t\t',
	];
	for (const path of [
		'requirements.txt',
		'setup.py',
		'setup.cfg',
		'build.gradle',
		'settings.gradle',
		'Gemfile',
		'a.gemspec',
		'mix.exs',
		'go.mod',
	])
		for (const piece of pieces) {
			const started = process.cpuUsage();
			read(manifestReader, path, {texts: {[path]: `setup(${piece.repeat(200_000 / piece.length)}`}});
			// A quadratic expression took minutes here.
			expect(process.cpuUsage(started).user).toBeLessThan(10_000_000);
		}
});
