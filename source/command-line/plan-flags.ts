import {defaultTeam, type PlanChoice} from '../domain/roadmap.ts';
import type {UserError} from '../errors.ts';
import type {Flags, FlagTable} from './command.ts';

/** More people than that cannot work on one system's gaps at the same time, and a schedule of them would only seem exact. */
const largestTeam = 100;

type Refuse = (why: string) => UserError;

/** The flags with which a roadmap is planned. */
export const planFlags = {
	team: {type: 'string'},
	start: {type: 'string'},
	'day-rate': {type: 'string'},
	currency: {type: 'string'},
} as const satisfies FlagTable;

/** Their lines in the help. */
export const planHelp = `  --team <n>           people who close gaps at the same time (default what the pack says, else ${defaultTeam})
  --start <date>       the day on which they begin, YYYY-MM-DD (default today)
  --day-rate <amount>  price of a person's working day, without it, and none in the pack, no cost is told
  --currency <name>    printed behind prices, for example EUR`;

const readTeam = (text: string, refuse: Refuse): number => {
	const team = Number(text);
	if (!/^\d+$/.test(text) || team < 1 || team > largestTeam) {
		throw refuse(`\`--team\` takes a whole number from 1 to ${largestTeam}, not \`${text}\``);
	}

	return team;
};

const readStart = (text: string, refuse: Refuse): string => {
	const ms = Date.parse(`${text}T00:00:00Z`);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) {
		throw refuse(`\`--start\` takes a date such as 2026-11-23, not \`${text}\``);
	}

	return text;
};

const readRate = (text: string, refuse: Refuse): number => {
	const rate = Number(text);
	if (text.trim() === '' || !Number.isFinite(rate) || rate <= 0) {
		throw refuse(`\`--day-rate\` takes an amount above 0, not \`${text}\``);
	}

	return rate;
};

const readCurrency = (text: string, refuse: Refuse): string => {
	if (!/^\p{L}{1,8}$|^\p{Sc}$/u.test(text)) throw refuse(`\`--currency\` takes a name such as EUR, not \`${text}\``);
	return text;
};

/** How the roadmap is planned, as the flags say. What they leave out follows from the pack. */
export const readPlan = (flags: Flags, refuse: Refuse): PlanChoice => {
	const {team, start, 'day-rate': rate, currency} = flags;
	return {
		...(typeof team === 'string' ? {team: readTeam(team, refuse)} : {}),
		...(typeof start === 'string' ? {start: readStart(start, refuse)} : {}),
		...(typeof rate === 'string' ? {dayRate: readRate(rate, refuse)} : {}),
		...(typeof currency === 'string' ? {currency: readCurrency(currency, refuse)} : {}),
	};
};
