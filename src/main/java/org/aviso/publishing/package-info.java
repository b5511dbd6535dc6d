/**
 * Notices before they are read: written in one language, translated, reviewed field by field, checked, and published.
 * What readers read are copies in {@code notices}; nothing that is being written shows there by itself.
 */
package org.aviso.publishing;
