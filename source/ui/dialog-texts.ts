import type {Resolution} from '../assessment/choosing.ts';
import type {NotApplicableReason, Purpose} from '../assessment/state.ts';

/** The reasons for "not applicable" in words. */
export const reasonTexts: Readonly<Record<NotApplicableReason, string>> = {
	'not-our-system': 'It is not our system: somebody else runs that part',
	'covered-elsewhere': 'It is covered elsewhere',
	'not-used': 'We do not use what it is about',
	'accepted-by-design': 'It is so by design, and accepted',
	other: 'Another reason',
};

/** The ways out of a contradiction in words. */
export const resolutionTexts: Readonly<Record<Resolution, string>> = {
	keep: 'Keep the answer, and say why',
	agree: 'The files are right',
	again: 'Answer otherwise',
};

/** What a text field is called, and what it asks for. */
export const fieldTexts = (purpose: Purpose): readonly [title: string, prompt: string] => {
	switch (purpose.kind) {
		case 'note':
			return ['Note', 'What should be remembered? Empty takes it away.'];
		case 'owner':
			return ['Owner', 'Who knows? A name or a team.'];
		case 'assign':
			return ['Assign', 'Who is to answer this? Empty takes it back.'];
		case 'evidence':
			return ['Evidence', 'A path of the target (src/app.ts:12) or an https:// link; several with spaces between.'];
		case 'override':
			return ['Against the scan', `"${purpose.label}": why is it not as the scan saw it?`];
		case 'not-applicable':
			return ['Not applicable', `${reasonTexts[purpose.reason]}: why?`];
	}
};
