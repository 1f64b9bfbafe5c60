/** The version of an assessment's saved form; a store migrates older ones and refuses newer ones. */
export const assessmentSchemaVersion = 1;
