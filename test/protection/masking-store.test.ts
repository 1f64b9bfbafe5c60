import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {evaluate} from '../../source/commands/evaluate.ts';
import {fail} from '../../source/domain/verdict.ts';
import {maskingStore} from '../../source/protection/masking/masking-store.ts';
import {json} from '../../source/reporters/json.ts';
import {sarif} from '../../source/reporters/sarif.ts';
import {assessmentStore} from '../../source/store/store.ts';
import {smallAssessment, smallCards, smallPack} from '../assessments.ts';

const token = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_');
const answer = {
	choice: {kind: 'override' as const, score: 50, justification: `because ${token}`},
	note: `use ${token}, ask Anna`,
	owner: 'anna@shop.se',
	evidence: [{path: `https://ci:${token}@ci.shop.se/1`}],
	answeredOn: '2026-11-01',
	holdsUntil: '2027-05-01',
};
const typed = smallAssessment({}, {alpha: answer});

test('a token that somebody types reaches no disk, and whom to ask stays', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'klar-mask-'));
	const open = maskingStore(assessmentStore(folder)).create({...typed, answers: {}});
	open.save({...typed, drafts: {beta: {note: token}}, assigned: {gamma: 'bo@shop.se'}});
	open.close();
	const saved = readFileSync(path.join(folder, `${typed.id}.json`), 'utf8');
	expect(saved).not.toContain(token);
	expect(saved).toContain('anna@shop.se');
	expect(saved).toContain('bo@shop.se');
});

test('no format tells a token or an address of what was saved before it was masked', () => {
	const saved = smallAssessment(
		{alpha: fail(`found ${token}`, [{path: 'a.ts', line: 1, excerpt: `x = "${token}" // bo@shop.se`}])},
		{beta: answer},
		[`a warning about ${token}`],
	);
	const waiver = {check: 'alpha', until: '2027-01-01', reason: `because of ${token}`, approver: 'bo@shop.se'};
	const assessment = {...saved, scan: {...saved.scan!, waivers: [waiver]}};
	const reported = evaluate({
		assessment,
		pack: smallPack,
		cards: smallCards,
		today: '2026-11-21',
		version: '1',
		isSaved: true,
	});
	for (const text of [
		json(reported),
		sarif(reported),
		JSON.stringify([reported.scorecard, reported.gaps, reported.assessment]),
	]) {
		expect(text).not.toContain(token);
		expect(text).not.toMatch(/anna@|bo@/);
		expect(text).toContain('ghp_…');
	}
});
