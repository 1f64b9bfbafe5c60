import {logFiles} from '../protection/access-log/files.ts';
import {createRecorder, type Recorder, type RecorderOptions} from '../protection/access-log/recorder.ts';
import {accessFolder} from '../store/folders.ts';

/** Records into the access log of this person on this machine. */
export const openRecorder = (options: Omit<RecorderOptions, 'files'>): Recorder =>
	createRecorder({...options, files: logFiles(accessFolder())});
