/**
 * A notice as a book for reading programs and DAISY players: EPUB 3.3 with the metadata of EPUB Accessibility 1.1. It says what
 * it has, and claims no conformance: that takes a person who has looked.
 */
package org.aviso.formats.epub;
