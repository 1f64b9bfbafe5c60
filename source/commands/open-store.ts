import type {AssessmentStore} from '../domain/ports.ts';
import type {RecordAccess} from '../protection/access-log/access.ts';
import {loggingStore} from '../protection/access-log/logging-store.ts';
import {maskingStore} from '../protection/masking/masking-store.ts';
import {assessmentsFolder} from '../store/folders.ts';
import {assessmentStore} from '../store/store.ts';

/** The store of this person on this machine: it masks secrets that were typed, and records who opens what. */
export const openStore = (record: RecordAccess): AssessmentStore =>
	loggingStore(maskingStore(assessmentStore(assessmentsFolder())), record);
