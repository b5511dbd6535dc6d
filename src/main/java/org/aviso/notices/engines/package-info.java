/**
 * What search engines and other sites read of our pages: which there are, in which languages, and what they are about.
 */
package org.aviso.notices.engines;
