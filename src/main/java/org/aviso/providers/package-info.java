/**
 * Interpreters, captioners, braille houses and translators: what each can do, until when, and on which terms. What they
 * are asked for, and what they answer, is in {@code offers}.
 */
package org.aviso.providers;
