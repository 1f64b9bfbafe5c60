import {Box} from 'ink';
import {useMemo} from 'react';
import {chosenIndex} from '../../assessment/choices.ts';
import {currentQuestion, offersFor, orderedQuestions} from '../../assessment/navigation.ts';
import {minutesLeft} from '../../assessment/pace.ts';
import {isAnswered} from '../../assessment/questions.ts';
import {Lines} from '../components/lines.tsx';
import {Options, optionLines} from '../components/options.tsx';
import {effectLine} from '../effect-lines.ts';
import {markdownLines} from '../markdown.ts';
import {fitQuestion, markLines, verdictLines} from '../question-lines.ts';
import {bold, clean, type Line, muted, span, spread, wrap} from '../text.ts';
import {type Room, type Ui, useUi} from '../ui-context.ts';

/** From this width on the head says in which order questions come. @unit character cells */
const widestHead = 90;

/** Section and place at the left, n of m and the time left at the right. */
const headLine = ({state, context, derived, theme}: Ui, width: number): Line => {
	const questions = orderedQuestions(state, context);
	const question = currentQuestion(state, context);
	if (question === undefined) return [];
	const {check, category, criterion} = question.placed;
	const judged = {assessment: state.assessment, verdicts: derived.verdicts};
	const open = questions.filter(({id}) => !isAnswered(judged, id)).length;
	const {about, separator, under} = theme.symbols;
	const time = open === 0 ? 'all answered' : `${about} ${minutesLeft(open, state.durationsMs)} min`;
	const order = state.order === 'category' && width >= widestHead ? `by category ${separator} ` : '';
	const place = `${order}${questions.indexOf(question) + 1} of ${questions.length} ${separator} ${time}`;
	const section: Line =
		width >= 64
			? [
					bold(category.title, 'accent'),
					muted(` ${under} ${criterion.title} ${separator} ${check.code} ${separator} ${check.severity}`),
				]
			: [bold(check.code, 'accent'), muted(` ${check.severity}`)];
	return spread(section, [muted(place)], width);
};

const quiet = (line: Line): Line => line.map(part => ({...part, tone: part.tone ?? 'muted'}));

const sectionOf = (title: string, lines: readonly Line[], hasHeading: boolean, gap: number): readonly Line[] => {
	if (lines.length === 0) return [];
	const heading: readonly Line[] = hasHeading ? [[muted(title)]] : [];
	return [...Array.from({length: gap}, (): Line => []), ...heading, ...lines];
};

/** Longer lines are hard to read. @unit character cells */
const widestText = 92;

/** One question: what is asked, why, what the scan saw, and the options. */
export const Questions = ({width, height}: Room) => {
	const ui = useUi();
	const {state, context, derived, theme, lexer} = ui;
	const question = currentQuestion(state, context);
	const textWidth = Math.min(width, widestText);
	const prose = useMemo(() => {
		const lines = (source = '') => markdownLines(lexer, source, {width: textWidth, bullet: theme.symbols.bullet});
		const card = question?.card;
		return {why: lines(card?.why), good: lines(card?.meaning), backing: lines(card?.question?.evidence)};
	}, [lexer, question, textWidth, theme]);
	if (question === undefined || state.screen.kind !== 'questions') {
		return <Lines lines={[[span('There is nothing to ask: the scan settled every check that applies.')]]} />;
	}
	const {id, card, kind} = question;
	const {highlight} = state.screen;
	const {symbols} = theme;
	const scanned = derived.scanned.get(id);
	const offers = offersFor(state.assessment, context, id);
	const given = chosenIndex(offers, derived.verdicts.get(id)?.answer);
	const labels = offers.map(
		({label}, index): Line => [span(clean(label)), ...(index === given ? [muted(` ${symbols.status.pass}`)] : [])],
	);
	const asides = derived.effects(id).map(effectLine);
	const layout = (isCompact: boolean) => optionLines({labels, highlight, width, isCompact, asides});
	const rows = (isCompact: boolean) => layout(isCompact).reduce((sum, lines) => sum + lines.length, 0);
	const parts = fitQuestion(
		{
			question: wrap([bold(clean(card.question?.text ?? card.title))], width),
			marks: markLines(state.assessment, id, {verdict: derived.verdicts.get(id), width, symbols}),
			...prose,
			saw: scanned === undefined ? [] : verdictLines(scanned, width, symbols),
			optionRows: rows(false),
			compactRows: rows(true),
		},
		height - 1,
		width,
	);
	const saw = kind === 'confirm' ? 'What the scan saw: is it right?' : 'What the scan saw';
	const text: readonly Line[] = [
		headLine(ui, width),
		...(parts.gap === 1 ? [[]] : []),
		...parts.question,
		...parts.marks,
		...sectionOf('Why it matters', parts.hasHeadings ? parts.why : parts.why.map(quiet), parts.hasHeadings, parts.gap),
		...sectionOf('What good looks like', parts.good, parts.hasHeadings, parts.gap),
		...sectionOf(saw, parts.saw, parts.hasHeadings, parts.gap),
		...(parts.gap === 1 ? [[]] : []),
	];
	const backing = sectionOf('Evidence that counts (e names it)', parts.backing, parts.hasHeadings, parts.gap);
	return (
		<Box flexDirection="column" height={height} overflow="hidden">
			<Lines lines={text} />
			<Options id={id} options={layout(parts.isCompact)} highlight={highlight} maxRows={height - text.length} />
			<Lines lines={backing.map(quiet)} />
		</Box>
	);
};
