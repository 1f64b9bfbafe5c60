import {gapRows} from '../../assessment/gap-rows.ts';
import {leftOpen} from '../../assessment/left-open.ts';
import {currentQuestion, offersFor, orderedQuestions} from '../../assessment/navigation.ts';
import {minutesLeft} from '../../assessment/pace.ts';
import {isAnswered} from '../../assessment/questions.ts';
import {reviewRows, reviewSections, titles} from '../../assessment/rows.ts';
import {count} from '../../domain/place.ts';
import {shownChange} from '../../domain/shown.ts';
import {leftOpenTexts} from '../left-open-lines.ts';
import {markdownLines} from '../markdown.ts';
import {clean} from '../text.ts';
import {
	changeSentence,
	effectText,
	lineWidth,
	numbered,
	plain,
	type Said,
	type SayInput,
	scoreSentence,
} from './said.ts';
import {sayOverlay} from './say-overlay.ts';

export type {Said} from './said.ts';

const start = ({state, context}: SayInput): Said => ({
	lines: [
		`Target ${clean(state.assessment.target.name)}, ${clean(state.assessment.target.path)}. Pack ${clean(context.pack.title)}.`,
		...numbered(context.startChoices(state.assessment).map(({label, detail}) => `${label}: ${detail}`)),
	],
	prompt: 'Number (Enter takes 1), or q leave: ',
});

const question = ({state, context, lexer}: SayInput): Said => {
	const asked = currentQuestion(state, context);
	if (asked === undefined) return {lines: ['There is nothing to ask.'], prompt: 'r review, q leave: '};
	const {verdicts, scanned, scorecard, effects} = context.derive(state.assessment);
	const questions = orderedQuestions(state, context);
	const judged = {assessment: state.assessment, verdicts};
	const open = questions.filter(({id}) => !isAnswered(judged, id)).length;
	const {card, placed, id} = asked;
	const seen = scanned.get(id);
	const verdict = verdicts.get(id);
	const does = effects(id);
	return {
		lines: [
			'',
			`Question ${questions.indexOf(asked) + 1} of ${questions.length}, about ${count(minutesLeft(open, state.durationsMs), 'minute')} left. ${placed.category.title}, ${placed.check.code}, ${placed.check.severity}.`,
			...changeSentence(state),
			scoreSentence(scorecard),
			clean(card.question?.text ?? card.title),
			...plain(markdownLines(lexer, card.why, {width: lineWidth, bullet: '-'})),
			...(seen === undefined ? [] : [`The scan: ${seen.status}. ${clean(seen.reason)}`]),
			...(seen?.evidence ?? []).map(
				({path, line}) => `  ${clean(line === undefined ? path : `${path}, line ${line}`)}`,
			),
			...(verdict?.answer === undefined ? [] : [`Answered on ${verdict.answer.answeredOn}.`]),
			...(verdict?.followsFrom === undefined ? [] : [clean(verdict.reason)]),
			...numbered(
				offersFor(state.assessment, context, id).map(({label}, index) => `${label}${effectText(does[index])}`),
			),
		],
		prompt:
			'Number, or s skip, a not applicable, n note, e evidence, o owner, @ assign, w why, b back, y order, i gaps, f findings, r review, u undo, q leave: ',
	};
};

const review = ({state, context}: SayInput): Said => {
	const derived = context.derive(state.assessment);
	const titleOf = titles(context.cards);
	const rows = reviewRows(derived, state.assessment);
	return {
		lines: [
			'',
			`Review. ${scoreSentence(derived.scorecard)}`,
			...leftOpenTexts(leftOpen(state, context)).slice(0, 1),
			...rows.flatMap((row, index) => {
				if (row.kind === 'finish') return [];
				const section = reviewSections.find(([name]) => name === row.state)?.[1] ?? row.state;
				return [`  ${index}. ${section}: ${clean(titleOf(row.id))}`];
			}),
		],
		prompt: 'Number to go to that check, f finish, i gaps, p questions, q leave: ',
	};
};

const findings = ({state, context}: SayInput): Said => {
	const derived = context.derive(state.assessment);
	const {screen} = state;
	const {pass, partial, fail, unknown} = derived.scorecard.counts;
	const titleOf = titles(context.cards);
	const rows = screen.kind === 'findings' ? derived.findings(screen.narrowed) : [];
	return {
		lines: [
			'',
			`The scan: ${pass} hold, ${partial} hold in part, ${fail} do not hold, ${unknown} are open. ${scoreSentence(derived.scorecard)}`,
			...numbered(
				rows
					.filter(({status}) => status === 'fail' || status === 'partial')
					.map(({placed, status}) => `${titleOf(placed.check.id)}: ${status}, ${placed.check.severity}`),
			),
		],
		prompt: 'Number for one of them, Enter goes on to the questions, i gaps, r review, q leave: ',
	};
};

const gaps = ({state, context}: SayInput): Said => {
	const derived = context.derive(state.assessment);
	const {closedGaps, gapOrder} = state;
	const {scorecard, leftDays, weeks, team} = derived.whatIf(closedGaps);
	return {
		lines: [
			'',
			...numbered(
				gapRows(derived.gaps(), gapOrder).map(
					({title, priority, gain, days: [low, high], checkId}) =>
						`${priority} ${title}, score ${shownChange(gain)}, ${low} to ${high} days${closedGaps.includes(checkId) ? ', marked as fixed' : ''}`,
				),
			),
			`${count(closedGaps.length, 'gap')} marked as fixed: ${scoreSentence(scorecard)} Left: ${leftDays[0]} to ${leftDays[1]} days, ${weeks[0]} to ${weeks[1]} weeks for ${team} people.`,
		],
		prompt:
			'Number marks a gap as fixed, y orders by quick wins or priority, Enter goes on to the questions, q leave: ',
	};
};

const screen = (input: SayInput): Said => {
	const {state} = input;
	switch (state.screen.kind) {
		case 'start':
			return start(input);
		case 'scan':
			return {
				lines: [],
				prompt:
					state.screen.error === undefined
						? 'Enter goes on: '
						: `The scan failed: ${clean(state.screen.error)}. Enter goes back: `,
			};
		case 'findings':
			return findings(input);
		case 'questions':
			return question(input);
		case 'gaps':
			return gaps(input);
		case 'review':
			return review(input);
	}
};

/** What the line mode says in a state. */
export const say = (input: SayInput): Said => {
	const {overlay, message} = input.state;
	const said = overlay === undefined ? screen(input) : sayOverlay(input, overlay);
	return message === undefined ? said : {...said, lines: [clean(message.text), ...said.lines]};
};
