// Compares one scan with the hand-made labels of its repository. Pure.

const decided = new Set(['pass', 'partial', 'fail']);

/** One labelled check held against its verdict. */
const compareOne = (repository, id, label, verdict) => {
	const status = verdict?.status ?? 'missing';
	const agrees = status === label.status;
	const pair = [label.status, status].sort().join('/');
	const files = (label.evidence ?? []).map(place => String(place).split(':')[0]);
	return {
		repository,
		id,
		labelled: label.status,
		status,
		note: label.note ?? '',
		reason: verdict?.reason ?? '',
		agrees,
		near: agrees ? 1 : pair === 'fail/partial' || pair === 'partial/pass' ? 0.5 : 0,
		isFlip: pair === 'fail/pass',
		isGuess: status !== 'missing' && decided.has(label.status) !== decided.has(status),
		isCitable: agrees && files.length > 0 && decided.has(label.status),
		isCited: (verdict?.evidence ?? []).some(item => files.includes(item.path)),
	};
};

/** Rows for all labels of a repository, the unsure ones left out. */
export const compare = (truth, scan, wanted = () => true) => {
	const verdicts = new Map(scan.checks.map(check => [check.id, check]));
	const rows = Object.entries(truth.labels)
		.filter(([id, label]) => label.status !== 'unsure' && wanted(id))
		.map(([id, label]) => compareOne(truth.repository, id, label, verdicts.get(id)));
	const facts = Object.entries(truth.facts ?? {}).map(([id, fact]) => ({
		repository: truth.repository,
		id,
		labelled: fact.value,
		said: scan.facts?.[id]?.value,
		why: fact.why,
		reason: scan.facts?.[id]?.reason,
	}));
	return {rows, facts};
};

const share = (part, whole) => (whole === 0 ? undefined : (100 * part) / whole);

/** The figures over many rows. @unit percent */
export const summarise = (rows, facts = []) => {
	const citable = rows.filter(row => row.isCitable);
	return {
		labels: rows.length,
		agreement: share(rows.filter(row => row.agrees).length, rows.length),
		near: share(
			rows.reduce((sum, row) => sum + row.near, 0),
			rows.length,
		),
		flips: share(rows.filter(row => row.isFlip).length, rows.length),
		guesses: share(rows.filter(row => row.isGuess).length, rows.length),
		evidence: share(citable.filter(row => row.isCited).length, citable.length),
		facts: share(facts.filter(fact => fact.said === fact.labelled).length, facts.length),
	};
};
