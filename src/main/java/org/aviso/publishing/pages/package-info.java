/** The pages on which notices are written, translated and published. */
package org.aviso.publishing.pages;
