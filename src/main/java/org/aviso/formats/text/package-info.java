/** A notice as nothing but text: for programs of any age, for notetakers of braille, and for text telephones. */
package org.aviso.formats.text;
