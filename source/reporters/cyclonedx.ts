import {createHash} from 'node:crypto';
import {attestedCheck, attestedGroups, claimOf, evidenceOf} from './cyclonedx-claims.ts';
import {reference, standardOf} from './cyclonedx-standard.ts';
import {type Reported, resultOf} from './result.ts';
import {rangeText} from './terminal.ts';

const specVersion = '1.6';

/** A UUID made from the content (RFC 9562, version 8), so that one assessment always gives the same document. */
const serialNumber = (content: string): string => {
	const hex = createHash('sha256').update(content).digest('hex');
	const parts = [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`8${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	];
	return `urn:uuid:${parts.join('-')}`;
};

const scoreProperties = (reported: Reported) =>
	Object.entries({...resultOf(reported).score, ...reported.scorecard.counts, gaps: reported.gaps.length}).map(
		([name, value]) => ({name: `klar:${name}`, value: String(value)}),
	);

const summaryOf = ({assessment, pack, scorecard, gaps}: Reported): string =>
	`${assessment.target.name} by ${pack.title}: ${rangeText(scorecard.score)} of 100, ${scorecard.decision}, ${gaps.length} gaps.`;

const targetOf = ({assessment: {target, scan}}: Reported) => ({
	'bom-ref': reference.target,
	type: 'application',
	name: target.name,
	...(scan?.commit === undefined ? {} : {version: scan.commit}),
});

const declarationsOf = (reported: Reported) => {
	const {effective, cards, assessment, scorecard} = reported;
	const applicable = effective.filter(({status}) => status !== 'n/a');
	const evidence = applicable.flatMap(verdict => evidenceOf(verdict, assessment.scan?.at) ?? []);
	const known = new Set(evidence.map(one => one['bom-ref']));
	return {
		assessors: [{'bom-ref': reference.assessor, thirdParty: false}],
		attestations: [
			{
				summary: summaryOf(reported),
				assessor: reference.assessor,
				map: [...attestedGroups(scorecard), ...effective.map(attestedCheck)],
			},
		],
		claims: applicable.map(verdict => claimOf(verdict, cards, known.has(reference.evidence(verdict.placed.check.id)))),
		evidence,
		targets: {components: [targetOf(reported)]},
	};
};

/**
 * CycloneDX 1.6 with declarations (CDXA): the pack as a standard, each check as a claim about the target with evidence
 * for or against it, and an attestation that maps requirements to claims with conformance and confidence.
 *
 * Chosen over OSCAL assessment results, as those must name an assessment plan and, through it, a system security plan with
 * its controls, which an assessed repository does not have: klar would have to make them up. A claim with evidence,
 * counter-evidence, conformance and confidence is a verdict as klar knows it, and the document travels with the SBOM of
 * the same system through the same tools.
 */
export const cyclonedx = (reported: Reported): string => {
	const {assessment, pack, cards, version} = reported;
	const content = {
		metadata: {
			timestamp: assessment.scan?.at ?? assessment.updatedAt,
			tools: {components: [{type: 'application', name: 'klar', version}]},
			// The targets of declarations have references of their own, and each reference stands once.
			component: {type: 'application', name: assessment.target.name},
			properties: scoreProperties(reported),
		},
		declarations: declarationsOf(reported),
		definitions: {standards: [standardOf(pack, cards)]},
	};
	const bom = {
		$schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
		bomFormat: 'CycloneDX',
		specVersion,
		serialNumber: serialNumber(JSON.stringify(content)),
		version: 1,
		...content,
	};
	return `${JSON.stringify(bom, undefined, '\t')}\n`;
};
