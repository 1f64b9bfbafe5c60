import {describe, expect, it} from 'vitest';
import {composeReader} from '../../../source/observe/artefacts/compose.ts';
import {classify} from '../../../source/observe/classify.ts';
import {read} from './reading.ts';

const compose = (text: string, others: Readonly<Record<string, string>> = {}, path = 'deploy/compose.yaml') =>
	read(composeReader, path, {texts: {[path]: text, ...others}})!;
const service = (text: string, others: Readonly<Record<string, string>> = {}) => compose(text, others).services.at(-1)!;

describe('composeReader', () => {
	it('knows Compose files by their names', () => {
		const isOne = (path: string) => composeReader.matches(classify(path, true));
		const names = [
			'compose.yml',
			'docker-compose.yaml',
			'docker-compose.prod.yml',
			'compose-dev.yml',
			'a/docker-stack.yml',
		];
		expect(names.filter(name => !isOne(name))).toEqual([]);
		expect(['composer.yml', 'compose.json', 'decompose.yml', 'compose.md'].filter(isOne)).toEqual([]);
	});

	it('reads image, build, ports, environment, env files, dependencies and replicas', () => {
		const web = service(`services:
  web:
    image: "app:\${TAG:-\${OTHER:-1}}"
    build: {context: ../api, dockerfile: docker/Dockerfile, target: prod}
    ports:
      - 80
      - "127.0.0.1:\${PORT:-8080}:8080/tcp"
      - "\${P:?no port}:90"
      - "[::1]:5000-5001:5000-5001"
      - {target: 443, published: "8443"}
    environment:
      A: 1
      B:
      C: "\${C:-secret}"
    env_file: [.env, {path: ../prod.env, required: false}, /etc/x.env]
    depends_on: {db: {condition: service_healthy}}
    deploy: {replicas: 3}
`);
		expect(web.image).toBe('app:1');
		expect(web.build).toEqual({folder: 'api', dockerfile: 'api/docker/Dockerfile', target: 'prod'});
		expect(web.ports).toEqual([
			{container: '80', line: 6},
			{host: '8080', container: '8080', line: 7},
			{host: '${P:?no port}', container: '90', line: 8},
			{host: '5000-5001', container: '5000-5001', line: 9},
			{host: '8443', container: '443', line: 10},
		]);
		expect(web.environment).toEqual([
			{key: 'A', value: '1', line: 12},
			{key: 'B', value: undefined, line: 13},
			{key: 'C', value: '${C:-secret}', line: 14},
		]);
		expect(web.envFiles).toEqual(['deploy/.env', 'prod.env']);
		expect([web.dependsOn, web.replicas, web.line]).toEqual([['db'], 3, 2]);
	});

	it('reads environment lists and a build that is a folder', () => {
		const web = service(
			'services:\n  web:\n    build: .\n    environment:\n      - A=b=c\n      - D\n    depends_on: [x]\n',
		);
		expect(web.build).toEqual({folder: 'deploy', dockerfile: 'deploy/Dockerfile'});
		expect(web.environment).toEqual([
			{key: 'A', value: 'b=c', line: 5},
			{key: 'D', value: undefined, line: 6},
		]);
		expect(web.dependsOn).toEqual(['x']);
	});

	it('gives no build for a remote context and for one outside the target', () => {
		expect(service('services: {a: {build: "https://example.com/a.git"}}').build).toBeUndefined();
		expect(service('services: {a: {build: ../../..}}').build).toBeUndefined();
	});

	it.each([
		['{test: curl localhost, interval: 5s}', true],
		['{interval: 5s}', true],
		['{disable: true}', false],
		['{test: [NONE]}', false],
		['{}', false],
	])('judges the health check %s', (healthcheck, expected) => {
		expect(service(`services: {a: {healthcheck: ${healthcheck}}}`).hasHealthcheck).toBe(expected);
	});

	it('resolves merge keys', () => {
		const web = service(
			'x-base: &base\n  environment: &env {A: 1}\n  healthcheck: {test: x}\nservices:\n  web:\n    <<: *base\n    environment:\n      <<: *env\n      B: 2\n',
		);
		expect(web.hasHealthcheck).toBe(true);
		expect(web.environment).toEqual([
			{key: 'B', value: '2', line: 9},
			{key: 'A', value: '1', line: 2},
		]);
	});

	it('extends services of the same file and of others, with own values first', () => {
		const web = service(
			'services:\n  base:\n    image: a\n    ports: ["80:80"]\n    environment: [A=1, B=1]\n  web:\n    extends: base\n    environment: {B: 2}\n',
		);
		expect(web).toMatchObject({name: 'web', line: 6, image: 'a'});
		expect(web.ports).toEqual([{host: '80', container: '80', line: 4}]);
		expect(web.environment).toEqual([
			{key: 'A', value: '1', line: 5},
			{key: 'B', value: '2', line: 8},
		]);

		const other = service('services:\n  web:\n    extends:\n      file: ../common/base.yml\n      service: app\n', {
			'common/base.yml':
				'services:\n  app: {build: api, ports: ["1:2"], healthcheck: {test: x}, deploy: {replicas: 2}}\n',
		});
		expect(other).toMatchObject({name: 'web', hasHealthcheck: true, replicas: 2});
		expect(other.build?.folder).toBe('common/api');
		expect(other.ports).toEqual([{host: '1', container: '2', line: 3}]);
	});

	it('reads on when what is extended is missing, broken, outside or circular', () => {
		const texts = {
			'deploy/broken.yml': '[',
			'deploy/back.yml': 'services: {a: {extends: {file: compose.yaml, service: a}}}',
		};
		for (const extended of [
			'nobody',
			'a',
			'{file: no.yml, service: a}',
			'{file: broken.yml, service: a}',
			'{file: ../../../x.yml, service: a}',
			'{file: back.yml, service: a}',
		]) {
			expect(service(`services: {a: {image: x, extends: ${extended}}}`, texts).image).toBe('x');
		}
	});

	it('is something else without services', () => {
		expect(compose('version: 1\n')).toBeUndefined();
		expect(compose('- a\n')).toBeUndefined();
		expect(compose('services: {a: null, b: 3}\n').services).toEqual([]);
	});

	it('survives long circles of extends and strange values', () => {
		const circle = Array.from({length: 3000}, (_, i) => `  s${i}: {extends: s${(i + 1) % 3000}, ports: ["1:1"]}`).join(
			'\n',
		);
		expect(compose(`services:\n${circle}\n`).services).toHaveLength(3000);
		expect(
			service(
				'services: {a: {ports: {a: 1}, environment: 3, env_file: {x: 1}, depends_on: 4, build: [1], deploy: x, healthcheck: y}}',
			),
		).toMatchObject({ports: [], environment: []});
		expect(service(`services: {a: {ports: ["${':'.repeat(100_000)}"]}}`).ports).toHaveLength(1);
	});

	it('refuses broken YAML', () => {
		expect(() => compose('services: [')).toThrow();
		expect(() => compose('services: \0')).toThrow();
	});
});
