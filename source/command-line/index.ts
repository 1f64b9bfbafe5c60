import {answer} from './answer.ts';
import {assess} from './assess.ts';
import type {AnyCommand} from './command.ts';
import {completion} from './completion.ts';
import {deleteCommand} from './delete.ts';
import {diff} from './diff.ts';
import {explain} from './explain.ts';
import {exportCommand} from './export.ts';
import {gaps} from './gaps.ts';
import {importCommand} from './import.ts';
import {list} from './list.ts';
import {log} from './log.ts';
import {milestone} from './milestone.ts';
import {pack} from './pack.ts';
import {questions} from './questions.ts';
import {report} from './report.ts';
import {reportLint} from './report-lint.ts';
import {resume} from './resume.ts';
import {scan} from './scan.ts';
import {scorecard} from './scorecard.ts';
import {trend} from './trend.ts';

/** Every command, in the order of the overview. The first runs where no command is named. */
export const commands: readonly [AnyCommand, ...AnyCommand[]] = [
	assess,
	resume,
	list,
	scan,
	scorecard,
	report,
	gaps,
	reportLint,
	milestone,
	diff,
	trend,
	questions,
	answer,
	pack,
	explain,
	exportCommand,
	importCommand,
	deleteCommand,
	log,
	completion,
];
