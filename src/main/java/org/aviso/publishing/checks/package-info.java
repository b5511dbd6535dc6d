/**
 * What can be found out about the words of a notice before it is published: whether everyone can use them, how easy
 * they are to read, whether two languages say the same, and whether they use the terms that we agreed on. Texts go in,
 * findings come out; who writes the notice, and what may be done in spite of them, is not known here.
 */
package org.aviso.publishing.checks;
