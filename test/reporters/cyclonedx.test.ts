import {expect, test} from 'vitest';
import {pass, unknown} from '../../source/domain/verdict.ts';
import {cyclonedx} from '../../source/reporters/cyclonedx.ts';
import {mixed, reportedOf} from './reported.ts';
import {cyclonedxSchema} from './schemas.ts';

const validate = cyclonedxSchema();
const bomOf = (reported = mixed()) => {
	const bom = JSON.parse(cyclonedx(reported));
	expect(validate(bom), JSON.stringify(validate.errors, undefined, 1)).toBe(true);
	return bom;
};
const mapOf = (bom: ReturnType<typeof bomOf>, requirement: string) =>
	bom.declarations.attestations[0].map.find((one: {requirement: string}) => one.requirement === requirement);

test('the schema refuses a document that is none, so that it can tell', () => {
	expect(validate({...bomOf(), declarations: {claims: [{predicate: 1}]}})).toBe(false);
});

test('every reference stands once, and every link points at one', () => {
	const bom = bomOf();
	const references: string[] = [];
	const links: string[] = [];
	const walk = (value: unknown, key = ''): void => {
		if (Array.isArray(value)) for (const one of value) walk(one, key);
		else if (typeof value === 'object' && value !== null)
			for (const [name, one] of Object.entries(value)) walk(one, name);
		else if (key === 'bom-ref') references.push(String(value));
		else if (['target', 'assessor', 'requirement', 'parent', 'claims', 'evidence', 'counterEvidence'].includes(key))
			links.push(String(value));
	};
	walk({declarations: bom.declarations, definitions: bom.definitions});
	expect(new Set(references).size).toBe(references.length);
	expect(links.filter(link => !references.includes(link))).toEqual([]);
	expect(links.length).toBeGreaterThan(10);
});

test('evidence speaks for a check that holds and against one that does not', () => {
	const claims = (reported = mixed()) => bomOf(reported).declarations.claims;
	expect(claims()[0]).toMatchObject({predicate: 'The thing called alpha holds', counterEvidence: ['evidence:alpha']});
	expect(claims(reportedOf({alpha: pass('yes', [{path: 'a'}])}))[0]).toMatchObject({evidence: ['evidence:alpha']});
});

test('conformance is what the check earns, and what does not apply has none and no claim', () => {
	const bom = bomOf();
	expect(mapOf(bom, 'check:alpha').conformance.score).toBe(0);
	expect(mapOf(bom, 'check:beta').conformance.score).toBe(0.5);
	expect(mapOf(bom, 'check:gamma')).toEqual({
		requirement: 'check:gamma',
		conformance: {rationale: 'n/a: there is none'},
	});
	expect(mapOf(bom, 'category:safety').conformance.score).toBe(0.25);
});

test('an open check has no confidence, a bare answer no number for it', () => {
	const answer = {
		choice: {kind: 'option', option: 'whole'},
		evidence: [],
		owner: 'Ida',
		answeredOn: '2026-11-01',
		holdsUntil: '2027-05-01',
	} as const;
	const bom = bomOf(reportedOf({alpha: unknown('?')}, {delta: {...answer, evidence: []}}));
	expect(mapOf(bom, 'check:alpha').confidence.score).toBe(0);
	expect(mapOf(bom, 'check:delta').confidence.score).toBeUndefined();
	expect(bom.declarations.evidence[0]).toMatchObject({
		'bom-ref': 'evidence:delta',
		created: '2026-11-01T00:00:00Z',
		expires: '2027-05-01T23:59:59Z',
		author: {name: 'Ida'},
	});
});

test('the same assessment gives the same document, another one another serial number', () => {
	expect(cyclonedx(mixed())).toBe(cyclonedx(mixed()));
	expect(bomOf().serialNumber).not.toBe(bomOf(reportedOf({})).serialNumber);
});
