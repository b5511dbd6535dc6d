/**
 * Materials in braille: what is read first, on which line and in which cell. The translation itself is that of liblouis, in
 * a process of its own, so that native code never runs in the server.
 */
package org.aviso.formats.braille;
