import type {Cards} from '../domain/card.ts';
import type {Pack} from '../domain/pack.ts';
import type {AssessmentStore} from '../domain/ports.ts';
import type {TerminalStyle} from '../reporters/terminal.ts';

/** What commands need from outside: clock, terminal, packs, store. main.ts makes it; tests make their own. */
export type Services = {
	readonly version: string;
	readonly now: () => Date;
	/** ISO date of the person's day, in local time. */
	readonly today: () => string;
	readonly style: TerminalStyle;
	readonly printable: (text: string) => string;
	readonly loadPack: () => {readonly pack: Pack; readonly cards: Cards};
	/** Loaded when first asked for: a plain scan needs no store. */
	readonly openStore: () => Promise<AssessmentStore>;
};
