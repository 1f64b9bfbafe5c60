import {type Reported, resultOf} from './result.ts';
import {rootName, sarifResults} from './sarif-results.ts';
import {sarifRules} from './sarif-rules.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

const notification = (level: 'error' | 'warning', text: string) => ({level, message: {text}});

const invocation = ({assessment: {scan}}: Reported) => {
	const failed = (scan?.auditors ?? []).flatMap(({id, error}) =>
		error === undefined ? [] : [notification('error', `The auditor of ${id} failed: ${error}`)],
	);
	const notifications = [...failed, ...(scan?.warnings ?? []).map(text => notification('warning', text))];
	return {
		executionSuccessful: failed.length === 0,
		...(scan === undefined ? {} : {endTimeUtc: scan.at}),
		...(notifications.length === 0 ? {} : {toolExecutionNotifications: notifications}),
	};
};

const logOf = (reported: Reported, isWanted: (result: {readonly kind: string}) => boolean) => {
	const {pack, cards, version, scorecard, assessment, gaps} = reported;
	const rules = sarifRules(pack, cards);
	const indexes = new Map(rules.map(({id}, n) => [id, n]));
	const results = sarifResults(reported, id => indexes.get(id) ?? -1).filter(isWanted);
	const commit = assessment.scan?.commit;
	return {
		$schema: schema,
		version: '2.1.0',
		runs: [
			{
				tool: {driver: {name: 'klar', semanticVersion: version, rules}},
				automationDetails: {id: `klar/${pack.id}/`},
				columnKind: 'utf16CodeUnits',
				originalUriBaseIds: {[rootName]: {description: {text: 'The root of the assessed target.'}}},
				invocations: [invocation(reported)],
				results,
				properties: {
					target: assessment.target.name,
					...(commit === undefined ? {} : {commit}),
					pack: {id: pack.id, version: pack.version},
					score: resultOf(reported).score,
					checks: scorecard.counts,
					gaps: gaps.length,
				},
			},
		],
	};
};

/**
 * SARIF 2.1.0 with one result a check: `pass`, `fail` (partly met counts as one), `open` where the scan could not decide,
 * `review` where a person has to, `notApplicable`. Waived ones are suppressed. The totals are the run's properties.
 */
export const sarif = (reported: Reported): string =>
	`${JSON.stringify(
		logOf(reported, () => true),
		undefined,
		'\t',
	)}\n`;

/**
 * SARIF 2.1.0 with the failures alone. GitHub's code scanning makes an alert of every result, whatever its kind, so this is
 * the form to upload.
 */
export const sarifFailures = (reported: Reported): string =>
	`${JSON.stringify(
		logOf(reported, ({kind}) => kind === 'fail'),
		undefined,
		'\t',
	)}\n`;
