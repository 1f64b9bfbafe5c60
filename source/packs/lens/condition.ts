import {didYouMean} from '../did-you-mean.ts';

/** A risk rule's condition: which choices are taken, or `default`. */
export type Condition =
	| {readonly kind: 'default'}
	| {readonly kind: 'choice'; readonly index: number}
	| {readonly kind: 'not'; readonly of: Condition}
	| {readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition};

const maxDepth = 50;
const token = /\s*(&&|\|\||!|\(|\)|[A-Za-z0-9_.-]+)/y;

class Broken extends Error {}

const tokensOf = (text: string): readonly string[] => {
	const tokens: string[] = [];
	const pattern = new RegExp(token);
	const end = text.trimEnd().length;
	while (pattern.lastIndex < end) {
		const from = pattern.lastIndex;
		const found = pattern.exec(text)?.[1];
		if (found === undefined) throw new Broken(`\`${text.slice(from, from + 20).trim()}\` is not understood`);
		tokens.push(found);
	}
	return tokens;
};

/** Parses `!a && (b || c)`; gives a sentence when it is none. */
export const parseCondition = (text: string, choices: readonly string[]): Condition | string => {
	let at = 0;
	let tokens: readonly string[] = [];
	const take = (wanted: string): boolean => {
		if (tokens[at] !== wanted) return false;
		at += 1;
		return true;
	};
	const one = (depth: number): Condition => {
		if (depth > maxDepth) throw new Broken('its parentheses are nested too deep');
		if (take('!')) return {kind: 'not', of: one(depth + 1)};
		if (take('(')) {
			const inner = either(depth + 1);
			if (!take(')')) throw new Broken('a `)` is missing');
			return inner;
		}
		const word = tokens[at];
		if (word === undefined || /^[&|)]/.test(word))
			throw new Broken(`a choice is missing${word === undefined ? ' at its end' : ` before \`${word}\``}`);
		at += 1;
		const index = choices.indexOf(word);
		if (index < 0) throw new Broken(`the question has no choice \`${word}\`${didYouMean(word, choices)}`);
		return {kind: 'choice', index};
	};
	const both = (depth: number): Condition => {
		let left = one(depth);
		while (take('&&')) left = {kind: 'and', left, right: one(depth)};
		return left;
	};
	const either = (depth: number): Condition => {
		let left = both(depth);
		while (take('||')) left = {kind: 'or', left, right: both(depth)};
		return left;
	};
	try {
		if (text.trim() === 'default') return {kind: 'default'};
		tokens = tokensOf(text);
		const condition = either(0);
		if (at < tokens.length) throw new Broken(`\`${tokens[at]}\` is one too many`);
		return condition;
	} catch (error) {
		if (error instanceof Broken) return error.message;
		throw error;
	}
};

/** Whether a condition holds. @param taken the choices that are taken, a bit each */
export const holds = (condition: Condition, taken: number): boolean => {
	switch (condition.kind) {
		case 'default':
			return true;
		case 'choice':
			return ((taken >> condition.index) & 1) === 1;
		case 'not':
			return !holds(condition.of, taken);
		case 'and':
			return holds(condition.left, taken) && holds(condition.right, taken);
		case 'or':
			return holds(condition.left, taken) || holds(condition.right, taken);
	}
};

/**
 * A condition in words.
 * @param name of a choice by its place @default its number, from 1
 */
export const conditionText = (
	condition: Condition,
	name: (index: number) => string = index => String(index + 1),
): string => {
	const text = (inner: Condition): string => conditionText(inner, name);
	switch (condition.kind) {
		case 'default':
			return 'anything else';
		case 'choice':
			return name(condition.index);
		case 'not':
			return `not ${condition.of.kind === 'choice' ? text(condition.of) : `(${text(condition.of)})`}`;
		case 'and':
			return [condition.left, condition.right]
				.map(side => (side.kind === 'or' ? `(${text(side)})` : text(side)))
				.join(' and ');
		case 'or':
			return `${text(condition.left)} or ${text(condition.right)}`;
	}
};
