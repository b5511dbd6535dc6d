/**
 * A notice for Word: structure by named styles, which a reader changes in one place. What changes from notice to notice is
 * written by hand; styles, numbering and settings lie as files beside it. (A library for this needs a processor of XSLT that
 * makes itself the server's own, and twenty times as long.)
 */
package org.aviso.formats.word;
