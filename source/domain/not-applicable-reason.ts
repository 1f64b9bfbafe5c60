/** Why a person says that a check does not apply. */
export const notApplicableReasons = [
	'not-our-system',
	'covered-elsewhere',
	'not-used',
	'accepted-by-design',
	'other',
] as const;
