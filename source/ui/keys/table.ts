import {facetNames} from '../../assessment/facets.ts';
import {type Binding, edit, type Mode, move, on} from './binding.ts';

const working: readonly Mode[] = ['findings', 'questions', 'gaps', 'review'];
const screens: readonly Mode[] = ['start', 'scan', ...working];
const choices: readonly Mode[] = ['choose', 'reason', 'conflict'];
const lists: readonly Mode[] = ['start', ...working, 'contents', ...choices];
const texts: readonly Mode[] = ['help', 'scorecard', 'details'];
const writing: readonly Mode[] = ['field', 'filter'];
const overlays: readonly Mode[] = [...texts, 'contents', ...choices, 'quit', 'unsaved'];
const all: readonly Mode[] = [...screens, ...overlays, ...writing];
const moving: readonly Mode[] = [...lists, ...texts];

/** All keys of the wizard: help, hints and the handling of keys are read from this one table. The first match counts. */
export const keymap: readonly Binding[] = [
	on(['ctrl+g'], 'editor', ['field'], 'write in $VISUAL or $EDITOR', {hints: [{text: 'editor', rank: 3}]}),
	on(['enter'], 'confirm', all, 'choose, confirm, go on', {
		hints: [
			{text: 'choose', rank: 9, modes: ['start', 'questions', 'contents', ...choices]},
			{text: 'details', rank: 9, modes: ['findings', 'gaps']},
			{text: 'go there', rank: 9, modes: ['review']},
			{text: 'leave', rank: 9, modes: ['quit']},
			{text: 'try again', rank: 9, modes: ['unsaved']},
			{text: 'keep', rank: 9, modes: ['field']},
		],
	}),
	on(['esc'], 'close', all, 'close what is open, clear filter or marks, cancel the scan; never leaves', {
		hints: [
			{text: 'back', rank: 8, modes: [...overlays, ...writing]},
			{text: 'cancel', rank: 8, modes: ['scan']},
		],
	}),
	move(['up', 'k', 'ctrl+p'], 'up', moving, {
		shown: ({up, down}) => `${up} ${down} j k`,
		meaning: 'move',
		hints: [{text: 'move', rank: 7, keys: ({up, down}) => (up.length === 1 ? up + down : `${up}/${down}`)}],
	}),
	move(['down', 'j', 'ctrl+n'], 'down', moving),
	move(['page-up'], 'page-up', moving, {shown: () => 'PgUp PgDn', meaning: 'a page up or down'}),
	move(['page-down'], 'page-down', moving),
	move(['g', 'home'], 'top', moving, {shown: () => 'g G', meaning: 'to the first, to the last'}),
	move(['G', 'end'], 'bottom', moving),
	...Array.from(
		{length: 9},
		(_, index): Binding => ({
			keys: [String(index + 1)],
			command: {type: 'highlight', index},
			modes: ['start', 'questions', ...choices],
			...(index === 0 ? {shown: () => '1-9', meaning: 'mark that option'} : {}),
		}),
	),
	...facetNames.map(
		(facet, index): Binding => ({
			keys: [String(index + 1)],
			command: {type: 'facet', facet},
			modes: ['findings'],
			meaning: `in the findings: only one ${facet}, the next one, all`,
			...(index === 0 ? {hints: [{text: 'narrow', rank: 6, keys: () => '1-3'}]} : {}),
		}),
	),
	on(['left', 'shift+tab'], 'previous', ['questions', 'review'], 'previous question'),
	on(['right', 'tab'], 'next', ['questions'], 'next question, without answering'),
	on(['right', 'tab'], 'next', ['findings', 'gaps'], 'on to the questions', {
		hints: [
			{text: 'questions', rank: 8, modes: ['findings']},
			{text: 'questions', rank: 4, modes: ['gaps']},
		],
	}),
	on(['s'], 'skip', ['questions'], 'skip: asked again in the review', {hints: [{text: 'skip', rank: 6}]}),
	on(['space'], 'close-gap', ['gaps'], 'in the gaps: what if it were fixed?', {
		hints: [{text: 'fixed?', rank: 9}],
	}),
	on(['*'], 'close-priority', ['gaps'], 'in the gaps: what if all of this priority were fixed?', {
		hints: [{text: 'its priority', rank: 5}],
	}),
	on(['v'], 'agree', ['findings', 'gaps', 'review'], 'the scan is right', {
		hints: [{text: 'scan is right', rank: 5, modes: ['findings']}],
	}),
	on(['x'], 'override', working, 'say otherwise than the scan (asks why)', {
		hints: [{text: 'override', rank: 6, modes: ['findings']}],
	}),
	on(['a'], 'not-applicable', working, 'does not apply (asks why)', {
		hints: [{text: 'not applicable', rank: 5, modes: ['questions']}],
	}),
	on(['n'], 'note', working, 'write a note', {hints: [{text: 'note', rank: 4, modes: ['questions']}]}),
	on(['e'], 'evidence', working, 'name evidence: path, path:line or https link', {
		hints: [{text: 'evidence', rank: 5, modes: ['questions']}],
	}),
	on(['o'], 'owner', working, 'name who knows', {hints: [{text: 'owner', rank: 2, modes: ['questions']}]}),
	on(['@'], 'assign', working, 'assign it to somebody, and go on', {
		hints: [{text: 'assign', rank: 2, modes: ['questions']}],
	}),
	on(
		['w', 'space'],
		'details',
		['findings', 'questions', 'review'],
		'why it matters, how to fix it, what the scan saw',
		{
			hints: [{text: 'why', rank: 5, modes: ['questions']}],
		},
	),
	on(['w'], 'details', ['gaps'], ''),
	on(['w', 'space'], 'close', ['details'], ''),
	on(['y'], 'order', ['questions', 'gaps'], 'order: questions by worth or category, gaps by priority or quick wins', {
		hints: [
			{text: 'order', rank: 3, modes: ['questions']},
			{text: 'quick wins', rank: 7, modes: ['gaps']},
		],
	}),
	on(['u'], 'undo', working, 'undo'),
	on(['ctrl+r'], 'redo', working, 'redo'),
	on(['/'], 'filter', ['findings', 'contents'], 'filter by words', {hints: [{text: 'filter', rank: 4}]}),
	on(['t'], 'contents', [...working, 'contents'], 'contents: all questions', {
		hints: [{text: 'contents', rank: 3, modes: ['questions', 'review']}],
	}),
	on(['c'], 'scorecard', [...screens, 'scorecard'], 'scorecard', {
		hints: [{text: 'scorecard', rank: 2, modes: working}],
	}),
	on(['f'], 'findings', working, 'findings: all checks, what the scan saw', {
		hints: [{text: 'findings', rank: 3, modes: ['questions', 'gaps', 'review']}],
	}),
	on(['p'], 'questions', ['findings', 'gaps', 'review'], 'questions', {
		hints: [{text: 'questions', rank: 6, modes: ['review']}],
	}),
	on(['i'], 'gaps', working, 'gaps: what is not met, and what if it were', {
		hints: [{text: 'gaps', rank: 4, modes: ['findings', 'questions', 'review']}],
	}),
	on(['r'], 'review', working, 'review: what is left, and the way out', {
		hints: [{text: 'review', rank: 4, modes: ['questions', 'findings', 'gaps']}],
	}),
	on(['?'], 'help', [...screens, 'help'], 'help', {hints: [{text: 'help', rank: 9, modes: screens}]}),
	on(['q'], 'quit', [...screens, 'unsaved'], 'leave; all is saved, `klar resume` goes on', {
		hints: [{text: 'quit', rank: 7}],
	}),
	on(['q'], 'close', texts, ''),
	on(['ctrl+c'], 'interrupt', all, 'leave at once (twice); everything is saved'),
	on(['ctrl+l'], 'redraw', all, 'draw the screen anew'),
	on(['ctrl+z'], 'suspend', all, 'back to the shell for a while (`fg` returns)'),
	edit(['backspace', 'ctrl+h'], 'delete-left', writing),
	edit(['delete', 'ctrl+d'], 'delete-right', writing),
	edit(['left', 'ctrl+b'], 'left', writing),
	edit(['right', 'ctrl+f'], 'right', writing),
	edit(['home', 'ctrl+a'], 'home', writing, 'to the start of the text'),
	edit(['end', 'ctrl+e'], 'end', writing, 'to the end of the text'),
	edit(['alt+b', 'ctrl+left'], 'word-left', writing),
	edit(['alt+f', 'ctrl+right'], 'word-right', writing),
	edit(['ctrl+w', 'alt+backspace'], 'delete-word', writing, 'delete the word before the cursor'),
	edit(['ctrl+u'], 'delete-to-start', writing, 'delete to the start'),
	edit(['ctrl+k'], 'delete-to-end', writing, 'delete to the end'),
];
