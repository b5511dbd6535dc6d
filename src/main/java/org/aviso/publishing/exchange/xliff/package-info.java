/** A manuscript on its way to a translator and back, as XLIFF 2.0 (OASIS), which programs for translators read. */
package org.aviso.publishing.exchange.xliff;
