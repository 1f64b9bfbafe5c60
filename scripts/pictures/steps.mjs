// The session that the pictures show: each step presses keys and is drawn when the text that it waits for is there.

export const steps = [
	{name: 'start', says: 'What is assessed, and where to begin.', keys: [], until: 'Scan this folder'},
	{
		name: 'findings',
		says: 'What the scan found: what does not hold first, with reason and places.',
		keys: ['enter'],
		until: 'What the scan found',
	},
	{
		name: 'narrowed',
		says: 'Findings narrowed by status and severity with one key each.',
		keys: ['1', '2'],
		until: 'of',
	},
	{
		name: 'details',
		says: 'One check in full: what the scan saw, why it matters, how to fix it.',
		keys: ['enter'],
		until: 'What it means',
	},
	{
		name: 'conflict',
		says: 'An answer against the files: both sides, and the ways out.',
		keys: ['esc', 'x', 'G', 'enter'],
		until: 'otherwise',
	},
	{
		name: 'question',
		says: 'A question: what is asked and why, what the scan saw, and what each option would do to the score.',
		keys: ['esc', 'esc', 'right'],
		until: 'Why it matters',
	},
	{
		name: 'answered',
		says: 'After an answer the scorecard shows what it changed.',
		keys: ['3', 'enter', '4', 'enter'],
		until: '3 of',
	},
	{
		name: 'evidence',
		says: 'Evidence is a path, a line or a link, and is checked to be there.',
		keys: ['e', 'docs/restore-log.md', 'enter'],
		until: 'There is no',
	},
	{
		name: 'contents',
		says: 'All questions, to jump to any of them.',
		keys: ['esc', 's', 's', 't'],
		until: 'Contents',
	},
	{
		name: 'gaps',
		says: 'What is not met, by priority, with effort and gain.',
		keys: ['esc', 'i'],
		until: 'Gaps',
	},
	{
		name: 'what-if',
		says: 'What if these were fixed? Score, decision and roadmap move at once.',
		keys: ['*', 'y', 'down', ' ', 'down', ' ', 'down', ' '],
		until: 'fixed',
	},
	{
		name: 'review',
		says: 'What is left, put off or said against the scan, and the way out.',
		keys: ['r'],
		until: 'Review',
	},
	{name: 'help', says: 'All keys, those of this screen first.', keys: ['?'], until: 'On this screen'},
	{name: 'leave', says: 'Leaving in between is fine: it says what is left open.', keys: ['esc', 'q'], until: 'Leave'},
	{
		name: 'scorecard',
		says: 'At the end the scorecard stands in the terminal.',
		keys: ['esc', 'g', 'enter'],
		ends: true,
	},
];
