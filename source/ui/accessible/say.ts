import {currentQuestion, offersFor, orderedQuestions} from '../../assessment/navigation.ts';
import {minutesLeft} from '../../assessment/pace.ts';
import {isAnswered} from '../../assessment/questions.ts';
import {reviewRows, reviewSections, titles} from '../../assessment/rows.ts';
import type {Overlay, WizardContext, WizardState} from '../../assessment/state.ts';
import {notApplicableReasons} from '../../domain/answer.ts';
import {count} from '../../domain/place.ts';
import type {Scorecard} from '../../domain/scorecard.ts';
import {shownPercent, shownPoints} from '../../domain/shown.ts';
import {fieldTexts, reasonTexts} from '../dialog-texts.ts';
import {type Lexer, markdownLines} from '../markdown.ts';
import {clean, type Line} from '../text.ts';

/** What is said and what is asked, in plain lines. */
export type Said = {
	readonly lines: readonly string[];
	readonly prompt: string;
};

type Input = {readonly state: WizardState; readonly context: WizardContext; readonly lexer: Lexer};

/** Long enough that a screen reader is not interrupted, short enough for a terminal. @unit characters */
const lineWidth = 100;

const plain = (lines: readonly Line[]): readonly string[] => lines.map(line => line.map(({text}) => text).join(''));

const numbered = (labels: readonly string[]): readonly string[] =>
	labels.map((label, index) => `  ${index + 1}. ${clean(label)}`);

/** The score in one sentence. */
const scoreSentence = ({score, proved, coverage, band, decision}: Scorecard): string => {
	if (score === undefined) return 'Nothing applies: there is no score.';
	const range =
		shownPoints(score.low) === shownPoints(score.high)
			? shownPoints(score.low)
			: `${shownPoints(score.low)}, up to ${shownPoints(score.high)}`;
	return `Score ${range} of 100; proved ${shownPoints(proved ?? 0)}; ${shownPercent(coverage ?? 0)} decided; ${band.replaceAll('-', ' ')}; ${decision}.`;
};

const question = ({state, context, lexer}: Input): Said => {
	const asked = currentQuestion(state, context);
	if (asked === undefined) return {lines: ['There is nothing to ask.'], prompt: 'r review, q leave: '};
	const {verdicts, scanned, scorecard} = context.derive(state.assessment);
	const questions = orderedQuestions(state, context);
	const judged = {assessment: state.assessment, verdicts};
	const open = questions.filter(({id}) => !isAnswered(judged, id)).length;
	const {card, placed, id} = asked;
	const seen = scanned.get(id);
	const given = verdicts.get(id)?.answer;
	return {
		lines: [
			'',
			`Question ${questions.indexOf(asked) + 1} of ${questions.length}, about ${count(minutesLeft(open, state.durationsMs), 'minute')} left. ${placed.category.title}, ${placed.check.code}, ${placed.check.severity}.`,
			scoreSentence(scorecard),
			clean(card.question?.text ?? card.title),
			...plain(markdownLines(lexer, card.why, {width: lineWidth, bullet: '-'})),
			...(seen === undefined ? [] : [`The scan: ${seen.status}. ${clean(seen.reason)}`]),
			...(seen?.evidence ?? []).map(
				({path, line}) => `  ${clean(line === undefined ? path : `${path}, line ${line}`)}`,
			),
			...(given === undefined ? [] : [`Answered on ${given.answeredOn}.`]),
			...numbered(offersFor(state.assessment, context, id).map(({label}) => label)),
		],
		prompt:
			'Number, or s skip, a not applicable, n note, e evidence, o owner, @ assign, w why, b back, r review, u undo, q leave: ',
	};
};

const review = ({state, context}: Input): Said => {
	const derived = context.derive(state.assessment);
	const titleOf = titles(context.cards);
	const rows = reviewRows(derived, state.assessment);
	return {
		lines: [
			'',
			`Review. ${scoreSentence(derived.scorecard)}`,
			...rows.flatMap((row, index) => {
				if (row.kind === 'finish') return [];
				const section = reviewSections.find(([name]) => name === row.state)?.[1] ?? row.state;
				return [`  ${index}. ${section}: ${clean(titleOf(row.id))}`];
			}),
		],
		prompt: 'Number to go to that check, f finish, p questions, q leave: ',
	};
};

const screen = (input: Input): Said => {
	const {state, context} = input;
	const derived = context.derive(state.assessment);
	switch (state.screen.kind) {
		case 'start':
			return {
				lines: [
					`Target ${clean(state.assessment.target.name)}, ${clean(state.assessment.target.path)}. Pack ${clean(context.pack.title)}.`,
					...numbered(context.startChoices(state.assessment).map(({label, detail}) => `${label}: ${detail}`)),
				],
				prompt: 'Number (Enter takes 1), or q leave: ',
			};
		case 'scan':
			return {
				lines: [],
				prompt:
					state.screen.error === undefined
						? 'Enter goes on: '
						: `The scan failed: ${clean(state.screen.error)}. Enter goes back: `,
			};
		case 'findings': {
			const {pass, partial, fail, unknown} = derived.scorecard.counts;
			return {
				lines: [
					'',
					`The scan: ${pass} hold, ${partial} hold in part, ${fail} do not hold, ${unknown} are open. ${scoreSentence(derived.scorecard)}`,
				],
				prompt: 'Enter goes on to the questions, r review, q leave: ',
			};
		}
		case 'questions':
			return question(input);
		case 'review':
			return review(input);
	}
};

const overlaid = ({state, context, lexer}: Input, overlay: Overlay): Said => {
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
		case 'choose':
			return {
				lines: numbered(offersFor(state.assessment, context, overlay.checkId).map(({label}) => label)),
				prompt: 'Number, or . to go back: ',
			};
		case 'details': {
			const card = context.cards.get(overlay.checkId);
			const text = [card?.meaning, card?.why, card?.question?.evidence, card?.fix].filter(part => part !== undefined);
			return {
				lines: text.flatMap(part => ['', ...plain(markdownLines(lexer, part, {width: lineWidth, bullet: '-'}))]),
				prompt: 'Enter goes back: ',
			};
		}
		case 'unsaved':
			return {lines: [`Not saved: ${clean(overlay.problem)}`], prompt: 'Enter tries again, . goes on, q leaves: '};
		case 'quit':
			return {
				lines:
					state.saving === 'failed'
						? ['What you did last is NOT on the disk, and leaving loses it.']
						: ['Everything is saved.'],
				prompt: 'Enter leaves, . stays: ',
			};
		default:
			return {lines: [], prompt: 'Enter goes back: '};
	}
};

/** What the line mode says in a state. */
export const say = (input: Input): Said => {
	const {overlay, message} = input.state;
	const said = overlay === undefined ? screen(input) : overlaid(input, overlay);
	return message === undefined ? said : {...said, lines: [clean(message.text), ...said.lines]};
};
