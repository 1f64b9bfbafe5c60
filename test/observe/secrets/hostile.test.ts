import {expect, test} from 'vitest';
import {findIn} from './find.ts';

// Guards against hanging, not benchmarks: what is not linear takes minutes on these texts.
const maxMs = 20_000;

test.each([
	['open headers', '-----BEGIN PRIVATE KEY-----\n'.repeat(20_000)],
	['a header with spaces', `-----BEGIN PRIVATE KEY-----${' '.repeat(500_000)}`],
	['key types', '{"kty": "RSA", '.repeat(30_000)],
	['addresses without end', `postgres://${'a:'.repeat(250_000)}`],
	['schemes', 'jdbc:pg://'.repeat(50_000)],
	['jdbc parts', 'jdbc:a:@'.repeat(60_000)],
	['keyed parts', 'Server=a;'.repeat(60_000)],
	['names', 'password='.repeat(60_000)],
	['one long name', `secret_${'a'.repeat(500_000)}=1`],
	['spaces before a sign', `password${' '.repeat(500_000)}=`],
	['token heads', 'eyJhbGciOiJI-'.repeat(40_000)],
	['manifests', 'kind: Secret\ndata:\n'.repeat(25_000)],
	['indented manifests', `kind: Secret\ndata:\n${'  '.repeat(200_000)}password: x`],
	['container environment', '- name: A_TOKEN\n'.repeat(40_000)],
	['tags', '<password>'.repeat(50_000)],
	['slack prefixes', 'xoxb-a-'.repeat(80_000)],
])('is done soon with %s', async (_, text) => {
	const started = performance.now();
	await findIn('deploy/a.yaml', text);
	expect(performance.now() - started).toBeLessThan(maxMs);
});
