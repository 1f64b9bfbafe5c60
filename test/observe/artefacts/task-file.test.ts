import {expect, test} from 'vitest';
import {taskFileReader} from '../../../source/observe/artefacts/task-file.ts';
import {read} from './reading.ts';

const tasks = (path: string, text: string): readonly string[] | undefined => {
	const found = read(taskFileReader, path, {texts: {[path]: text}});
	return found?.tasks.map(
		one => `${found.runner} ${one.line} ${one.name}: ${one.command.replaceAll('\n', ' ; ')} <- ${one.needs.join(',')}`,
	);
};

test('scripts of package.json run their pre and post scripts', () => {
	expect(tasks('package.json', '{"scripts": {\n"pretest": "tsc",\n"test": "vitest"}}')).toEqual([
		'npm 2 pretest: tsc <- ',
		'npm 3 test: vitest <- pretest',
	]);
	expect(tasks('package.json', '{"name": "a"}')).toBeUndefined();
});

test('scripts of Composer call each other with @', () => {
	expect(tasks('composer.json', '{"scripts": {"test": ["@lint", "@php artisan test", "phpunit"]}}')).toEqual([
		'composer 1 test: @lint ; @php artisan test ; phpunit <- lint',
	]);
});

test('targets of a Makefile have recipes, prerequisites, and simple variables filled in', () => {
	const text = `GO ?= go
.PHONY: test lint # all
include other.mk
ifeq ($(CI),true)
FLAGS := -race
endif
test: build lint ## runs tests
	@$(GO) test $(FLAGS) ./... \\
	  -v
	-echo done

build lint:
	$(GO) $@
all: test; echo hi
%.o: %.c
	cc
define X
no: yes
endef
`;
	expect(tasks('Makefile', text)).toEqual([
		'make 7 test: go test -race ./...  -v ; echo done <- build,lint',
		'make 12 build: go $@ <- ',
		'make 12 lint: go $@ <- ',
		'make 14 all: echo hi <- test',
		'make 15 %.o: cc <- %.c',
	]);
});

test('variables of a Makefile that name each other end', () => {
	const text = `A = $(B)$(B)$(B)$(B)$(B)$(B)$(B)$(B)\nB = $(A)$(A)$(A)$(A)$(A)$(A)$(A)$(A)\nx:\n\t$(A)\n`;
	expect(tasks('Makefile', text)?.[0]?.length).toBeLessThan(30_000);
});

test('targets of a magefile, whose names are taken in any case', () => {
	const text = `//go:build mage
package main
import "github.com/magefile/mage/mg"
var goexe = "go"
// Run tests and linters
func Check() {
	mg.Deps(Lint, TestRace, Build.Linux)
}
func TestRace() error {
	return runCmd(env, goexe, "test", "-race", "./...")
}
func Lint() error { return sh.RunV("golangci-lint", "run") }
func (Build) Linux() error {
	if err := sh.Run("go", "build"); err != nil {
		return err
	}
	return nil
}
func helper() error { return sh.Run("rm") }
`;
	expect(tasks('magefile.go', text)).toEqual([
		'mage 6 check:  <- lint,testrace,build:linux',
		'mage 9 testrace: go test -race ./... <- ',
		'mage 12 lint: golangci-lint run <- ',
		'mage 13 build:linux: go build <- ',
	]);
	expect(tasks('magefile.go', 'package main')).toBeUndefined();
});

test('recipes of a justfile', () => {
	expect(
		tasks(
			'justfile',
			'set shell := ["bash"]\nx := "1"\ntest target="all": build (lint "a")\n  @cargo test {{target}}\nbuild:\n  cargo build\n',
		),
	).toEqual(['just 3 test: cargo test {{target}} <- build,lint', 'just 5 build: cargo build <- ']);
});

test('a Taskfile', () => {
	expect(
		tasks(
			'Taskfile.yml',
			'version: 3\ntasks:\n  test:\n    deps: [build]\n    cmds:\n      - go test\n      - task: lint\n  lint: golangci-lint run\n',
		),
	).toEqual(['task 3 test: go test <- build,lint', 'task 8 lint: golangci-lint run <- ']);
});

test('tox in its three places', () => {
	expect(
		tasks(
			'tox.ini',
			'[tox]\nenvlist = py312, lint\n[testenv]\ncommands =\n    pytest {posargs}\n[testenv:lint]\ncommands = ruff check\n',
		),
	).toEqual(['tox 3 testenv: pytest {posargs} <- ', 'tox 6 lint: ruff check <- ', 'tox 3 py312: pytest {posargs} <- ']);
	expect(
		tasks('tox.toml', '[env_run_base]\ncommands = [["pytest", "-v"]]\n[env.lint]\ncommands = [["ruff", "check"]]\n'),
	).toEqual(['tox 1 env_run_base: pytest -v <- ', 'tox 3 lint: ruff check <- ']);
	expect(tasks('pyproject.toml', '[tool.tox]\nlegacy_tox_ini = """\n[testenv]\ncommands = pytest\n"""\n')).toEqual([
		'tox 3 testenv: pytest <- ',
	]);
});

test('poe, hatch and mise', () => {
	expect(
		tasks(
			'pyproject.toml',
			'[tool.poe.tasks]\ntest = "pytest"\nall = ["lint", "test"]\n[tool.poe.tasks.lint]\ncmd = "ruff"\n',
		),
	).toEqual(['poe 2 test: pytest <- ', 'poe 3 all:  <- lint,test', 'poe 4 lint: ruff <- ']);
	expect(tasks('pyproject.toml', '[tool.hatch.envs.default.scripts]\ntest = "pytest {args}"\n')).toEqual([
		'hatch 2 test: pytest {args} <- ',
	]);
	expect(tasks('mise.toml', '[tasks.test]\nrun = "go test"\ndepends = ["build"]\n')).toEqual([
		'mise 1 test: go test <- build',
	]);
});

test('noxfile and Rakefile are read as text', () => {
	expect(
		tasks(
			'noxfile.py',
			'import nox\n\n@nox.session(python=["3.12"])\ndef tests(session):\n    session.install("pytest")\n    session.run("pytest", "-x", *session.posargs)\n\ndef helper():\n    pass\n',
		),
	).toEqual(['nox 4 tests: pytest -x <- ']);
	expect(
		tasks(
			'Rakefile',
			"RSpec::Core::RakeTask.new(:spec)\ntask default: [:spec, :lint]\ndesc 'x'\ntask :lint do\n  sh 'rubocop'\nend\n",
		),
	).toEqual(['rake 1 spec: rspec <- ', 'rake 2 default:  <- spec,lint', 'rake 4 lint: rubocop <- ']);
});

test('targets of Nx and tasks of Turborepo', () => {
	expect(
		tasks(
			'apps/a/project.json',
			'{"targets": {"test": {"executor": "@nx/jest:jest", "dependsOn": ["^build"]}, "x": {"command": "echo"}}}',
		),
	).toEqual(['nx 1 test: @nx/jest:jest <- build', 'nx 1 x: echo <- ']);
	expect(tasks('turbo.json', '{"tasks": {"test": {"dependsOn": ["^build"]}}}')).toEqual([
		'turbo 1 test: turbo run test <- build',
	]);
});

test('hooks of pre-commit', () => {
	expect(
		tasks(
			'.pre-commit-config.yaml',
			'repos:\n  - repo: local\n    hooks:\n      - id: test\n        entry: make test\n',
		),
	).toEqual(['other 4 test: make test <- ']);
});
