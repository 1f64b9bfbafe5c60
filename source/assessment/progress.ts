/** One auditor's line on the scan screen. */
export type AuditorProgress = {
	readonly id: string;
	readonly title: string;
	readonly state: 'waiting' | 'running' | 'done' | 'failed';
	/** Checks decided so far and in all. */
	readonly done: number;
	readonly total: number;
	/** What it found, for example `12 pass, 3 fail`, or the error. */
	readonly result?: string;
};

/** What a scan tells while it runs. */
export type ScanEvent =
	| {readonly kind: 'files'; readonly read: number; readonly total?: number}
	| ({readonly kind: 'auditor'} & AuditorProgress);

/** The scan screen's content: how far it is. */
export type ScanProgress = {
	readonly read: number;
	readonly total?: number;
	readonly auditors: readonly AuditorProgress[];
};

/** Takes one event in: an auditor keeps its line, a new one gets the next. */
export const withEvent = (progress: ScanProgress, event: ScanEvent): ScanProgress => {
	if (event.kind === 'files') {
		const {read, total} = event;
		return {...progress, read, ...(total === undefined ? {} : {total})};
	}
	const {kind: _, ...line} = event;
	const isKnown = progress.auditors.some(({id}) => id === line.id);
	const auditors = isKnown
		? progress.auditors.map(known => (known.id === line.id ? line : known))
		: [...progress.auditors, line];
	return {...progress, auditors};
};
