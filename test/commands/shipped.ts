import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import {type Card, cardSchema} from '../../source/domain/card.ts';
import {packSchema} from '../../source/domain/pack.ts';

const questions = path.join(import.meta.dirname, '../../questions');
const yaml = (file: string): unknown => parse(readFileSync(path.join(questions, file), 'utf8'));

/** The default pack with its cards, read from their sources. */
export const shippedPack = async () => {
	const cards = readdirSync(path.join(questions, 'cards'))
		.filter(name => name.endsWith('.yaml'))
		.flatMap(name => yaml(`cards/${name}`) as Card[])
		.map(card => cardSchema.parse(card));
	return {
		pack: packSchema.parse(yaml('packs/production-readiness.yaml')),
		cards: new Map(cards.map(card => [card.id, card])),
	};
};
