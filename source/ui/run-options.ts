import type {ReadStream, WriteStream} from 'node:tty';
import type {EvidenceExists} from '../assessment/evidence-input.ts';
import {leftOpen} from '../assessment/left-open.ts';
import type {ScanEvent} from '../assessment/progress.ts';
import type {SavedAssessment} from '../assessment/start-choices.ts';
import type {Ending, WizardContext, WizardState} from '../assessment/state.ts';
import type {Save} from '../assessment/wizard.ts';
import type {Assessment, Scan} from '../domain/assessment.ts';
import type {Cards} from '../domain/card.ts';
import type {Pack} from '../domain/pack.ts';
import type {Waiver} from '../domain/waiver.ts';
import {leftOpenTexts} from './left-open-lines.ts';

/** What a saved assessment is opened with. */
export type Loaded = {readonly assessment: Assessment; readonly isReadOnly?: boolean};

/** What a sitting needs from the world around it. */
export type RunOptions = {
	readonly assessment: Assessment;
	/** Another process holds it: it can be looked at. @default false */
	readonly isReadOnly?: boolean;
	readonly pack: Pack;
	readonly cards: Cards;
	/** YYYY-MM-DD */
	readonly today: string;
	readonly waivers?: readonly Waiver[];
	/** Scans the target. It should let the event loop turn now and then, and stop when the signal says so. */
	readonly scan: (onProgress: (event: ScanEvent) => void, signal: AbortSignal) => Promise<Scan>;
	/** Puts the assessment on the disk before it returns. What it throws is shown, and nothing is lost. */
	readonly save: Save;
	/** Whether a path relative to the target is there. */
	readonly evidenceExists: EvidenceExists;
	/** Saved assessments of this target, other than the given one. @default none */
	readonly savedOnes?: readonly SavedAssessment[];
	/** Opens one of them, or begins a new one when there is no id. What it throws is shown. */
	readonly onChooseSaved: (id: string | undefined) => Loaded;
	/** Draw over the whole terminal and give it back at the end, rather than in its normal screen. @default true */
	readonly hasAlternateScreen?: boolean;
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	/** @default process.env */
	readonly env?: Readonly<Record<string, string | undefined>>;
	/** @default the system's clock */
	readonly now?: () => Date;
};

/** How a sitting ended. */
export type RunResult = {
	readonly assessment: Assessment;
	readonly ended: Ending;
	/** 0, 130 after Ctrl+C, 128 and the signal's number after a signal. */
	readonly exitCode: number;
	/** The last changes could not be saved, and the person left in spite of the warning. */
	readonly isUnsaved: boolean;
	/** What the sitting leaves open: a sentence, then the questions that are worth most. Empty before the first scan. */
	readonly leftOpen?: readonly string[];
};

/** Signals that end the wizard, with the exit code that shells expect. */
export const signals = {SIGTERM: 143, SIGHUP: 129} as const;
const interruptCode = 130;

/** The result of a sitting. @param exitCode of a signal, or 0 */
export const resultOf = (state: WizardState, context: WizardContext, exitCode: number): RunResult => {
	const {assessment, ended = 'interrupted', saving} = state;
	return {
		assessment,
		ended,
		exitCode: ended === 'interrupted' && exitCode === 0 ? interruptCode : exitCode,
		isUnsaved: saving === 'failed',
		leftOpen: assessment.scan === undefined ? [] : leftOpenTexts(leftOpen(state, context)),
	};
};
