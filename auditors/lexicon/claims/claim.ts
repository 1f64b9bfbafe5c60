import type {TaskFile} from '../../../source/domain/artefacts/task-file.ts';
import type {Evidence} from '../../../source/domain/evidence.ts';

/** Something that a document says is there, and that the files can confirm. */
export type Claim = {readonly names: string; readonly place: Evidence} & (
	| {
			readonly kind: 'path';
			/** Folders from which the path may be meant, beside the document's own. */
			readonly folders: readonly string[];
	  }
	| {
			readonly kind: 'task';
			readonly task: string;
			readonly runners: readonly TaskFile['runner'][];
			readonly folder: string;
	  }
	/** A tool that finds its file by itself (`docker compose up`); `isElsewhere`: the document enters other folders first. */
	| {readonly kind: 'default'; readonly files: RegExp; readonly folder: string; readonly isElsewhere: boolean}
	| {
			readonly kind: 'count';
			readonly of: 'tests' | 'routes' | 'lines';
			readonly count: number;
			readonly isLeast: boolean;
	  }
	| {readonly kind: 'route'; readonly route: string}
);
