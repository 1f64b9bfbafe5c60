import {resolutions} from '../../assessment/choosing.ts';
import {leftOpen} from '../../assessment/left-open.ts';
import {offersFor} from '../../assessment/navigation.ts';
import type {Overlay} from '../../assessment/state.ts';
import {notApplicableReasons} from '../../domain/not-applicable-reason.ts';
import {fieldTexts, reasonTexts, resolutionTexts} from '../dialog-texts.ts';
import {leftOpenTexts} from '../left-open-lines.ts';
import {markdownLines} from '../markdown.ts';
import {clean} from '../text.ts';
import {effectText, lineWidth, numbered, plain, type Said, type SayInput} from './said.ts';

const details = ({state, context, lexer}: SayInput, checkId: string): Said => {
	const card = context.cards.get(checkId);
	const verdict = context.derive(state.assessment).verdicts.get(checkId);
	const text = [card?.meaning, card?.why, card?.question?.evidence, card?.fix].filter(part => part !== undefined);
	return {
		lines: [
			clean(card?.title ?? checkId),
			...(verdict === undefined ? [] : [`${verdict.status}: ${clean(verdict.reason)}`]),
			...(verdict?.evidence ?? []).map(({path, line, excerpt}) =>
				clean(`  ${line === undefined ? path : `${path}, line ${line}`}${excerpt === undefined ? '' : `: ${excerpt}`}`),
			),
			...text.flatMap(part => ['', ...plain(markdownLines(lexer, part, {width: lineWidth, bullet: '-'}))]),
		],
		prompt: 'Enter goes back: ',
	};
};

const conflict = ({state, context}: SayInput, {checkId, offer}: Extract<Overlay, {kind: 'conflict'}>): Said => {
	const scanned = context.derive(state.assessment).scanned.get(checkId);
	const label = offersFor(state.assessment, context, checkId)[offer]?.label ?? '';
	return {
		lines: [
			'The answer and the files contradict each other.',
			`The files say: ${scanned?.status ?? 'unknown'}. ${clean(scanned?.reason ?? '')}`,
			...(scanned?.evidence ?? []).map(
				({path, line}) => `  ${clean(line === undefined ? path : `${path}, line ${line}`)}`,
			),
			`The answer says: ${clean(label)}.`,
			...numbered(resolutions.map(resolution => resolutionTexts[resolution])),
		],
		prompt: 'Number, or . to go back: ',
	};
};

/** What the line mode says while something is open over the screen. */
export const sayOverlay = (input: SayInput, overlay: Overlay): Said => {
	const {state, context} = input;
	switch (overlay.kind) {
		case 'field': {
			const [title, prompt] = fieldTexts(overlay.purpose);
			const before = overlay.editor.graphemes.join('');
			return {
				lines: [
					...(overlay.problem === undefined ? [] : [clean(overlay.problem)]),
					...(before === '' ? [] : [`Now: ${before}`]),
				],
				prompt: `${title}. ${clean(prompt)} A line with only a dot leaves it as it was: `,
			};
		}
		case 'reason':
			return {
				lines: numbered(notApplicableReasons.map(reason => reasonTexts[reason])),
				prompt: 'Why does it not apply? Number, or . to go back: ',
			};
		case 'choose': {
			const effects = context.derive(state.assessment).effects(overlay.checkId);
			const offers = offersFor(state.assessment, context, overlay.checkId);
			return {
				lines: numbered(offers.map(({label}, index) => `${label}${effectText(effects[index])}`)),
				prompt: 'Number, or . to go back: ',
			};
		}
		case 'conflict':
			return conflict(input, overlay);
		case 'details':
			return details(input, overlay.checkId);
		case 'unsaved':
			return {lines: [`Not saved: ${clean(overlay.problem)}`], prompt: 'Enter tries again, . goes on, q leaves: '};
		case 'quit':
			return {
				lines:
					state.saving === 'failed'
						? ['What you did last is NOT on the disk, and leaving loses it.']
						: [
								'Everything is saved.',
								...(state.assessment.scan === undefined ? [] : leftOpenTexts(leftOpen(state, context))),
							],
				prompt: 'Enter leaves, . stays: ',
			};
		default:
			return {lines: [], prompt: 'Enter goes back: '};
	}
};
