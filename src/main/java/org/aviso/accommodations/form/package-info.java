/**
 * The form by which residents ask, and change what they have asked for: one question a page, kept in the database from the
 * first answer until it is sent, and the receipt.
 */
package org.aviso.accommodations.form;
