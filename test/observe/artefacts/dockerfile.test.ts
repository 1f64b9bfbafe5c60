import {describe, expect, it} from 'vitest';
import {dockerfileReader} from '../../../source/observe/artefacts/dockerfile.ts';
import {classify} from '../../../source/observe/classify.ts';
import {read} from './reading.ts';

const dockerfile = (text: string, path = 'Dockerfile') => read(dockerfileReader, path, {texts: {[path]: text}});

describe('dockerfileReader', () => {
	it('knows Dockerfiles and Containerfiles by their names', () => {
		const isOne = (path: string) => dockerfileReader.matches(classify(path, true));
		expect(['Dockerfile', 'a/Containerfile', 'api.Dockerfile', 'Dockerfile.prod', 'Dockerfile-dev'].every(isOne)).toBe(
			true,
		);
		expect(['Dockerfile.md', 'Dockerfile.dockerignore', '.dockerignore', 'docker.ts', 'mydockerfile'].some(isOne)).toBe(
			false,
		);
	});

	it('reads stages with names, parents and argument defaults', () => {
		const parsed = dockerfile(
			'# syntax=docker/dockerfile:1\nARG NODE=20\nARG TAG=${NODE}-alpine\nFROM --platform=$BUILDPLATFORM node:${TAG} AS Build\nRUN make\nFROM build as run\nCOPY --from=build /a /b\nFROM ${BASE:-scratch}\n',
		)!;
		expect(parsed.stages.map(({base, name, line}) => [base, name, line])).toEqual([
			['node:20-alpine', 'build', 4],
			['build', 'run', 6],
			['scratch', undefined, 8],
		]);
		expect(parsed.stages[1]!.parent).toBe(parsed.stages[0]);
		expect(parsed.stages[1]!.instructions).toEqual([{keyword: 'COPY', arguments: '--from=build /a /b', line: 7}]);
		expect(parsed.finalStage).toBe(parsed.stages[2]);
	});

	it('leaves a base as written when its argument has no default', () => {
		expect(dockerfile('ARG BASE\nFROM ${BASE}\n')!.stages[0]!.base).toBe('${BASE}');
	});

	it('joins continuation lines and drops the comments between, with CRLF too', () => {
		const text = 'FROM a\nRUN x \\\n  # why\n    && y \\\n\n  z\nHEALTHCHECK --interval=5s \\\n  CMD curl localhost\n';
		for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
			expect(dockerfile(variant)!.stages[0]!.instructions).toEqual([
				{keyword: 'RUN', arguments: 'x && y z', line: 2},
				{keyword: 'HEALTHCHECK', arguments: '--interval=5s CMD curl localhost', line: 7},
			]);
		}
	});

	it('keeps the lines of here-documents and reads on after them', () => {
		const [run, user] = dockerfile('FROM a\nRUN <<EOF\n# no comment\nFROM b\nEOF\nUSER 1000\n')!.stages[0]!
			.instructions;
		expect(run).toEqual({keyword: 'RUN', arguments: '<<EOF\n# no comment\nFROM b\nEOF', line: 2});
		expect(user).toEqual({keyword: 'USER', arguments: '1000', line: 6});
	});

	it('ships the last stage that is not for tests or development', () => {
		const names = (text: string) => dockerfile(text)!.finalStage!.name;
		expect(names('FROM a AS prod\nFROM prod AS dev\n')).toBe('prod');
		expect(names('FROM a AS production\nFROM a AS unit-test\nFROM a AS test-runner\n')).toBe('production');
		expect(names('FROM a AS builder\nFROM a AS contest\n')).toBe('contest');
		expect(names('FROM a AS test\n')).toBe('test');
	});

	it('takes a template only where it is a Dockerfile as it stands', () => {
		expect(dockerfile('{% if a %}\nFROM a\n{% endif %}\n', 'Dockerfile.j2')).toBeUndefined();
		expect(dockerfile('FROM {{ base }}\nRUN x\n', 'Dockerfile.j2')!.stages).toHaveLength(1);
		expect(dockerfile('package main\n\nfunc main() {}\n', 'dockerfile.go')).toBeUndefined();
		expect(dockerfile('just text')).toBeUndefined();
	});

	it.each([
		['many continuation lines', `FROM a\nRUN a \\\n${'  b \\\n'.repeat(40_000)}`],
		['many instructions', `FROM a\n${'RUN x\n'.repeat(40_000)}`],
		['many stages of one name', 'FROM a AS a\n'.repeat(15_000)],
		['a huge line', `FROM a\nRUN ${'$a"\\'.repeat(60_000)}`],
		['an unterminated here-document', `FROM a\n${'RUN <<A\n'.repeat(30_000)}`],
		['an unterminated string', 'FROM a\nLABEL a="x'],
		['many arguments', `ARG ${'a=$a '.repeat(50_000)}\nFROM $a`],
	])('reads %s', (_, text) => {
		expect(dockerfile(text)!.finalStage).toBeDefined();
	});

	it.each([
		['more than 256 KiB', `FROM a\n${'#'.repeat(256 * 1024)}`],
		['NULs', 'FROM a\0'],
	])('refuses %s', (_, text) => {
		expect(() => dockerfile(text)).toThrow();
	});

	it('does not let arguments grow without bound', () => {
		const doubling = Array.from({length: 60}, (_, i) => `ARG A${i + 1}=\${A${i}}\${A${i}}`);
		const parsed = dockerfile(['ARG A0=x', ...doubling, 'FROM ${A60}'].join('\n'))!;
		expect(parsed.stages[0]!.base.length).toBeLessThan(10_000);
	});
});
