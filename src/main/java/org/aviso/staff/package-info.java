/**
 * Who works here: the accounts of staff, how they sign in and out, and what each role may do. Residents have no
 * account, so nothing here touches a public page.
 */
package org.aviso.staff;
