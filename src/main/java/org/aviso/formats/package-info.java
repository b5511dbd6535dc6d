/**
 * The same words in every form in which somebody reads: PDF in three sizes of print, braille, EPUB, Word, plain text, text
 * for text telephones. A {@link org.aviso.formats.Material} says what there is to read; each form has a writer that knows
 * nothing of where it comes from.
 */
package org.aviso.formats;
