/**
 * The accounts of staff: an administrator makes them, says what each may do and takes them out of use; each member of
 * staff keeps their own password and address.
 */
package org.aviso.staff.accounts;
