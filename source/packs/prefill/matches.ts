/**
 * Which statements of other self-assessments are about the same thing as a question of klar. Only what asks the same is
 * here: a near miss would put words into somebody's mouth.
 */
export type Match = {
	/** Id of the check. */
	readonly check: string;
	/** Criteria of OpenSSF Best Practices (https://www.bestpractices.dev/criteria), of which the first that is answered is taken. */
	readonly bestPractices?: readonly string[];
	/** Paths in OpenSSF Security Insights, versions 2 and 1 (https://security-insights.openssf.org), of which the first that is there is taken. */
	readonly securityInsights?: readonly (readonly string[])[];
};

export const matches: readonly Match[] = [
	{
		check: 'penetration-test',
		bestPractices: ['security_review'],
		securityInsights: [['repository', 'security', 'assessments', 'third-party'], ['security-assessments']],
	},
	{
		check: 'incident-playbook',
		bestPractices: ['vulnerability_response_process'],
		securityInsights: [
			['project', 'vulnerability-reporting', 'policy'],
			['vulnerability-reporting', 'security-policy'],
		],
	},
	{check: 'coverage-threshold', bestPractices: ['test_statement_coverage90', 'test_statement_coverage80']},
	{check: 'tests-pass', bestPractices: ['test_continuous_integration']},
	{check: 'key-rotation', bestPractices: ['crypto_credential_agility']},
	{check: 'encryption-in-transit', bestPractices: ['crypto_tls12', 'crypto_used_network']},
];
