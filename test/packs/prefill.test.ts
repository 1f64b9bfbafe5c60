import {expect, test} from 'vitest';
import {prefilledDrafts} from '../../source/packs/prefill/prefill.ts';
import {readStated} from '../../source/packs/prefill/read-stated.ts';
import {effectiveVerdicts} from '../../source/scoring/effective.ts';
import {layTree} from '../fixture-tree.ts';
import {sampleCards, samplePack, sampleScan, today} from '../support/sample-pack.ts';

const asked = new Set(['penetration-test', 'coverage-threshold', 'incident-playbook']);
const drafts = (files: Readonly<Record<string, string>>) =>
	prefilledDrafts(readStated(layTree(Object.entries(files))), asked);

const bestPractices = JSON.stringify(
	{
		security_review_status: 'Met',
		security_review_justification: 'Audited: https://example.com/audit.',
		test_statement_coverage80_status: '?',
	},
	undefined,
	'  ',
);
const insights = `header: {schema-version: 2.2.0}
project:
  vulnerability-reporting:
    policy: https://example.com/SECURITY.md
repository:
  security:
    assessments:
      third-party:
        - {name: Audit, evidence: https://example.com/report}
`;

test('what OpenSSF files say becomes notes and evidence with line and link, not answers', () => {
	expect(drafts({'.bestpractices.json': bestPractices, 'security-insights.yml': insights})).toEqual({
		'penetration-test': {
			note: expect.stringMatching(
				/^Not confirmed yet\. OpenSSF Best Practices: `security_review` is met\. .* Security Insights: `repository\.security\.assessments\.third-party` says/,
			),
			evidence: [
				{path: '.bestpractices.json', line: 2, excerpt: 'security_review: Met'},
				{path: 'https://example.com/audit'},
				{path: 'security-insights.yml', line: 9, excerpt: 'repository.security.assessments.third-party'},
				{path: 'https://example.com/report'},
			],
		},
		'incident-playbook': {
			note: expect.stringMatching(/`project\.vulnerability-reporting\.policy` says https/),
			evidence: [
				{path: 'security-insights.yml', line: 4, excerpt: 'project.vulnerability-reporting.policy'},
				{path: 'https://example.com/SECURITY.md'},
			],
		},
	});
});

test('what is left open there, and questions that the pack does not ask, are left out', () => {
	expect(Object.keys(drafts({'.bestpractices.json': bestPractices}))).toEqual(['penetration-test']);
	expect(drafts({'.bestpractices.json': '{"crypto_tls12_status": "Met"}'})).toEqual({});
});

test('a file that cannot be read is told, and the other one is used', () => {
	const stated = readStated(
		layTree([
			['.bestpractices.json', '[1'],
			['security-insights.yml', insights],
		]),
	);
	expect(stated.warnings).toEqual([expect.stringMatching(/^\.bestpractices\.json was not read/)]);
	expect(Object.keys(prefilledDrafts(stated, asked))).toHaveLength(2);
});

test('a draft closes no check', () => {
	const pack = samplePack([{criteria: [{checks: [{id: 'penetration-test', by: 'ask'}]}]}]);
	const [verdict] = effectiveVerdicts({pack, cards: sampleCards(pack), scan: sampleScan({}), answers: {}, today});
	expect(verdict).toMatchObject({status: 'unknown', isProved: false});
});
