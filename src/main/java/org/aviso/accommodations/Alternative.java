package org.aviso.accommodations;

/**
 * What the agency does for somebody in place of an aid that it cannot give, in the words of the bundle key
 * {@code alternative.<alternative>}. The law wants one for everybody (28 CFR 35.164): where nothing fits, the office
 * calls and asks.
 */
public enum Alternative { REMOTE, CAPTIONS, IN_WRITING, RECORDING, READ_ALOUD, ANOTHER_DATE, TALK }
