import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Action} from '../../source/assessment/action.ts';
import {fail} from '../../source/domain/verdict.ts';
import {commandOf, modeOf} from '../../source/ui/keymap.ts';
import {keymap} from '../../source/ui/keys/table.ts';
import {command, drive, enter, esc, typed} from './drive.ts';
import {broken} from './invariants.ts';
import {scanOf} from './sample.ts';

const names = [...new Set(keymap.flatMap(({keys}) => keys))].filter(key => key !== 'ctrl+c');
const keys = fc.oneof(
	{weight: 6, arbitrary: fc.constantFrom(...names)},
	{weight: 3, arbitrary: fc.constantFrom('enter', 'down', 'right')},
	{weight: 2, arbitrary: fc.constantFrom('x', 'é', '👩‍👩‍👧', 'docs/plan.md')},
);

/** What a key asks for in the mode that the wizard is in, as the app would hand it on. */
const actionOf = (mode: Parameters<typeof commandOf>[0], key: string): Action | undefined => {
	const asked = commandOf(mode, {name: key, text: key});
	switch (asked?.type) {
		case undefined:
		case 'redraw':
		case 'suspend':
			return undefined;
		case 'editor':
			return {type: 'written', text: 'from an editor'};
		case 'move':
			return {...asked, page: 3, last: 9};
		default:
			return asked;
	}
};

const walk = (pressed: readonly string[]) => {
	const wizard = drive();
	for (const key of pressed) {
		const state = wizard.state();
		if (state.screen.kind === 'scan')
			wizard.act({type: 'scan-done', scan: scanOf(state.past.length % 2 === 0 ? {} : {replica: fail('Gone.')})});
		const action = actionOf(modeOf(state), key);
		if (action === undefined || wizard.state().ended !== undefined) continue;
		wizard.act(action);
		expect(broken(wizard.state(), wizard.context), pressed.join(' ')).toEqual([]);
	}
	return wizard;
};

test('no keys in any order break what must hold of a session', () => {
	fc.assert(
		fc.property(fc.array(keys, {maxLength: 60}), pressed => {
			walk(pressed);
		}),
		{numRuns: 150},
	);
});

test('taking everything back leads to where the session began, and making it again to where it was', () => {
	fc.assert(
		fc.property(fc.array(keys, {maxLength: 60}), pressed => {
			const wizard = walk(pressed);
			if (wizard.state().ended !== undefined) return;
			wizard.act(esc, esc, esc, esc, command('questions'));
			while (wizard.state().future.length > 0) wizard.act(command('redo'));
			const editsOf = () => {
				const {answers, skipped, assigned, drafts = {}} = wizard.state().assessment;
				return {answers, skipped, assigned, drafts};
			};
			const end = editsOf();
			const steps = wizard.state().past.length;
			for (let n = 0; n < steps; n++) wizard.act(command('undo'));
			expect(editsOf()).toEqual({answers: {}, skipped: [], assigned: {}, drafts: {}});
			for (let n = 0; n < steps; n++) wizard.act(command('redo'));
			expect(editsOf()).toEqual(end);
		}),
		{numRuns: 60},
	);
});

test('a rule that is broken is named', () => {
	const wizard = drive();
	wizard.act(enter, typed('x'));
	const state = {...wizard.state(), screen: {kind: 'questions', highlight: 99} as const};
	expect(broken(state, wizard.context)).toEqual(['the mark lies on a row']);
});
