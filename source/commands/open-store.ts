import type {AssessmentStore} from '../domain/ports.ts';
import {maskingStore} from '../protection/masking/masking-store.ts';
import {assessmentsFolder} from '../store/folders.ts';
import {assessmentStore} from '../store/store.ts';

/** The store of this person on this machine. */
export const openStore = (): AssessmentStore => maskingStore(assessmentStore(assessmentsFolder()));
