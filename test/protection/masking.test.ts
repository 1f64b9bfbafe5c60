import {readFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {maskText} from '../../source/protection/masking/mask-text.ts';

// Made up, and put together here, so that no scanner of secrets takes this file for a leak.
const join = (...parts: readonly string[]): string => parts.join('');
const github = join('ghp', '_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8');
const stripe = join('sk', '_live_', '51H8x2Kq9Zr7Yt3Wv6Lm4Np');
const aws = join('AK', 'IA', 'QX7R2LMN4TPZ6WYK');
const jwt = join('eyJ', 'hbGciOiJIUzI1NiJ9', '.', 'eyJzdWIiOiI0NzExIn0', '.', 'c2lnbmF0dXJlLW9mLXRoZS10b2tlbg');
const slack = join('xox', 'b-', '2712736453-2712736454-Abc123Def456');

describe('secrets', () => {
	test.each([
		[`token is ${github} here`, 'token is ghp_… here'],
		[`STRIPE=${stripe}`, 'STRIPE=sk_l…'],
		[`aws ${aws}`, 'aws AKIA…'],
		[`Authorization: Bearer ${jwt}`, 'Authorization: Bearer eyJh…'],
		[`slack ${slack};`, 'slack xoxb…;'],
		['postgres://app:Xk29vQpLr81mZt@db.shop.io/main', 'postgres://app:Xk2…@db.shop.io/main'],
		['password = "Xk29vQpLr81mZt7#"', 'password = "Xk29…"'],
	])('%s', (text, masked) => {
		expect(maskText(text)).toBe(masked);
	});

	test('key material goes, with its header whole or the key cut off', () => {
		const material = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7'.repeat(2);
		expect(maskText(`-----BEGIN PRIVATE KEY-----\n${material}`)).not.toContain('MIIEvQIBADAN');
		expect(maskText(`"-----BEGIN RSA PRIVATE KEY-----\\n${material.slice(0, 40)}`)).not.toContain('MIIEvQIBADAN');
	});

	test('a token that an excerpt cuts is masked by its beginning', () => {
		expect(maskText(github.slice(0, 22))).toBe('ghp_…');
	});

	test.each([
		'password: ${DB_PASSWORD}',
		'const token = await getToken(user)',
		'uses: actions/checkout@v4',
		'image: shop@sha256:0d8f0c4e2f1a3b5c7d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e',
		'commit 8b22e950200d342f9cffc1828d0015388f6fd0b3',
		'risk-based testing of the task-list',
		'skip-to-main-content-link-component',
		'SECRET_KEY=changeme',
		'3 of 12 handlers (src/api/users/handler-with-a-long-name-2024.ts)',
	])('%s stays as it is', text => {
		expect(maskText(text)).toBe(text);
	});
});

describe('personal data', () => {
	test.each([
		['ask anna.svensson@shop.se about it', 'ask a…@shop.se about it'],
		['"Bo <bo+ci@mail.shop.co.uk>"', '"Bo <b…@mail.shop.co.uk>"'],
		['card 4111 1111 1111 1111', 'card …1111'],
		['5500-0000-0000-0004', '…0004'],
		['pay to SE45 5000 0000 0583 9825 7466 now', 'pay to SE45… now'],
	])('%s', (text, masked) => {
		expect(maskText(text)).toBe(masked);
	});

	test.each([
		'git@github.com:shop/api.git',
		'security@shop.se',
		'user@example.com',
		'logo@2x.png',
		'lodash@4.17.21',
		'4111 1111 1111 1112',
		'order 4111111111',
		'SE45 5000 0000 0583 9825 7467',
		'@app.route("/users")',
	])('%s stays as it is', text => {
		expect(maskText(text)).toBe(text);
	});

	test('an address at the cut end of an excerpt goes', () => {
		const excerpt = `${'x '.repeat(75)}anna.svens@sho`;
		expect(maskText(excerpt)).not.toContain('svens');
	});
});

test('masking twice changes nothing more', () => {
	const words = fc.constantFrom(
		github,
		stripe,
		aws,
		jwt,
		slack,
		'anna@shop.se',
		'password: "Xk29vQpLr81mZt7#"',
		'text',
		':',
		'=',
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(words, fc.string()), {maxLength: 6}), parts => {
			const once = maskText(parts.join(' '));
			expect(maskText(once)).toBe(once);
			for (const secret of [github, stripe, aws, jwt, slack]) expect(once).not.toContain(secret);
		}),
		{numRuns: 300},
	);
});

test('hostile text takes time in proportion to its length', () => {
	const inTime = (text: string): number => {
		const started = performance.now();
		maskText(text);
		return performance.now() - started;
	};
	for (const unit of [
		'a',
		'a@',
		'a.a',
		'sk-',
		'eyJ',
		'4111 ',
		'SE45',
		'password=',
		'://a:b@',
		'-----BEGIN ',
		'bearer ',
		'A',
		'"d":"',
	]) {
		const [short, long] = [5000, 40_000].map(length => unit.repeat(length / unit.length));
		inTime(short!);
		// Eight times as long; a quadratic pattern takes 64 times as long.
		expect(inTime(long!), unit).toBeLessThan(Math.max(200, 24 * inTime(short!)));
	}
});

test('the shipped cards and questions read the same after masking', () => {
	const folder = path.join(import.meta.dirname, '../../questions');
	for (const name of ['cards/security.yaml', 'cards/testing.yaml', 'packs/production-readiness.yaml']) {
		const text = readFileSync(path.join(folder, name), 'utf8');
		for (const line of text.split('\n')) expect(maskText(line)).toBe(line);
	}
});
