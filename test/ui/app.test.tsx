import {Box} from 'ink';
import {cleanup, render} from 'ink-testing-library';
import {afterEach, describe, expect, test, vi} from 'vitest';
import type {Action} from '../../source/assessment/action.ts';
import {createWizard} from '../../source/assessment/wizard.ts';
import {App} from '../../source/ui/app.tsx';
import {Body} from '../../source/ui/components/body.tsx';
import {createTheme} from '../../source/ui/theme.ts';
import {ThemeProvider, UiProvider} from '../../source/ui/ui-context.ts';
import {command, down, enter, typed} from '../assessment/drive.ts';
import {assessmentOf, contextOf} from '../assessment/sample.ts';

const theme = createTheme({LANG: 'C.UTF-8'});
const effects = {
	editText: async () => '',
	stop: () => {},
	react: () => {},
	loadLexer: () => new Promise<never>(() => {}),
};

afterEach(cleanup);

const wizardAt = (...actions: readonly Action[]) => {
	const context = contextOf();
	const wizard = createWizard({assessment: assessmentOf(), context, save: () => {}, now: () => new Date(0)});
	for (const action of actions) wizard.dispatch(action);
	return {wizard, context};
};

/** One screen in a room of a size, without the frame. */
const draw = (width: number, height: number, ...actions: readonly Action[]): string => {
	const {wizard, context} = wizardAt(...actions);
	const state = wizard.state();
	const ui = {
		theme,
		context,
		state,
		derived: context.derive(state.assessment),
		lexer: undefined,
		viewport: {page: 1, last: 0},
	};
	const {lastFrame} = render(
		<ThemeProvider value={theme}>
			<UiProvider value={ui}>
				<Box width={width} height={height}>
					<Body width={width} height={height} />
				</Box>
			</UiProvider>
		</ThemeProvider>,
	);
	return lastFrame() ?? '';
};

describe('keys in the app', () => {
	test('move the mark, choose, and open the help, each as the table says', async () => {
		const {wizard, context} = wizardAt(enter);
		const {stdin, lastFrame} = render(<App wizard={wizard} context={context} theme={theme} effects={effects} />);
		await vi.waitFor(() => expect(lastFrame()).toContain('❯ 1 There is no restore'));
		stdin.write('j');
		await vi.waitFor(() => expect(lastFrame()).toContain('❯ 2 The restore is there, never tried'));
		stdin.write('3');
		await vi.waitFor(() => expect(lastFrame()).toContain('❯ 3 The restore is there, tried this year'));
		expect(wizard.state().assessment.answers).toEqual({});
		stdin.write('\r');
		await vi.waitFor(() => expect(lastFrame()).toContain('❯ 1 There is no on-call'));
		expect(wizard.state().assessment.answers.restore?.choice).toEqual({kind: 'option', option: 'tried'});
		stdin.write('?');
		await vi.waitFor(() => expect(lastFrame()).toContain('On this screen'));
	});
});

describe('screens', () => {
	test('the mark starts anew with each question', () => {
		expect(draw(60, 20, enter, down, down, enter)).toContain('❯ 1 There is no on-call');
	});

	test('an answered question shows its answer, and when it ends', () => {
		const frame = draw(60, 24, enter, down, enter, command('previous'));
		expect(frame).toContain('❯ 2 The restore is there, never tried ✔');
		expect(frame).toContain('holds until 2027-05-21');
	});

	test('a scan verdict is offered for confirmation with its place', () => {
		const frame = draw(70, 24, enter, command('next'), command('next'), command('next'));
		expect(frame).toContain('❯ 1 The scan is right: it holds');
		expect(frame).toContain('deploy.yaml:3');
	});

	test('a dialog leaves the question in sight', () => {
		const frame = draw(50, 12, enter, command('note'), typed('Grace'));
		expect(frame).toContain('What is true of the restore?');
		expect(frame).toContain('Grace');
	});

	test.each(['findings', 'gaps'] as const)(
		'over a dialog that takes nearly all of the room the %s keep the marked row',
		screen => {
			const rows = draw(40, 8, enter, command(screen), command('evidence')).split('\n');
			expect(rows[0]).toMatch(/SMALL-1\.2/);
			expect(rows.join('\n')).toContain('Evidence');
		},
	);

	test('the review lists by what is left to do', () => {
		const frame = draw(70, 24, enter, enter, command('skip'), command('review'));
		expect(frame).toMatch(/Unanswered \(1\)[\s\S]*Skipped \(1\)[\s\S]*to confirm \(1\)[\s\S]*Answered \(1\)/);
	});

	test('the contents can be filtered', () => {
		const frame = draw(60, 12, enter, command('contents'), command('filter'), typed('plan'));
		expect(frame).toContain('The plan is there and works');
		expect(frame).not.toContain('The restore is there and works');
	});
});
