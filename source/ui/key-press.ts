import type {Key} from 'ink';
import type {KeyPress} from './keymap.ts';

const special = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'page-up'],
	['pageDown', 'page-down'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'esc'],
	['backspace', 'backspace'],
	['delete', 'delete'],
] as const;

/** Names a key that Ink reports. Control comes before letters, so that Ctrl+C is never a `c`. */
export const keyPress = (input: string, key: Key): KeyPress => {
	const name = special.find(([flag]) => key[flag])?.[1];
	// A lone line feed is what some terminals send for Ctrl+J or Enter on a keypad.
	if (name === 'enter' || input === '\n') return {name: 'enter'};
	if (key.tab) return {name: key.shift ? 'shift+tab' : 'tab'};
	if (key.ctrl) return {name: `ctrl+${name ?? input.toLowerCase()}`};
	if (key.meta && name !== 'esc') return {name: `alt+${name ?? input}`};
	if (name !== undefined) return {name};
	if (input === ' ') return {name: 'space', text: ' '};
	return [...input].length === 1 ? {name: input, text: input} : {text: input};
};
